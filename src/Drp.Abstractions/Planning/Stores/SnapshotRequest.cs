using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>Which snapshot to read. Immutable.</summary>
public sealed record SnapshotRequest
{
    /// <summary>The date; stock is as of the start of this day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The time axis; its first bucket holds <see cref="AsOf"/>.</summary>
    public required BucketCalendar Buckets { get; init; }

    /// <summary>The companies to plan together; empty (the default): all.</summary>
    public ImmutableArray<string> Companies { get; init; } = [];
}
