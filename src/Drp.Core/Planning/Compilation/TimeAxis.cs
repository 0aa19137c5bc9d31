namespace Drp.Planning;

/// <summary>The buckets as day numbers, with the bucket of a day at hand.</summary>
internal sealed class TimeAxis
{
    private readonly int[] bucketOfDay;

    public TimeAxis(BucketCalendar buckets, NodaTime.LocalDate asOf)
    {
        AsOf = DayNumber.Of(asOf);
        Count = buckets.Count;
        Start = new int[Count + 1];
        for (int t = 0; t < Count; t++)
        {
            Start[t] = DayNumber.Of(buckets.Buckets[t].Start);
        }

        Start[Count] = DayNumber.Of(buckets.End);
        bucketOfDay = new int[Start[Count] - Start[0]];
        for (int t = 0; t < Count; t++)
        {
            bucketOfDay.AsSpan(Start[t] - Start[0], Start[t + 1] - Start[t]).Fill(t);
        }
    }

    public int AsOf { get; }

    public int Count { get; }

    /// <summary>First days, and behind the last bucket the horizon.</summary>
    public int[] Start { get; }

    /// <summary>The day after the last bucket.</summary>
    public int Horizon => Start[Count];

    /// <summary>The first day of a bucket; that of the first bucket is the date of the snapshot.</summary>
    public int FirstDay(int bucket) => bucket == 0 ? AsOf : Start[bucket];

    /// <summary>The bucket of a day: -1 before the first, <see cref="Count"/> at or after the horizon.</summary>
    public int BucketOf(int day)
    {
        int at = day - Start[0];
        return at < 0 ? -1 : at >= bucketOfDay.Length ? Count : bucketOfDay[at];
    }

    /// <summary>The bucket that something due on a day counts in: overdue counts in the first.</summary>
    public int BucketOfDue(int day) => day < AsOf ? 0 : BucketOf(day);
}
