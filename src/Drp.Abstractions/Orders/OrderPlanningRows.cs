using Drp.Planning;

namespace Drp.Orders;

/// <summary>How open order lines enter a snapshot, the same way from every storage.</summary>
internal static class OrderPlanningRows
{
    /// <summary>
    /// Adds what a line stands on: demand on the delivering place, or, where the receiving place is planned as well, supply to
    /// it that is demand on its source, so that the dealer's plan doesn't ask for the same goods again.
    /// </summary>
    /// <param name="builder">Takes the rows.</param>
    /// <param name="row">The line.</param>
    /// <param name="isPlanned">Whether an item is planned at a place.</param>
    public static void Add(PlanningSnapshotBuilder builder, OrderCommitment row, Func<string, string, bool> isPlanned)
    {
        string code = System.FormattableString.Invariant($"order/{row.Company}/{row.OrderId}/{row.Line}");
        decimal open = row.Promised + row.Picked + row.BackOrdered;
        bool received = row.ShipToPlace is { } to && isPlanned(row.Item, to);
        if (received && row.OnTheWay > 0m)
        {
            builder.Add(Supply(row, code + "/transit", row.OnTheWay, SupplyStatus.InTransit));
        }

        if (open <= 0m || !isPlanned(row.Item, row.Place))
        {
            return;
        }

        if (received)
        {
            builder.Add(Supply(row, code, open, SupplyStatus.Open));
            return;
        }

        builder.Add(new SalesOrderDemand
        {
            Code = code,
            Item = row.Item,
            Location = row.Place,
            Due = row.ShipDate,
            Quantity = open,
            PriorityClass = row.PriorityClass,
            Firm = row.BackOrdered == 0m,
            Customer = row.PartnerId,
            MinimumRemainingLifeDays = row.MinimumRemainingLifeDays + NodaTime.Period.DaysBetween(row.ShipDate, row.RequestedDate),
        });
    }

    private static ScheduledSupply Supply(OrderCommitment row, string code, decimal quantity, SupplyStatus status) => new()
    {
        Code = code,
        Item = row.Item,
        From = row.Place,
        To = row.ShipToPlace!,
        Quantity = quantity,
        Ship = row.ShipDate,
        Due = row.RequestedDate,
        Status = status,
    };
}
