using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>The loads of a plan. Immutable.</summary>
public sealed record LoadSchedule
{
    /// <summary>The loads, by lane, ship date and number.</summary>
    public required ImmutableArray<TransportLoad> Loads { get; init; }

    /// <summary>What is in no load, by lane, ship date and item.</summary>
    public required ImmutableArray<PutOffTransfer> PutOff { get; init; }

    /// <summary>What a planner is told: loads that travel below the minimum fill, transfers put off or too large; in the order of the loads.</summary>
    public required ImmutableArray<PlanMessage> Messages { get; init; }

    /// <summary>Mean fill of the loads that a limit binds, 0 to 1; <see langword="null"/> without such loads.</summary>
    public decimal? MeanFill { get; init; }
}
