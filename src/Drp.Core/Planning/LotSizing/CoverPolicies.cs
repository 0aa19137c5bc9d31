namespace Drp.Planning;

/// <summary>
/// Lot-sizing policies that cover a given stretch of requirements, whatever it costs: lot-for-lot, period order quantity
/// and days of cover. Pure and thread-safe.
/// </summary>
/// <remarks>
/// Input is the net requirement per bucket that stands without new orders, Q4 and not negative. The result says for each
/// bucket how many buckets an order there covers: zero for no order; otherwise the stretch starts at the order's bucket
/// and ends at the last positive requirement that the order covers.
/// </remarks>
public static class CoverPolicies
{
    /// <summary>Each requirement has its own order.</summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    public static void LotForLot(ReadOnlySpan<long> net, Span<int> covers)
    {
        LotRequirements.Check(net, covers);
        for (var t = 0; t < net.Length; t++) covers[t] = net[t] > 0 ? 1 : 0;
    }

    /// <summary>Each order covers a fixed number of buckets, counted from the first uncovered requirement.</summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="buckets">How many buckets one order covers; positive.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    public static void PeriodOrderQuantity(ReadOnlySpan<long> net, int buckets, Span<int> covers)
    {
        LotRequirements.Check(net, covers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(buckets);
        covers.Clear();
        for (var t = LotRequirements.NextPositive(net, 0); t < net.Length;)
            t = Close(net, covers, t, (int)Math.Min((long)t + buckets, net.Length));
    }

    /// <summary>Each order covers the buckets that start within a number of days from its own bucket's first day.</summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="bucketStarts">The first day of each bucket as a day number, ascending.</param>
    /// <param name="days">Calendar days of cover; positive. One day covers the order's own bucket.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    public static void DaysOfCover(ReadOnlySpan<long> net, ReadOnlySpan<int> bucketStarts, int days, Span<int> covers)
    {
        LotRequirements.Check(net, covers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        if (bucketStarts.Length < net.Length)
            throw new ArgumentException("Each bucket needs its first day.", nameof(bucketStarts));
        covers.Clear();
        for (var t = LotRequirements.NextPositive(net, 0); t < net.Length;)
        {
            var end = t + 1;
            while (end < net.Length && bucketStarts[end] - (long)bucketStarts[t] < days) end++;
            t = Close(net, covers, t, end);
        }
    }

    /// <summary>Records an order at <paramref name="start"/> that covers up to <paramref name="end"/> (exclusive) and gives the next order's bucket.</summary>
    private static int Close(ReadOnlySpan<long> net, Span<int> covers, int start, int end)
    {
        var last = end - 1;
        while (net[last] <= 0) last--;
        covers[start] = last - start + 1;
        return LotRequirements.NextPositive(net, end);
    }
}
