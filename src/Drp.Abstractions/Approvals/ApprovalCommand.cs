namespace Drp.Approvals;

/// <summary>What an actor wants to do with a request. Immutable.</summary>
public sealed record ApprovalCommand
{
    /// <summary>What.</summary>
    public required ApprovalAction Action { get; init; }

    /// <summary>The version of the request that the actor saw; another stored version loses.</summary>
    public required long Version { get; init; }

    /// <summary>The hash of the content that the actor saw; required for decisions.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Why; required for reject, send back and reassign.</summary>
    public string? Reason { get; init; }

    /// <summary>For send back: the code of an earlier step, or <see langword="null"/> for the proposer.</summary>
    public string? ToStep { get; init; }

    /// <summary>For reassign: whose decision it is now.</summary>
    public string? From { get; init; }

    /// <summary>For reassign: who is to decide.</summary>
    public string? To { get; init; }

    /// <summary>For resubmit and change: the new content.</summary>
    public ApprovalContent? Content { get; init; }
}
