using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>Buckets as planning sees them: the first begins at <c>AsOf</c>.</summary>
internal sealed class TimeAxis(PlanningSnapshot snapshot)
{
    public LocalDate AsOf => snapshot.AsOf;

    public int Count => snapshot.Buckets.Count;

    public LocalDate End => snapshot.Buckets.End;

    public LocalDate FirstDay(int bucket) => bucket == 0 ? AsOf : snapshot.Buckets.Buckets[bucket].Start;

    public LocalDate LastDay(int bucket) => snapshot.Buckets.Buckets[bucket].End.PlusDays(-1);

    public int Days(int bucket) => snapshot.Buckets.Buckets[bucket].Days;

    /// <summary>The bucket a date counts in: whatever is before AsOf counts in the first, behind the horizon in none.</summary>
    public int? BucketOf(LocalDate date)
    {
        if (date >= End)
        {
            return null;
        }

        return date < FirstDay(0) ? 0 : snapshot.Buckets.IndexOf(date);
    }
}
