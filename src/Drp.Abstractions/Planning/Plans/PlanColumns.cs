namespace Drp.Planning;

/// <summary>
/// One plan (unconstrained or constrained) of a block of items, as columns. The orders of point p are
/// <c>OrderStart[p] .. OrderStart[p + 1]</c>, by receipt date and route; its record starts at <c>p * buckets</c>.
/// </summary>
internal sealed class PlanColumns
{
    public required int[] OrderStart { get; init; }

    /// <summary>Index into the plan's routes.</summary>
    public required int[] OrderRoute { get; init; }

    public required int[] OrderShip { get; init; }

    public required int[] OrderReceipt { get; init; }

    /// <summary>The bucket that the receipt counts in.</summary>
    public required ushort[] OrderBucket { get; init; }

    public required long[] OrderQuantity { get; init; }

    /// <summary>Gross requirements, one per cell; empty when records are not kept.</summary>
    public required long[] Gross { get; init; }

    /// <summary>Projected available, one per cell; empty when records are not kept.</summary>
    public required long[] Projected { get; init; }

    /// <summary>Expiry, one per cell; empty when nothing of the block can expire or records are not kept.</summary>
    public required long[] Expired { get; init; }
}
