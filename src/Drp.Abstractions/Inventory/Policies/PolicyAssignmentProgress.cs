namespace Drp.Inventory.Policies;

/// <summary>How far an assignment of policies is. Immutable.</summary>
public sealed record PolicyAssignmentProgress
{
    /// <summary>Subjects finished so far.</summary>
    public required int Done { get; init; }

    /// <summary>Subjects in the assignment.</summary>
    public required int Total { get; init; }
}
