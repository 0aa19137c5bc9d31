using NodaTime;

namespace Drp.Approvals;

/// <summary>Everything around a request that the state machine may look at. Immutable.</summary>
public sealed record ApprovalContext
{
    /// <summary>The time.</summary>
    public required Instant Now { get; init; }

    /// <summary>The business day of that time.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The nodes from the subject's node (first) up to headquarters (last), as of today.</summary>
    public required IReadOnlyList<ApprovalNode> Chain { get; init; }

    /// <summary>The delegations that may matter: of today, from or to anyone concerned.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];
}
