using System.Collections.Immutable;
using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>The master records of a snapshot, each list sorted by code, with the strings that columns refer to by number.</summary>
internal sealed record SnapshotMasters
{
    public required LocalDate AsOf { get; init; }

    public required BucketCalendar Buckets { get; init; }

    public required ImmutableArray<Item> Items { get; init; }

    public required ImmutableArray<Location> Locations { get; init; }

    public required ImmutableArray<WorkingCalendar> Calendars { get; init; }

    public required ImmutableArray<SupplyRoute> Routes { get; init; }

    public required ImmutableArray<MeansOfTransport> Transports { get; init; }

    public required ImmutableArray<Fault> Faults { get; init; }
}
