namespace Drp.Approvals;

/// <summary>An open decision of someone. Immutable.</summary>
public sealed record InboxItem
{
    /// <summary>The request.</summary>
    public required ApprovalRequest Request { get; init; }

    /// <summary>For whom the decision would be, when by delegation; otherwise <see langword="null"/>.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Facts from the subject's room, such as the budget's status.</summary>
    public IReadOnlyList<ApprovalFact> Facts { get; init; } = [];
}
