namespace Drp.Planning;

/// <summary>
/// Available to promise over buckets: discrete, cumulative with look-ahead, and within a customer class's quota. Pure, exact
/// and thread-safe; quantities Q4 (10⁻⁴ of a base unit).
/// </summary>
/// <remarks>
/// The caller decides what a receipt is: scheduled and firm ones, planned ones only by option. Results may be negative
/// where commitments exceed supply; nothing can be promised there.
/// </remarks>
public static class AvailableToPromise
{
    /// <summary>Projected stock at the end of each bucket: opening + receipts − commitments, accumulated.</summary>
    /// <param name="opening">On hand before the first bucket.</param>
    /// <param name="receipts">Receipts per bucket.</param>
    /// <param name="commitments">Commitments per bucket.</param>
    /// <param name="projected">Receives the stock per bucket.</param>
    public static void Project(long opening, ReadOnlySpan<long> receipts, ReadOnlySpan<long> commitments, Span<long> projected)
    {
        Check(receipts, commitments, projected);
        for (var t = 0; t < receipts.Length; t++) projected[t] = opening = checked(opening + receipts[t] - commitments[t]);
    }

    /// <summary>Projected stock against orders up to a fence, and against the larger of orders and forecast behind it.</summary>
    /// <param name="opening">On hand before the first bucket.</param>
    /// <param name="receipts">Receipts per bucket.</param>
    /// <param name="orders">Orders per bucket.</param>
    /// <param name="forecast">Forecast per bucket.</param>
    /// <param name="fence">How many buckets from the first count orders only.</param>
    /// <param name="projected">Receives the stock per bucket.</param>
    public static void ProjectWithForecast(
        long opening, ReadOnlySpan<long> receipts, ReadOnlySpan<long> orders, ReadOnlySpan<long> forecast, int fence, Span<long> projected)
    {
        Check(receipts, orders, projected);
        Check(receipts, forecast, projected);
        for (var t = 0; t < receipts.Length; t++)
        {
            var demand = t < fence ? orders[t] : Math.Max(orders[t], forecast[t]);
            projected[t] = opening = checked(opening + receipts[t] - demand);
        }
    }

    /// <summary>
    /// Discrete ATP: the first bucket has on hand + its receipt − commitments before the next receipt, each later bucket with
    /// a receipt has that receipt − commitments until the next one; other buckets have nothing.
    /// </summary>
    /// <param name="opening">On hand before the first bucket.</param>
    /// <param name="receipts">Receipts per bucket, not negative.</param>
    /// <param name="commitments">Commitments per bucket.</param>
    /// <param name="available">Receives the ATP per bucket.</param>
    public static void Discrete(long opening, ReadOnlySpan<long> receipts, ReadOnlySpan<long> commitments, Span<long> available)
    {
        Check(receipts, commitments, available);
        available.Clear();
        var current = 0;
        for (var t = 0; t < receipts.Length; t++)
        {
            if (receipts[t] > 0) current = t;
            available[current] = checked(available[current] + receipts[t] - commitments[t] + (t == 0 ? opening : 0));
        }
    }

    /// <summary>The net of each bucket alone, receipts − commitments; on hand counts in the first.</summary>
    /// <param name="opening">On hand before the first bucket.</param>
    /// <param name="receipts">Receipts per bucket.</param>
    /// <param name="commitments">Commitments per bucket.</param>
    /// <param name="net">Receives the net per bucket.</param>
    public static void PeriodNet(long opening, ReadOnlySpan<long> receipts, ReadOnlySpan<long> commitments, Span<long> net)
    {
        Check(receipts, commitments, net);
        for (var t = 0; t < receipts.Length; t++) net[t] = checked(receipts[t] - commitments[t] + (t == 0 ? opening : 0));
    }

