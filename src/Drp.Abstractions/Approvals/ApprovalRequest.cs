using NodaTime;

namespace Drp.Approvals;

/// <summary>
/// The whole state of one approval. The state machine takes it and gives back the next one; nothing is hidden elsewhere.
/// Immutable.
/// </summary>
public sealed record ApprovalRequest
{
    /// <summary>The request's id, given by the caller.</summary>
    public required string Id { get; init; }

    /// <summary>The definition as it was when the request was submitted.</summary>
    public required ApprovalDefinition Definition { get; init; }

    /// <summary>What is to be approved, as it was when (re)submitted.</summary>
    public required ApprovalContent Content { get; init; }

    /// <summary>The hash of the content: what approvers decide on.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Who submitted it.</summary>
    public required string Proposer { get; init; }

    /// <summary>
    /// Everyone who had a hand in it, in ordinal order: proposer, last editors, and those on whose behalf they acted. None
    /// of them, and nobody who decides for one of them, ever approves.
    /// </summary>
    public required IReadOnlyList<string> Involved { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApprovalStatus Status { get; init; }

    /// <summary>Counts every change. A decision names the version that it was made on.</summary>
    public required long Version { get; init; }

    /// <summary>1 for the first submission, one more with each resubmission.</summary>
    public required int Round { get; init; }

    /// <summary>The step at which it stands; <see langword="null"/> when it is not open.</summary>
    public ApprovalStage? Stage { get; init; }

    /// <summary>All decisions in the order they were taken, the void ones included.</summary>
    public IReadOnlyList<ApprovalDecision> Decisions { get; init; } = [];

    /// <summary>When it was first submitted.</summary>
    public required Instant SubmittedAt { get; init; }

    /// <summary>When it was approved, rejected, returned, recalled or made void; <see langword="null"/> while open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>When the clock next has something to do; <see langword="null"/> for never.</summary>
    public Instant? NextTimer => Stage is not { } stage ? null
        : stage.RemindAt is { } remind && (stage.DueAt is not { } due || remind < due) ? remind
        : stage.DueAt;

    /// <summary>Whether exactly this content is approved: one changed cent gives another hash, and no.</summary>
    public bool Approves(string contentHash) =>
        Status == ApprovalStatus.Approved && string.Equals(ContentHash, contentHash, StringComparison.Ordinal);
}
