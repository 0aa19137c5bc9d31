namespace Drp.Approvals;

/// <summary>Where a request stands.</summary>
public enum ApprovalStatus
{
    /// <summary>A step waits for decisions.</summary>
    Open = 0,

    /// <summary>Approved: the content with the request's hash, and no other.</summary>
    Approved = 1,

    /// <summary>Rejected; final.</summary>
    Rejected = 2,

    /// <summary>Sent back to the proposer, who may resubmit it.</summary>
    Returned = 3,

    /// <summary>Taken back by the proposer, who may resubmit it.</summary>
    Recalled = 4,

    /// <summary>The content was changed after it was submitted; the decisions are void until it is resubmitted.</summary>
    Void = 5,
}
