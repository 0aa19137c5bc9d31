namespace Drp.Approvals;

/// <summary>What happened to a request; journalled and told.</summary>
public enum ApprovalEventKind
{
    /// <summary>It was submitted or resubmitted.</summary>
    Submitted = 0,

    /// <summary>Someone has a decision to take.</summary>
    Waiting = 1,

    /// <summary>Someone was reminded.</summary>
    Reminded = 2,

    /// <summary>The step went up the tree.</summary>
    Escalated = 3,

    /// <summary>Nobody can decide the step; administrators are told.</summary>
    Stuck = 4,

    /// <summary>Someone approved a step.</summary>
    StepApproved = 5,

    /// <summary>The request is approved.</summary>
    Approved = 6,

    /// <summary>The request is rejected.</summary>
    Rejected = 7,

    /// <summary>It went back to the proposer, or to an earlier step.</summary>
    SentBack = 8,

    /// <summary>The proposer took it back.</summary>
    Recalled = 9,

    /// <summary>The content was changed and the decisions are void.</summary>
    Voided = 10,

    /// <summary>A decision was handed to someone else.</summary>
    Reassigned = 11,
}
