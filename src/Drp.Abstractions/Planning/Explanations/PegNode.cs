using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>A part of an order and, where it serves an order further down, what that one is for. Immutable.</summary>
public sealed record PegNode
{
    /// <summary>What this part is for; at the root the order itself.</summary>
    public required Peg Peg { get; init; }

    /// <summary>
    /// The parts of the order that this part serves, as far as this part serves it; they sum to this part's quantity. Empty
    /// for leaves.
    /// </summary>
    public ImmutableArray<PegNode> Parts { get; init; } = [];
}
