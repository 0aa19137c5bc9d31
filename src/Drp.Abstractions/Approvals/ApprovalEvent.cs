namespace Drp.Approvals;

/// <summary>Something that happened to a request, with whom to tell. Immutable.</summary>
public sealed record ApprovalEvent
{
    /// <summary>What.</summary>
    public required ApprovalEventKind Kind { get; init; }

    /// <summary>The step's code, or <see langword="null"/>.</summary>
    public string? Step { get; init; }

    /// <summary>Whom to tell, in ordinal order.</summary>
    public IReadOnlyList<string> Tell { get; init; } = [];
}
