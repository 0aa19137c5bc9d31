namespace Drp.Approvals;

/// <summary>A fact beside a request in the inbox: <c>Fund F-1 available</c>, <c>12,000 CNY</c>. Immutable.</summary>
public sealed record ApprovalFact
{
    /// <summary>What it is.</summary>
    public required string Name { get; init; }

    /// <summary>How much or which, as text.</summary>
    public required string Value { get; init; }

    /// <summary>Whether the approver should be warned.</summary>
    public bool Warning { get; init; }
}
