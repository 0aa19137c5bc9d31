namespace Drp.Channels;

/// <summary>Whether a sale is diversion (窜货). Immutable.</summary>
public sealed record DiversionResult
{
    /// <summary>How the sale stands.</summary>
    public required DiversionVerdict Verdict { get; init; }

    /// <summary>The seller's coverage that allows it, or <see langword="null"/>.</summary>
    public Coverage? Covered { get; init; }

    /// <summary>
    /// The nodes that cover the place, items and day exclusively, in ordinal order: whose territory it is. Only nodes that
    /// the actor sees.
    /// </summary>
    public IReadOnlyList<string> ExclusiveNodes { get; init; } = [];
}
