using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>What was agreed for a dealer in a cycle, with what it was made of. Immutable.</summary>
public sealed record DemandAgreement
{
    /// <summary>The cycle's code.</summary>
    public required string Cycle { get; init; }

    /// <summary>The dealer's node in the channel.</summary>
    public required string Node { get; init; }

    /// <summary>The consensus, by item (ordinal) and period; its parts keep what every source said.</summary>
    public required IReadOnlyList<ConsensusLine> Lines { get; init; }

    /// <summary>Who agreed, by id.</summary>
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}
