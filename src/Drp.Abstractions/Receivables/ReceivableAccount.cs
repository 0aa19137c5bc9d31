using NodaTime;

namespace Drp.Receivables;

/// <summary>A partner's account in a company: what its commands queue on, and its standing terms. Immutable.</summary>
public sealed record ReceivableAccount
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The node to which the partner belongs.</summary>
    public required string NodeId { get; init; }

    /// <summary>A running account: small differences are never written off and nothing is dunned item by item.</summary>
    public bool RunningAccount { get; init; }

    /// <summary>No dunning for this partner.</summary>
    public bool DunningBlocked { get; init; }

    /// <summary>
    /// When the ledger last recorded something here. Each unit of work on an account has a time of its own, later than the one
    /// before even where clocks stand still or differ, so that "known at" is exact.
    /// </summary>
    public Instant LastRecordedAt { get; init; }
}
