namespace Drp.Approvals;

/// <summary>The table behind a request's life: what can be done in which status, under which guards, with which result.</summary>
public static class ApprovalTransitions
{
    /// <summary>All transitions, in the order in which they are drawn.</summary>
    public static IReadOnlyList<ApprovalTransitionRow> Table { get; } =
    [
        Row(ApprovalStatus.Open, ApprovalAction.Approve, "version, content, assigned, separation", ApprovalStatus.Open, ApprovalStatus.Approved),
        Row(ApprovalStatus.Open, ApprovalAction.Reject, "version, content, assigned, separation, reason", ApprovalStatus.Rejected),
        Row(ApprovalStatus.Open, ApprovalAction.SendBack, "version, content, assigned, separation, reason, earlier step", ApprovalStatus.Open, ApprovalStatus.Returned),
        Row(ApprovalStatus.Open, ApprovalAction.Reassign, "version, holder or administrator, separation, reason", ApprovalStatus.Open),
        Row(ApprovalStatus.Open, ApprovalAction.Recall, "version, proposer", ApprovalStatus.Recalled),
        Row(ApprovalStatus.Open, ApprovalAction.Change, "content differs", ApprovalStatus.Void),
        Row(ApprovalStatus.Approved, ApprovalAction.Change, "content differs", ApprovalStatus.Void),
        Row(ApprovalStatus.Returned, ApprovalAction.Change, "content differs", ApprovalStatus.Returned),
        Row(ApprovalStatus.Recalled, ApprovalAction.Change, "content differs", ApprovalStatus.Recalled),
        Row(ApprovalStatus.Void, ApprovalAction.Change, "content differs", ApprovalStatus.Void),
        Row(ApprovalStatus.Returned, ApprovalAction.Resubmit, "version, a step applies", ApprovalStatus.Open),
        Row(ApprovalStatus.Recalled, ApprovalAction.Resubmit, "version, a step applies", ApprovalStatus.Open),
        Row(ApprovalStatus.Void, ApprovalAction.Resubmit, "version, a step applies", ApprovalStatus.Open),
    ];

    /// <summary>Whether an action is possible at all in a status.</summary>
    public static bool Allows(ApprovalStatus status, ApprovalAction action) =>
        Table.Any(row => row.From == status && row.Action == action);

    private static ApprovalTransitionRow Row(ApprovalStatus from, ApprovalAction action, string guards, params ApprovalStatus[] to) =>
        new() { From = from, Action = action, Guards = guards, To = to };
}
