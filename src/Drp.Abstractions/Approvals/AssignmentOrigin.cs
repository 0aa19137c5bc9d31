namespace Drp.Approvals;

/// <summary>Why someone may decide a step.</summary>
public enum AssignmentOrigin
{
    /// <summary>By the definition.</summary>
    Definition = 0,

    /// <summary>The step went up the tree, because its time ran out or nobody could decide it.</summary>
    Escalation = 1,

    /// <summary>Someone handed it over.</summary>
    Reassignment = 2,
}
