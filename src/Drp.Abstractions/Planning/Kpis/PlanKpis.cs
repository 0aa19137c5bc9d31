using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// The key performance indicators of a plan, or of a part of it. Quantities are sums over base units; where items of
/// different units are added, only the ratios and the values mean something. Ratios are not rounded. Immutable.
/// </summary>
public sealed record PlanKpis
{
    /// <summary>Which of the two plans is judged.</summary>
    public required PlanKind Plan { get; init; }

    /// <summary>The location, or <see langword="null"/> for all.</summary>
    public string? Location { get; init; }

    /// <summary>The item group, empty for items without one; <see langword="null"/> for all.</summary>
    public string? ItemGroup { get; init; }

    /// <summary>The item, or <see langword="null"/> for all.</summary>
    public string? Item { get; init; }

    /// <summary>Calendar days from the snapshot's date to the horizon.</summary>
    public required int Days { get; init; }

    /// <summary>What customers ask for in the horizon: orders, the forecast that they leave, uplift.</summary>
    public required decimal Demand { get; init; }

    /// <summary>Of the demand, what is served in its own bucket or before.</summary>
    public required decimal ServedOnTime { get; init; }

    /// <summary>Of the demand, what is served in a later bucket of the horizon.</summary>
    public required decimal ServedLate { get; init; }

    /// <summary>Of the demand, what is not served in the horizon.</summary>
    public decimal Unserved => Demand - ServedOnTime - ServedLate;

    /// <summary>
    /// Fill rate: the share of all demand that is served on time, 0 to 1; <see langword="null"/> without demand. Source: the
    /// β service measure (Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains).
    /// </summary>
    public decimal? FillRate => Demand == 0m ? null : ServedOnTime / Demand;

    /// <summary>Quantity of sales orders in the horizon.</summary>
    public required decimal OrderQuantity { get; init; }

    /// <summary>Of the sales orders' quantity, what is served on time; past-due orders are measured against the snapshot's date.</summary>
    public required decimal OrderQuantityOnTime { get; init; }

    /// <summary>Sales order lines in the horizon.</summary>
    public required long OrderLines { get; init; }

    /// <summary>Of the sales order lines, those served whole and on time.</summary>
    public required long OrderLinesOnTime { get; init; }

    /// <summary>Service level by quantity: the share of the sales orders' quantity that is on time; <see langword="null"/> without orders.</summary>
    public decimal? ServiceLevelByQuantity => OrderQuantity == 0m ? null : OrderQuantityOnTime / OrderQuantity;

    /// <summary>Service level by order: the share of order lines that are on time and in full; <see langword="null"/> without orders.</summary>
    public decimal? ServiceLevelByOrder => OrderLines == 0 ? null : (decimal)OrderLinesOnTime / OrderLines;

    /// <summary>What leaves: for a location all its gross requirements, otherwise customers' demand.</summary>
    public required decimal Usage { get; init; }

    /// <summary>Stock on hand at the snapshot's date; negative stock counts as none.</summary>
    public required decimal StockAtStart { get; init; }

    /// <summary>Mean projected stock at the ends of the buckets, weighted by their days; negative counts as none.</summary>
    public required decimal AverageStock { get; init; }

    /// <summary>Projected stock at the horizon; negative counts as none.</summary>
    public required decimal StockAtEnd { get; init; }

    /// <summary>Cost of the stock at the snapshot's date, by currency; items without a cost are left out.</summary>
    public required ImmutableArray<Money> StockValueAtStart { get; init; }

    /// <summary>Cost of the mean projected stock, by currency; items without a cost are left out.</summary>
    public required ImmutableArray<Money> AverageStockValue { get; init; }

    /// <summary>Cost of the projected stock at the horizon, by currency; items without a cost are left out.</summary>
    public required ImmutableArray<Money> StockValueAtEnd { get; init; }

    /// <summary>
    /// How many days the stock at the snapshot's date lasts at the mean usage of the horizon; by cost where several items are
    /// judged together. <see langword="null"/> without usage, or where several items have no cost in one currency.
    /// </summary>
    public required decimal? DaysOfSupply { get; init; }

    /// <summary>
    /// Turns a year: usage, scaled to 365 days, by mean stock; by cost where several items are judged together.
    /// <see langword="null"/> without stock, or where several items have no cost in one currency.
    /// </summary>
    public required decimal? Turns { get; init; }

    /// <summary>Days with projected stock below zero, over all stocking points.</summary>
    public required long StockoutDays { get; init; }

    /// <summary>What expires unused.</summary>
    public required decimal Waste { get; init; }

    /// <summary>Cost of what expires unused, by currency.</summary>
    public required ImmutableArray<Money> WasteValue { get; init; }

    /// <summary>Planned orders that arrive here.</summary>
    public required long PlannedOrders { get; init; }

    /// <summary>Of these, those that should have left before the snapshot's date.</summary>
    public required long PastDueOrders { get; init; }

    /// <summary>Cost of the planned purchases and productions, by currency.</summary>
    public required ImmutableArray<Money> PlannedSpend { get; init; }

    /// <summary>Planned purchases and productions of items without a cost, in base units.</summary>
    public required decimal UnpricedPurchases { get; init; }

    /// <summary>
    /// Transport loads of the planned transfers; for a location those that leave it. <see langword="null"/> where no lane has a means
    /// of transport, and for parts of a plan
    /// that loads do not belong to (items, item groups).
    /// </summary>
    public long? Loads { get; init; }

    /// <summary>Mean fill of the loads, 0 to 1; <see langword="null"/> without loads.</summary>
    public decimal? LoadFill { get; init; }

    /// <summary>The indicators that are a single number, in a declared order.</summary>
    public IEnumerable<(string Name, decimal? Value)> Figures()
    {
        yield return (nameof(Demand), Demand);
        yield return (nameof(ServedOnTime), ServedOnTime);
        yield return (nameof(ServedLate), ServedLate);
        yield return (nameof(Unserved), Unserved);
        yield return (nameof(FillRate), FillRate);
        yield return (nameof(ServiceLevelByQuantity), ServiceLevelByQuantity);
        yield return (nameof(ServiceLevelByOrder), ServiceLevelByOrder);
        yield return (nameof(StockAtStart), StockAtStart);
        yield return (nameof(AverageStock), AverageStock);
        yield return (nameof(StockAtEnd), StockAtEnd);
        yield return (nameof(DaysOfSupply), DaysOfSupply);
        yield return (nameof(Turns), Turns);
        yield return (nameof(StockoutDays), StockoutDays);
        yield return (nameof(Waste), Waste);
        yield return (nameof(PlannedOrders), PlannedOrders);
        yield return (nameof(PastDueOrders), PastDueOrders);
        yield return (nameof(Loads), Loads);
        yield return (nameof(LoadFill), LoadFill);
        yield return (nameof(PlannedSpend), PlannedSpend.Length == 1 ? PlannedSpend[0].Amount : null);
    }
}
