namespace Drp.Approvals;

/// <summary>A node on the way from the subject's node to headquarters, with who has which role there. Immutable.</summary>
public sealed record ApprovalNode
{
    /// <summary>The node's id.</summary>
    public required string NodeId { get; init; }

    /// <summary>The node's level.</summary>
    public required string Level { get; init; }

    /// <summary>Role to the people who have it exactly here, each list in ordinal order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Holders { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
