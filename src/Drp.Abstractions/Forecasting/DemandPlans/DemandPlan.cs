using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// One dealer's demand plan in one cycle, with its whole history. Immutable: every action gives a new value with one more
/// version.
/// </summary>
public sealed record DemandPlan
{
    /// <summary>The cycle's code.</summary>
    public required string Cycle { get; init; }

    /// <summary>The dealer's node in the channel.</summary>
    public required string Node { get; init; }

    /// <summary>Where the plan stands.</summary>
    public required DemandPlanStatus Status { get; init; }

    /// <summary>The quantities as they are now, by item (ordinal) and period, each once.</summary>
    public required IReadOnlyList<DemandPlanLine> Lines { get; init; }

    /// <summary>The history, oldest first; never empty.</summary>
    public required IReadOnlyList<DemandPlanVersion> Versions { get; init; }

    /// <summary>A lock of its own after a reopening, exclusive; <see langword="null"/>: the cycle's.</summary>
    public Instant? OpenUntil { get; init; }

    /// <summary>The number of the latest version.</summary>
    public int Version => Versions[^1].Number;
}
