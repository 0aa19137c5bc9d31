namespace Drp.Inventory.Policies;

/// <summary>
/// What an (s,S) policy is computed from: at every review, one per period, an inventory position at or below s is raised
/// to S; unserved demand waits. Immutable.
/// </summary>
public sealed record MinMaxInput
{
    /// <summary>Demand of one period.</summary>
    public required IDemandDistribution PeriodDemand { get; init; }

    /// <summary>Whole periods from order to receipt, not negative; the position must last one period more. Default 0.</summary>
    public int LeadTime { get; init; }

    /// <summary>Costs per period; <see cref="StockCosts.Order"/> may be 0.</summary>
    public required StockCosts Costs { get; init; }

    /// <summary>
    /// The step over which the exact method searches, in the item's base unit, above 0; <see langword="null"/> (the
    /// default) for the step of the demand, or a 200th of its mean (and never finer than the scale) if it is continuous.
    /// </summary>
    public decimal? Step { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
