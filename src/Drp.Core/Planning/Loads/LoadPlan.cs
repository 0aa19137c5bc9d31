using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>What travels in which load, what was pulled in and what was put off. Immutable; quantities Q4 by line.</summary>
public sealed record LoadPlan
{
    /// <summary>The loads; each one the quantity of every line.</summary>
    public required ImmutableArray<ImmutableArray<long>> Loads { get; init; }

    /// <summary>The size of each load.</summary>
    public required ImmutableArray<LoadSize> Sizes { get; init; }

    /// <summary>What was pulled in from later transfers, by line; part of the last load.</summary>
    public required ImmutableArray<long> PulledIn { get; init; }

    /// <summary>What was put off, by line; in no load.</summary>
    public required ImmutableArray<long> PutOff { get; init; }

    /// <summary>Whether lots were moved between loads to bring the last one to the minimum.</summary>
    public required bool ReSpread { get; init; }
}
