namespace Drp.Approvals;

/// <summary>How many of a step's approvers have to approve.</summary>
public enum StepRule
{
    /// <summary>One of them.</summary>
    Any = 0,

    /// <summary>A number of them (<see cref="ApprovalStep.Count"/>).</summary>
    Count = 1,

    /// <summary>A share of them (<see cref="ApprovalStep.Share"/>), rounded up to whole people, at least one.</summary>
    Share = 2,

    /// <summary>Every one of them.</summary>
    All = 3,

    /// <summary>
    /// One per rung of the amount chain (<see cref="ApprovalStep.Chain"/>), from the lowest up to the first who may
    /// approve the amount.
    /// </summary>
    Chain = 4,
}
