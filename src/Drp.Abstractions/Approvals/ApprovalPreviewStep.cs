namespace Drp.Approvals;

/// <summary>One step of a simulation. Immutable.</summary>
public sealed record ApprovalPreviewStep
{
    /// <summary>The step's code, with the rung for an amount chain.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the step applies to the content.</summary>
    public required bool Applies { get; init; }

    /// <summary>Why it applies or not: its condition in words, or for a rung the amount it may approve.</summary>
    public required string Why { get; init; }

    /// <summary>How many different people have to approve; 0 if the step doesn't apply.</summary>
    public int Needed { get; init; }

    /// <summary>Who could, those found by going up the tree included.</summary>
    public IReadOnlyList<ApprovalAssignment> People { get; init; } = [];

    /// <summary>Whether too few people could decide it, so that an administrator would have to reassign it.</summary>
    public bool Stuck { get; init; }
}
