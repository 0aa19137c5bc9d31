using NodaTime;

namespace Drp.Planning;

/// <summary>The sections of a snapshot file, in the order in which they are written; the schema is made from it.</summary>
internal sealed class SnapshotFile
{
    public required LocalDate AsOf { get; init; }

    public required BucketJson[] Buckets { get; init; }

    public ItemJson[]? Items { get; init; }

    public LocationJson[]? Locations { get; init; }

    public CalendarJson[]? Calendars { get; init; }

    public TransportJson[]? Transports { get; init; }

    public LaneJson[]? Lanes { get; init; }

    public SourceJson[]? Sources { get; init; }

    public PointJson[]? Points { get; init; }

    public StockJson[]? Stock { get; init; }

    public SalesOrderJson[]? SalesOrders { get; init; }

    public ForecastJson[]? Forecasts { get; init; }

    public SupplyJson[]? Supplies { get; init; }
}
