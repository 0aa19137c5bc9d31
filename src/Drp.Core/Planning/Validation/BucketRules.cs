using NodaTime;

namespace Drp.Planning;

/// <summary>The time axis has buckets without gaps or overlaps, the first of them holding the snapshot's date.</summary>
internal static class BucketRules
{
    /// <summary>As many buckets as an order's column can number.</summary>
    private const int MostBuckets = ushort.MaxValue;

    public static bool Check(BucketCalendar calendar, LocalDate asOf, List<Fault> faults)
    {
        int before = faults.Count;
        if (calendar.Buckets.IsDefaultOrEmpty)
        {
            Add("buckets", $"There are no buckets; give at least one.");
            return false;
        }

        if (calendar.Count > MostBuckets)
        {
            Add("buckets", $"There are {calendar.Count} buckets; at most {MostBuckets} can be planned.");
        }

        for (int t = 0; t < calendar.Count; t++)
        {
            Bucket bucket = calendar.Buckets[t];
            if (bucket.End <= bucket.Start)
            {
                Add($"bucket {t + 1}", $"It ends ({bucket.End:uuuu-MM-dd}) on or before its start ({bucket.Start:uuuu-MM-dd}); the end is the day after the last.");
            }

            if (t > 0 && calendar.Buckets[t - 1].End != bucket.Start)
            {
                string what = calendar.Buckets[t - 1].End < bucket.Start ? "gap" : "overlap";
                Add($"bucket {t + 1}", $"There is a {what} before it: the bucket before ends {calendar.Buckets[t - 1].End:uuuu-MM-dd}, this one starts {bucket.Start:uuuu-MM-dd}. Let them meet.");
            }
        }

        Bucket first = calendar.Buckets[0];
        if (first.End > first.Start && (asOf < first.Start || asOf >= first.End))
        {
            faults.Add(new Fault
            {
                Code = "DRP2011",
                Subject = "buckets",
                Message = FormattableString.Invariant($"The first bucket ({first.Start:uuuu-MM-dd} to {first.End:uuuu-MM-dd}) does not hold the date of the snapshot ({asOf:uuuu-MM-dd}); start the axis with the bucket that does."),
            });
        }

        return faults.Count == before;

        void Add(string subject, FormattableString message) => faults.Add(new Fault
        {
            Code = "DRP2010",
            Subject = subject,
            Message = FormattableString.Invariant(message),
        });
    }

    /// <summary>One bucket from the snapshot's date to the last end that is given.</summary>
    public static BucketCalendar OneStretch(BucketCalendar calendar, LocalDate asOf)
    {
        LocalDate end = asOf.PlusDays(1);
        foreach (Bucket bucket in calendar.Buckets.IsDefault ? [] : calendar.Buckets)
        {
            end = LocalDate.Max(end, bucket.End);
        }

        return new BucketCalendar { Buckets = [new Bucket(asOf, end)] };
    }
}
