using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

internal sealed class BucketJson
{
    public required LocalDate Start { get; init; }

    public required LocalDate End { get; init; }

    public static IEnumerable<BucketJson> Of(BucketCalendar calendar) =>
        calendar.Buckets.Select(static b => new BucketJson { Start = b.Start, End = b.End });

    public static BucketCalendar ToCalendar(IEnumerable<BucketJson> rows) =>
        new() { Buckets = [.. rows.Select(static r => new Bucket(r.Start, r.End))] };
}