    /// <summary>
    /// Backward consumption: a bucket below zero takes from earlier surplus, the nearest first; what it doesn't find stays
    /// negative in its bucket. Works on discrete ATP and on the net of buckets alike.
    /// </summary>
    /// <param name="available">The quantities, changed in place.</param>
    public static void ConsumeBackward(Span<long> available)
    {
        for (var t = 1; t < available.Length; t++)
            for (var earlier = t - 1; earlier >= 0 && available[t] < 0; earlier--)
            {
                var taken = Math.Min(-available[t], available[earlier]);
                if (taken <= 0) continue;
                available[earlier] -= taken;
                available[t] += taken;
            }
    }

    /// <summary>Accumulates quantities over the buckets, so that earlier surplus can be promised later.</summary>
    /// <param name="available">The quantities, changed in place.</param>
    public static void Accumulate(Span<long> available)
    {
        for (var t = 1; t < available.Length; t++) available[t] = checked(available[t] + available[t - 1]);
    }

    /// <summary>
    /// Cumulative ATP with look-ahead: the least projected stock from the bucket to the end of the horizon. It carries
    /// earlier surplus and never promises what a later commitment needs; it never falls from one bucket to the next.
    /// </summary>
    /// <param name="opening">On hand before the first bucket.</param>
    /// <param name="receipts">Receipts per bucket.</param>
    /// <param name="commitments">Commitments per bucket.</param>
    /// <param name="available">Receives the ATP per bucket.</param>
    public static void Cumulative(long opening, ReadOnlySpan<long> receipts, ReadOnlySpan<long> commitments, Span<long> available)
    {
        Project(opening, receipts, commitments, available);
        for (var t = available.Length - 2; t >= 0; t--) available[t] = Math.Min(available[t], available[t + 1]);
    }

    /// <summary>
    /// Allocated ATP: the same within a customer class's quota. The quota granted so far less what is used of it, looked
    /// ahead like the stock, and never more than the stock allows.
    /// </summary>
    /// <param name="available">Cumulative ATP over all classes.</param>
    /// <param name="quotas">Quota of the class that becomes available in each bucket.</param>
    /// <param name="used">What the class uses of it in each bucket.</param>
    /// <param name="allocated">Receives the class's ATP per bucket.</param>
    public static void Allocated(ReadOnlySpan<long> available, ReadOnlySpan<long> quotas, ReadOnlySpan<long> used, Span<long> allocated)
    {
        if (available.Length != quotas.Length) throw new ArgumentException("There must be one quantity per bucket.", nameof(available));
        Cumulative(0, quotas, used, allocated);
        for (var t = 0; t < allocated.Length; t++) allocated[t] = Math.Min(allocated[t], available[t]);
    }

    /// <summary>The first bucket in which a quantity can be promised whole, or −1.</summary>
    /// <param name="available">Cumulative or allocated ATP.</param>
    /// <param name="quantity">The quantity, positive.</param>
    /// <param name="from">The first bucket asked for.</param>
    public static int EarliestBucket(ReadOnlySpan<long> available, long quantity, int from = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        for (var t = from; t < available.Length; t++)
            if (available[t] >= quantity) return t;
        return -1;
    }

    /// <summary>Splits a quantity over the buckets in which it can be promised, as early as possible.</summary>
    /// <param name="available">Cumulative or allocated ATP.</param>
    /// <param name="quantity">The quantity, not negative.</param>
    /// <param name="from">The first bucket asked for.</param>
    /// <param name="parts">Receives the part of each bucket.</param>
    /// <returns>What can't be promised in the horizon.</returns>
    public static long Split(ReadOnlySpan<long> available, long quantity, int from, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        if (parts.Length != available.Length) throw new ArgumentException("There must be one part per bucket.", nameof(parts));
        parts.Clear();
        long promised = 0;
        for (var t = from; t < available.Length && promised < quantity; t++)
        {
            parts[t] = Math.Max(0, Math.Min(quantity, available[t]) - promised);
            promised += parts[t];
        }

        return quantity - promised;
    }

    private static void Check(ReadOnlySpan<long> receipts, ReadOnlySpan<long> commitments, Span<long> result)
    {
        if (commitments.Length != receipts.Length) throw new ArgumentException("There must be one quantity per bucket.", nameof(commitments));
        if (result.Length != receipts.Length) throw new ArgumentException("There must be one result per bucket.", nameof(result));
    }
}
