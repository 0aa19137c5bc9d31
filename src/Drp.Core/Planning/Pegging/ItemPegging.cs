namespace Drp.Planning;

/// <summary>
/// Pegs the supplies of every point of an item to its requirements, end nodes first, so that an order carries upward what
/// it is for.
/// </summary>
internal static class ItemPegging
{
    /// <param name="item">The item.</param>
    /// <param name="axis">The time axis.</param>
    /// <param name="orders">Per point: the planned orders, in their listed order.</param>
    /// <param name="safety">Safety stock, a row of buckets per point.</param>
    /// <param name="expired">Expiry, a row of buckets per point; empty for none.</param>
    public static PointPegs[] Run(
        CompiledItem item,
        TimeAxis axis,
        IReadOnlyList<PulledOrder>[] orders,
        ReadOnlySpan<long> safety,
        ReadOnlySpan<long> expired)
    {
        var pegs = new PointPegs[item.Points.Length];
        foreach (int p in item.Sequence)
        {
            ReadOnlySpan<long> lost = expired.IsEmpty ? [] : expired.Slice(p * axis.Count, axis.Count);
            pegs[p] = Of(item, p, axis, orders, pegs, safety.Slice(p * axis.Count, axis.Count), lost);
        }

        return pegs;
    }

    /// <summary>Pegs one point; those further down were pegged before.</summary>
    public static PointPegs Of(
        CompiledItem item,
        int p,
        TimeAxis axis,
        IReadOnlyList<PulledOrder>[] orders,
        PointPegs?[] children,
        ReadOnlySpan<long> safety,
        ReadOnlySpan<long> expired)
    {
        List<Requirement> requirements = RequirementList.Of(item, p, axis, orders, children, expired);
        return new PointPegging(item, p, axis, orders[p], requirements).Run(safety);
    }
}
