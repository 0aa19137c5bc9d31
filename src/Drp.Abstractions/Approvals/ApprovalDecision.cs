using NodaTime;

namespace Drp.Approvals;

/// <summary>A decision that was taken. It is never removed; a later return makes it void. Immutable.</summary>
public sealed record ApprovalDecision
{
    /// <summary>The round: 1 for the first submission, one more with each resubmission.</summary>
    public required int Round { get; init; }

    /// <summary>The step's code (with the rung, <c>chain/2</c>, for an amount chain).</summary>
    public required string Step { get; init; }

    /// <summary>Who decided.</summary>
    public required string ActorId { get; init; }

    /// <summary>For whom, when by delegation; otherwise <see langword="null"/>.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What.</summary>
    public required DecisionAction Action { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Why, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The version of the request that the decision was made on.</summary>
    public required long OnVersion { get; init; }

    /// <summary>The hash of the content that was decided on.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whether the decision no longer counts: the request went back, was recalled or its content changed.</summary>
    public bool Void { get; init; }
}
