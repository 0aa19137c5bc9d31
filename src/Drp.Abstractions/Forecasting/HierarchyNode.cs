namespace Drp.Forecasting;

/// <summary>A node of channel × item group: the sum of the bottom series below it. Immutable.</summary>
public sealed record HierarchyNode
{
    /// <summary>Channel path and item path, each joined by a slash and the two by a bar: <c>CN/East|Drinks</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Codes of the channel from the root to this node.</summary>
    public required IReadOnlyList<string> ChannelPath { get; init; }

    /// <summary>Codes of the item's groups from the widest to this node.</summary>
    public required IReadOnlyList<string> ItemPath { get; init; }

    /// <summary>Positions of the bottom series below, ascending, in the order in which they were given.</summary>
    public required IReadOnlyList<int> Bottom { get; init; }

    /// <summary>The node's own history: the sum of its bottom's, ready to be forecast.</summary>
    public required DemandSeries Series { get; init; }
}
