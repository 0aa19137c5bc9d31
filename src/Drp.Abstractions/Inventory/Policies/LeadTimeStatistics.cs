namespace Drp.Inventory.Policies;

/// <summary>Mean and deviation of a replenishment lead time, in the periods of the demand. Immutable.</summary>
public sealed record LeadTimeStatistics
{
    /// <summary>Mean lead time in periods; not negative.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of the lead time in periods; not negative. Default 0: a fixed lead time.</summary>
    public double StandardDeviation { get; init; }

    /// <summary>A lead time that does not vary.</summary>
    /// <param name="periods">The lead time in periods; not negative.</param>
    /// <returns>The statistics.</returns>
    public static LeadTimeStatistics Fixed(double periods) => new() { Mean = periods };
}
