namespace Drp.Inventory.Policies;

/// <summary>What the safety-stock placement of one item needs to know of a location. Immutable.</summary>
public sealed record ServiceLocation
{
    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>Cost of holding one unit there for one day; not negative.</summary>
    public required decimal HoldingCost { get; init; }

    /// <summary>Mean demand of its own customers per day, in the item's base unit; not negative. Default 0.</summary>
    public double DemandMean { get; init; }

    /// <summary>Standard deviation of that demand per day; not negative. Default 0.</summary>
    public double DemandDeviation { get; init; }

    /// <summary>
    /// The longest time in days that it may let its customers and the locations below it wait; <see langword="null"/> for
    /// no limit. Default 0: it serves from stock. A location without customers of its own usually has no limit.
    /// </summary>
    public int? MaxServiceTime { get; init; } = 0;
}
