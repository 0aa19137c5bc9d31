using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>An order as it is worked on; it gets its code when its point is complete.</summary>
internal sealed class DraftOrder
{
    public required SupplyRoute Route { get; init; }

    public required LocalDate Ship { get; init; }

    public required LocalDate Receipt { get; init; }

    /// <summary>The bucket the receipt counts in.</summary>
    public required int Bucket { get; init; }

    public required decimal Quantity { get; init; }

    public string Code { get; set; } = "";

    public List<OrderPeg> Pegs { get; } = [];
}

/// <summary>A part of an order with the tier and class that it carries to its source.</summary>
internal sealed record OrderPeg(Peg Peg, Tier Tier, int Class);

/// <summary>What messages are made of: something that could not be ordered.</summary>
internal sealed record OrderNote(PlanMessageKind Kind, LocalDate Date, decimal Quantity);

/// <summary>The record of one stocking point while it is planned; one for each plan kind.</summary>
internal sealed class PointPlan(StockingPoint point, Item item, int buckets)
{
    public StockingPoint Point => point;

    public Item Item => item;

    /// <summary>The smallest step of a quantity.</summary>
    public decimal Unit { get; } = Q4.ToDecimal(Q4.Unit(item.Scale));

    public decimal OnHand { get; set; }

    /// <summary>All requirements in the order in which they are served.</summary>
    public List<Requirement> Requirements { get; } = [];

    /// <summary>Receipts that exist, by bucket, due date and code.</summary>
    public List<(ScheduledSupply Supply, int Bucket)> Scheduled { get; } = [];

    public decimal[] Gross { get; } = new decimal[buckets];

    /// <summary>Gross requirements without past-due shipments: what rates are worked out from.</summary>
    public decimal[] Rate { get; } = new decimal[buckets];

    public decimal[] ScheduledReceipts { get; } = new decimal[buckets];

    public decimal[] InTransit { get; } = new decimal[buckets];

    public decimal[] Expired { get; } = new decimal[buckets];

    public decimal[] Safety { get; set; } = new decimal[buckets];

    public decimal[] Projected { get; } = new decimal[buckets];

    public List<DraftOrder> Orders { get; } = [];

    public List<OrderNote> Notes { get; } = [];

    public decimal PlannedReceipt(int bucket) => Orders.Where(o => o.Bucket == bucket).Sum(o => o.Quantity);

    /// <summary>Sorts by receipt bucket, route and piece of a split lot (reading 28), and numbers those of one date.</summary>
    public void NumberOrders() => Number(Orders.OrderBy(o => o.Bucket).ThenBy(o => o.Route.Code, StringComparer.Ordinal));

    /// <summary>Sorts by receipt date, route and ship date (reading 46), and numbers those of one date.</summary>
    public void NumberDeployedOrders() =>
        Number(Orders.OrderBy(o => o.Receipt).ThenBy(o => o.Route.Code, StringComparer.Ordinal).ThenBy(o => o.Ship));

    private void Number(IEnumerable<DraftOrder> order)
    {
        List<DraftOrder> sorted = [.. order];
        Orders.Clear();
        Orders.AddRange(sorted);
        foreach (IGrouping<LocalDate, DraftOrder> sameDate in Orders.GroupBy(o => o.Receipt))
        {
            int number = 0;
            foreach (DraftOrder next in sameDate)
            {
                number++;
                next.Code = FormattableString.Invariant(
                    $"{point.Item}@{point.Location}/{NodaTime.Text.LocalDatePattern.Iso.Format(next.Receipt)}/{number}");
            }
        }
    }
}
