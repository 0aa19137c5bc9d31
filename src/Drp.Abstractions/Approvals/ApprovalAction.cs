namespace Drp.Approvals;

/// <summary>What can be done with a request.</summary>
public enum ApprovalAction
{
    /// <summary>Approve the current step.</summary>
    Approve = 0,

    /// <summary>Reject the request; final.</summary>
    Reject = 1,

    /// <summary>Send it back to an earlier step or to the proposer.</summary>
    SendBack = 2,

    /// <summary>Hand an open decision to someone else: by who has it, or by an administrator.</summary>
    Reassign = 3,

    /// <summary>Take it back; only by the proposer, only while open.</summary>
    Recall = 4,

    /// <summary>Submit it again with its content of now; only when returned, recalled or void.</summary>
    Resubmit = 5,

    /// <summary>Tell that the content was changed: all decisions become void, also those of an approved request.</summary>
    Change = 6,
}
