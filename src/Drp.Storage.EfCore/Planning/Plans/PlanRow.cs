using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Planning;

/// <summary>A plan's header as stored; its rows hang on <see cref="PlanKey"/>.</summary>
[PrimaryKey(nameof(Company), nameof(Id))]
internal sealed class PlanRow
{
    public required string Company { get; set; }

    public required string Id { get; set; }

    /// <summary>A number for company and id, so that millions of rows don't repeat them.</summary>
    public long PlanKey { get; set; }

    public string SnapshotFingerprint { get; set; } = string.Empty;

    public string OptionsFingerprint { get; set; } = string.Empty;

    public LocalDate AsOf { get; set; }

    public LocalDate Horizon { get; set; }

    /// <summary>The first day of every bucket and the day after the last, as JSON.</summary>
    public string Buckets { get; set; } = string.Empty;

    public bool HasConstrained { get; set; }

    public bool HasRecords { get; set; }

    public Instant SavedAt { get; set; }

    public static PlanRow Of(string company, PlanHeader header, Instant savedAt) => new()
    {
        Company = company,
        Id = header.Id,
        PlanKey = StableKey.Of(company, header.Id),
        SnapshotFingerprint = header.SnapshotFingerprint,
        OptionsFingerprint = header.OptionsFingerprint,
        AsOf = header.AsOf,
        Horizon = header.Buckets.End,
        Buckets = JsonText.Write(Edges(header.Buckets)),
        HasConstrained = header.HasConstrained,
        HasRecords = header.HasRecords,
        SavedAt = savedAt,
    };

    public static PlanHeader Header(PlanRow row) => new()
    {
        Id = row.Id,
        SnapshotFingerprint = row.SnapshotFingerprint,
        OptionsFingerprint = row.OptionsFingerprint,
        AsOf = row.AsOf,
        Buckets = Calendar(JsonText.Read<LocalDate[]>(row.Buckets)),
        HasConstrained = row.HasConstrained,
        HasRecords = row.HasRecords,
    };

    public static PlanInfo Info(PlanRow row) => new()
    {
        Company = row.Company,
        Id = row.Id,
        SnapshotFingerprint = row.SnapshotFingerprint,
        AsOf = row.AsOf,
        Horizon = row.Horizon,
        HasConstrained = row.HasConstrained,
        HasRecords = row.HasRecords,
        SavedAt = row.SavedAt,
    };

    private static LocalDate[] Edges(BucketCalendar buckets) =>
        [.. buckets.Buckets.Select(static bucket => bucket.Start), buckets.End];

    private static BucketCalendar Calendar(LocalDate[] edges) => new()
    {
        Buckets = [.. Enumerable.Range(0, edges.Length - 1).Select(i => new Bucket(edges[i], edges[i + 1]))],
    };
}
