using Drp.Planning;

namespace Drp.Replenishment;

/// <summary>How replenishment orders enter a snapshot, the same way from every storage.</summary>
internal static class ReplenishmentPlanningRows
{
    /// <summary>Adds what an order brings: what is to leave as firm or open, what has left as in transit, by expiry.</summary>
    public static void Add(PlanningSnapshotBuilder builder, ReplenishmentOrder order)
    {
        string code = $"replenishment/{order.Company}/{order.Id}";
        if (order.ToShip > 0m)
        {
            builder.Add(Supply(order, code, order.ToShip, order.Status == ReplenishmentStatus.Firm ? SupplyStatus.FirmPlanned : SupplyStatus.Open, null));
        }

        decimal left = order.OnTheWay;
        foreach (var expiry in order.Documents
            .SelectMany(static document => document.Batches.Select(batch => (batch.Expiry, Quantity: document.IsReceipt ? -batch.Quantity : batch.Quantity)))
            .GroupBy(static row => row.Expiry)
            .OrderBy(static group => group.Key ?? NodaTime.LocalDate.MaxIsoValue))
        {
            decimal quantity = Math.Min(left, expiry.Sum(static row => row.Quantity));
            if (quantity > 0m)
            {
                string day = expiry.Key?.ToString("uuuu-MM-dd", null) ?? "";
                builder.Add(Supply(order, $"{code}/transit/{day}", quantity, SupplyStatus.InTransit, expiry.Key));
                left -= quantity;
            }
        }
    }

    private static ScheduledSupply Supply(ReplenishmentOrder order, string code, decimal quantity, SupplyStatus status, NodaTime.LocalDate? expiry) => new()
    {
        Code = code,
        Item = order.Item,
        From = order.From,
        To = order.To,
        Quantity = quantity,
        Ship = order.ShipDate,
        Due = order.ReceiptDate,
        Status = status,
        Expiry = expiry,
    };
}
