namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// How much a source counts. For each source the most specific weight holds: node and item, then node alone, then item
/// alone, then neither. Immutable.
/// </summary>
public sealed record ConsensusWeight
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The weight; not negative, relative to the other sources.</summary>
    public required decimal Weight { get; init; }

    /// <summary>The node it is for; <see langword="null"/> (the default) for any.</summary>
    public string? Node { get; init; }

    /// <summary>The item it is for; <see langword="null"/> (the default) for any.</summary>
    public string? Item { get; init; }
}
