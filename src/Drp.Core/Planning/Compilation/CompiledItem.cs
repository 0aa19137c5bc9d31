using Drp.Items;

namespace Drp.Planning;

/// <summary>The network of one item.</summary>
internal sealed class CompiledItem
{
    public required int Index { get; init; }

    public required Item Item { get; init; }

    public required SnapshotBlock Block { get; init; }

    /// <summary>Row of the first point in the block.</summary>
    public required int FirstRow { get; init; }

    /// <summary>The points by location code.</summary>
    public required CompiledPoint[] Points { get; init; }

    /// <summary>The points in the order of the pull: by low-level code, then location code.</summary>
    public required int[] Sequence { get; init; }

    /// <summary>The item's smallest step in ten-thousandths.</summary>
    public required long Unit { get; init; }

    /// <summary>Some of its goods expire: stock is kept by last usable day.</summary>
    public required bool IsPerishable { get; init; }

    /// <summary>Every point is plain: the item goes through the block kernel.</summary>
    public required bool IsPlain { get; init; }
}
