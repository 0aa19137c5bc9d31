using System.Collections.Immutable;
using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>The master records of a snapshot, each list sorted by code, with the strings that columns refer to by number.</summary>
internal sealed class SnapshotMasters
{
    private ItemRoutes? itemRoutes;
    private byte[]? hash;

    public required LocalDate AsOf { get; init; }

    public required BucketCalendar Buckets { get; init; }

    public required ImmutableArray<Item> Items { get; init; }

    public required ImmutableArray<Location> Locations { get; init; }

    public required ImmutableArray<WorkingCalendar> Calendars { get; init; }

    public required ImmutableArray<SupplyRoute> Routes { get; init; }

    public required ImmutableArray<MeansOfTransport> Transports { get; init; }

    public required ImmutableArray<Fault> Faults { get; init; }

    /// <summary>The routes by item; worked out when first asked for.</summary>
    public ItemRoutes ItemRoutes => itemRoutes ??= new ItemRoutes(Items, Routes);

    /// <summary>The hash of what all items share; worked out when first asked for.</summary>
    public byte[] SharedHash => hash ??= SnapshotHasher.HashShared(this);

    public SnapshotMasters With(
        ImmutableArray<SupplyRoute> routes,
        ImmutableArray<Location>? locations = null,
        ImmutableArray<Fault>? faults = null,
        BucketCalendar? buckets = null) => new()
        {
            AsOf = AsOf,
            Buckets = buckets ?? Buckets,
            Items = Items,
            Locations = locations ?? Locations,
            Calendars = Calendars,
            Routes = routes,
            Transports = Transports,
            Faults = faults ?? Faults,
        };
}
