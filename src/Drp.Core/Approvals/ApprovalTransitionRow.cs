namespace Drp.Approvals;

/// <summary>One row of the transition table. Immutable.</summary>
public sealed record ApprovalTransitionRow
{
    /// <summary>The status in which the action is possible.</summary>
    public required ApprovalStatus From { get; init; }

    /// <summary>The action.</summary>
    public required ApprovalAction Action { get; init; }

    /// <summary>What has to hold, in words.</summary>
    public required string Guards { get; init; }

    /// <summary>The statuses to which it may lead.</summary>
    public required IReadOnlyList<ApprovalStatus> To { get; init; }
}
