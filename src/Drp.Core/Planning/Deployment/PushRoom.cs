namespace Drp.Planning;

/// <summary>How much a child may still be sent ahead of need. Pure and thread-safe; quantities Q4.</summary>
public static class PushRoom
{
    /// <summary>Up to a maximum stock: the maximum less the position (on hand and in transit), not below zero.</summary>
    /// <param name="position">On hand, in transit and what is granted already.</param>
    /// <param name="maximum">The maximum stock; <see langword="null"/> is no limit.</param>
    public static long UpToMaximum(long position, long? maximum) =>
        maximum is { } limit ? Math.Max(0, checked(limit - position)) : long.MaxValue;

    /// <summary>
    /// Up to a number of days of supply: the demand of the next days less the position, not below zero. A bucket that the
    /// days end in counts by its part, evenly spread and rounded down to whole units, as it is supply.
    /// </summary>
    /// <param name="position">On hand, in transit and what is granted already.</param>
    /// <param name="demand">Demand per bucket from the one that holds <paramref name="from"/>.</param>
    /// <param name="bucketStarts">The first day of each of these buckets, then the day after the last.</param>
    /// <param name="from">The day that the days are counted from, inclusive; in the first bucket.</param>
    /// <param name="days">Calendar days of supply, not negative.</param>
    /// <param name="unit">The item's smallest quantity, positive.</param>
    public static long UpToDays(
        long position, ReadOnlySpan<long> demand, ReadOnlySpan<int> bucketStarts, int from, int days, long unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        if (bucketStarts.Length != demand.Length + 1)
            throw new ArgumentException("Each bucket needs its first day, and the last its end.", nameof(bucketStarts));
        var end = (long)from + days;
        long level = 0;
        for (var t = 0; t < demand.Length; t++)
        {
            // The first bucket may have begun before: what is left of it is taken to lie in its remaining days.
            var start = Math.Max(from, bucketStarts[t]);
            if (start >= end) break;
            var length = bucketStarts[t + 1] - start;
            var counted = Math.Min(end, bucketStarts[t + 1]) - start;
            var part = counted == length ? demand[t] : ExactMath.FloorTo((long)((Int128)demand[t] * counted / length), unit);
            level = checked(level + part);
        }

        return Math.Max(0, checked(level - position));
    }
}
