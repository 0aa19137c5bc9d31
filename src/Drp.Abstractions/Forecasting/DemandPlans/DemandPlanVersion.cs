using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>One step in the history of a demand plan: who did what, when and why. Immutable; never changed later.</summary>
public sealed record DemandPlanVersion
{
    /// <summary>The version, from 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>What was done.</summary>
    public required DemandPlanAction Action { get; init; }

    /// <summary>The status after it.</summary>
    public required DemandPlanStatus Status { get; init; }

    /// <summary>Who did it, by id.</summary>
    public required string Actor { get; init; }

    /// <summary>For whom it was done; <see langword="null"/> for the actor.</summary>
    public required string? OnBehalfOf { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Why; <see langword="null"/> where no reason is asked for and none was given.</summary>
    public required string? Reason { get; init; }

    /// <summary>Which quantities changed, by item and period; empty for a change of status.</summary>
    public required IReadOnlyList<DemandPlanChange> Changes { get; init; }
}
