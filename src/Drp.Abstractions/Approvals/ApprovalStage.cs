using NodaTime;

namespace Drp.Approvals;

/// <summary>The step at which a request stands, with who may decide it. Immutable.</summary>
public sealed record ApprovalStage
{
    /// <summary>Index of the step in the definition.</summary>
    public required int Step { get; init; }

    /// <summary>Index of the rung in an amount chain; 0 for other steps.</summary>
    public int Rung { get; init; }

    /// <summary>The code shown in decisions: the step's, with the rung for an amount chain.</summary>
    public required string Code { get; init; }

    /// <summary>How many different people have to approve.</summary>
    public required int Needed { get; init; }

    /// <summary>Who may decide, without those who already have; in the order they were added, then ordinal.</summary>
    public required IReadOnlyList<ApprovalAssignment> Assignments { get; init; }

    /// <summary>
    /// How far up the tree the step has gone: the index, in the chain of nodes from the subject's upwards, of the highest
    /// node that was asked. Escalation goes on from there.
    /// </summary>
    public required int Reached { get; init; }

    /// <summary>When the step was entered.</summary>
    public required Instant EnteredAt { get; init; }

    /// <summary>When they are reminded; <see langword="null"/> for never or when done.</summary>
    public Instant? RemindAt { get; init; }

    /// <summary>When the step goes up the tree; <see langword="null"/> for never.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>
    /// Whether too few people can decide and nobody is left above: an administrator has to reassign it. It stays open and
    /// is never approved by default.
    /// </summary>
    public bool Stuck { get; init; }
}
