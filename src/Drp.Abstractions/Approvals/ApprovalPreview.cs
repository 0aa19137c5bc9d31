namespace Drp.Approvals;

/// <summary>Who would have to approve a content: the answer of a simulation, which stores nothing. Immutable.</summary>
public sealed record ApprovalPreview
{
    /// <summary>The definition that would be used.</summary>
    public required ApprovalDefinition Definition { get; init; }

    /// <summary>All steps in order, an amount chain with one line per rung; steps that don't apply are listed as such.</summary>
    public required IReadOnlyList<ApprovalPreviewStep> Steps { get; init; }

    /// <summary>Every reason for which a submission would be refused; empty if it would be accepted.</summary>
    public IReadOnlyList<Fault> Reasons { get; init; } = [];
}
