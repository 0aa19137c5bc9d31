using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// The time axis of a plan: half-open buckets side by side, in order, from the one that holds the snapshot's
/// <c>AsOf</c> to the horizon. Immutable. Gaps and overlaps are possible in the value and refused by validation.
/// </summary>
public sealed record BucketCalendar
{
    /// <summary>The buckets, ascending.</summary>
    public required ImmutableArray<Bucket> Buckets { get; init; }

    /// <summary>Number of buckets.</summary>
    public int Count => Buckets.Length;

    /// <summary>First day of the first bucket.</summary>
    public LocalDate Start => Buckets[0].Start;

    /// <summary>The horizon: the day after the last bucket.</summary>
    public LocalDate End => Buckets[^1].End;

    /// <summary>Buckets of one day.</summary>
    public static BucketCalendar Daily(LocalDate start, int days) => Telescoping(start, days, 0, 0);

    /// <summary>Buckets of seven days from <paramref name="start"/>, whatever its weekday.</summary>
    public static BucketCalendar Weekly(LocalDate start, int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weeks);
        var buckets = ImmutableArray.CreateBuilder<Bucket>(weeks);
        for (int i = 0; i < weeks; i++)
        {
            buckets.Add(new Bucket(start.PlusDays(7 * i), start.PlusDays(7 * (i + 1))));
        }

        return new BucketCalendar { Buckets = buckets.MoveToImmutable() };
    }

    /// <summary>
    /// Days, then ISO weeks (Monday to Sunday), then calendar months. The first week and the first month after a finer
    /// stretch are shortened to what is left of them.
    /// </summary>
    /// <param name="start">First day.</param>
    /// <param name="days">Number of daily buckets, 0 or more.</param>
    /// <param name="weeks">Number of weekly buckets, 0 or more.</param>
    /// <param name="months">Number of monthly buckets, 0 or more.</param>
    public static BucketCalendar Telescoping(LocalDate start, int days, int weeks, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(weeks);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfZero(days + weeks + months, nameof(days));

        var buckets = ImmutableArray.CreateBuilder<Bucket>(days + weeks + months);
        LocalDate at = start;
        Add(days, static d => d.PlusDays(1));
        Add(weeks, static d => d.Next(IsoDayOfWeek.Monday));
        Add(months, static d => d.With(DateAdjusters.StartOfMonth).PlusMonths(1));
        return new BucketCalendar { Buckets = buckets.MoveToImmutable() };

        void Add(int count, Func<LocalDate, LocalDate> next)
        {
            for (int i = 0; i < count; i++)
            {
                LocalDate end = next(at);
                buckets.Add(new Bucket(at, end));
                at = end;
            }
        }
    }

    /// <summary>The index of the bucket that holds a date, or -1 outside the axis.</summary>
    public int IndexOf(LocalDate date)
    {
        if (Buckets.IsEmpty || date < Start || date >= End)
        {
            return -1;
        }

        int low = 0, high = Buckets.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (Buckets[middle].Start <= date)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return date < Buckets[low].End ? low : -1;
    }

    /// <summary>Equal when the buckets are equal, one by one.</summary>
    public bool Equals(BucketCalendar? other) => other is not null && Buckets.AsSpan().SequenceEqual(other.Buckets.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Buckets.IsEmpty ? 0 : HashCode.Combine(Buckets.Length, Start, End);
}
