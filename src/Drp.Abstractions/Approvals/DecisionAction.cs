namespace Drp.Approvals;

/// <summary>What someone did with a request.</summary>
public enum DecisionAction
{
    /// <summary>Approved the step.</summary>
    Approve = 0,

    /// <summary>Rejected the request.</summary>
    Reject = 1,

    /// <summary>Sent it back to an earlier step or to the proposer.</summary>
    SendBack = 2,
}
