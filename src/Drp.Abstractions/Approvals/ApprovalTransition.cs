namespace Drp.Approvals;

/// <summary>The answer of the state machine: the next state with what happened, or every reason for a refusal. Immutable.</summary>
public sealed record ApprovalTransition
{
    /// <summary>The next state; the given one when nothing changed or the command was refused.</summary>
    public required ApprovalRequest Request { get; init; }

    /// <summary>What happened, in order; empty when nothing did.</summary>
    public IReadOnlyList<ApprovalEvent> Events { get; init; } = [];

    /// <summary>Every reason for a refusal; empty when the command was carried out.</summary>
    public IReadOnlyList<Fault> Reasons { get; init; } = [];

    /// <summary>Whether the command was carried out.</summary>
    public bool Succeeded => Reasons.Count == 0;
}
