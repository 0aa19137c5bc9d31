using NodaTime;

namespace Drp.Approvals;

/// <summary>A request as stored: its state as JSON, and what queries need. Immutable.</summary>
public sealed record ApprovalRecord
{
    /// <summary>The request's id.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of subject.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The subject's id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The channel node that the subject belongs to.</summary>
    public required string NodeId { get; init; }

    /// <summary>Where the request stands.</summary>
    public required ApprovalStatus Status { get; init; }

    /// <summary>Who submitted it last.</summary>
    public required string Proposer { get; init; }

    /// <summary>When it was first submitted.</summary>
    public required Instant SubmittedAt { get; init; }

    /// <summary>When the clock next has something to do; <see langword="null"/> for never.</summary>
    public Instant? NextTimer { get; init; }

    /// <summary>Who may decide now, in ordinal order; empty when not open.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>The whole state as JSON.</summary>
    public required string State { get; init; }

    /// <summary>The request's version.</summary>
    public required long Version { get; init; }
}
