namespace Drp.Inventory.Policies;

/// <summary>
/// Mean and deviation of demand per period. Where a forecast exists, the deviation belongs to its error (the root of the
/// mean squared error), not to the demand itself. Immutable.
/// </summary>
public sealed record DemandStatistics
{
    /// <summary>Mean demand per period, in the item's base unit; not negative.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation per period, in the item's base unit; not negative.</summary>
    public required double StandardDeviation { get; init; }
}
