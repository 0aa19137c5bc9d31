using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Collects the rows of a snapshot, in any order, and makes the snapshot. Nothing is refused while rows are added: what
/// is wrong is listed, all of it, in <see cref="PlanningSnapshot.Faults"/> and by validation before planning. Not
/// thread-safe.
/// </summary>
public sealed partial class PlanningSnapshotBuilder
{
    private readonly List<Item> items = [];
    private readonly List<Location> locations = [];
    private readonly List<WorkingCalendar> calendars = [];
    private readonly List<SupplyRoute> routes = [];
    private readonly List<MeansOfTransport> transports = [];
    private readonly List<StockingPoint> points = [];
    private readonly List<(StockBatch Row, string? Unit)> stock = [];
    private readonly List<(SalesOrderDemand Row, string? Unit)> orders = [];
    private readonly List<(ForecastDemand Row, string? Unit)> forecasts = [];
    private readonly List<(ScheduledSupply Row, string? Unit)> supplies = [];
    private readonly ColumnList<int> forecastPoint = new();
    private readonly ColumnList<int> forecastDay = new();
    private readonly ColumnList<long> forecastQuantity = new();
    private LocalDate asOf;
    private BucketCalendar buckets;

    /// <summary>Starts a snapshot.</summary>
    /// <param name="asOf">The date; stock is as of the start of this day.</param>
    /// <param name="buckets">The time axis; its first bucket holds <paramref name="asOf"/>.</param>
    public PlanningSnapshotBuilder(LocalDate asOf, BucketCalendar buckets)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        this.asOf = asOf;
        this.buckets = buckets;
    }

    /// <summary>For a reader that learns the date and the time axis last.</summary>
    internal PlanningSnapshotBuilder() => buckets = new BucketCalendar { Buckets = [] };

    /// <summary>Adds an item.</summary>
    public PlanningSnapshotBuilder Add(Item item) => Keep(items, item);

    /// <summary>Adds a location.</summary>
    public PlanningSnapshotBuilder Add(Location location) => Keep(locations, location);

    /// <summary>Adds a working calendar.</summary>
    public PlanningSnapshotBuilder Add(WorkingCalendar calendar) => Keep(calendars, calendar);

    /// <summary>Adds a lane or a supply source.</summary>
    public PlanningSnapshotBuilder Add(SupplyRoute route) => Keep(routes, route);

    /// <summary>Adds a means of transport.</summary>
    public PlanningSnapshotBuilder Add(MeansOfTransport transport) => Keep(transports, transport);

    /// <summary>Adds a stocking point.</summary>
    public PlanningSnapshotBuilder Add(StockingPoint point) => Keep(points, point);

    /// <summary>Adds a stocking point and returns its number, for the forecast columns.</summary>
    public int AddPoint(StockingPoint point)
    {
        Keep(points, point);
        return points.Count - 1;
    }

    /// <summary>Adds stock on hand; rows of one point without an expiry date are added up.</summary>
    /// <param name="batch">The row.</param>
    /// <param name="unit">The unit of its quantity; <see langword="null"/>: the base unit.</param>
    public PlanningSnapshotBuilder Add(StockBatch batch, string? unit = null) => Keep(stock, batch, unit);

    /// <summary>Adds an open sales order line.</summary>
    /// <param name="order">The row.</param>
    /// <param name="unit">The unit of its quantity; <see langword="null"/>: the base unit.</param>
    public PlanningSnapshotBuilder Add(SalesOrderDemand order, string? unit = null) => Keep(orders, order, unit);

    /// <summary>Adds forecast, a customer's forecast or a promotion's uplift; rows of one date add up.</summary>
    /// <param name="forecast">The row.</param>
    /// <param name="unit">The unit of its quantity; <see langword="null"/>: the base unit.</param>
    public PlanningSnapshotBuilder Add(ForecastDemand forecast, string? unit = null) => Keep(forecasts, forecast, unit);

    /// <summary>Adds scheduled supply.</summary>
    /// <param name="supply">The row.</param>
    /// <param name="unit">The unit of its quantity; <see langword="null"/>: the base unit.</param>
    public PlanningSnapshotBuilder Add(ScheduledSupply supply, string? unit = null) => Keep(supplies, supply, unit);

    /// <summary>Adds base forecast in bulk: no object for each row.</summary>
    /// <param name="point">What <see cref="AddPoint"/> returned.</param>
    /// <param name="date">The day it counts on.</param>
    /// <param name="tenThousandths">The quantity at the scale of <see cref="Q4"/>, zero or more.</param>
    public PlanningSnapshotBuilder AddForecast(int point, LocalDate date, long tenThousandths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(point);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(point, points.Count);
        forecastPoint.Add(point);
        forecastDay.Add(DayNumber.Of(date));
        forecastQuantity.Add(tenThousandths);
        return this;
    }

    internal PlanningSnapshotBuilder Dated(LocalDate date, BucketCalendar calendar)
    {
        (asOf, buckets) = (date, calendar);
        return this;
    }

    private PlanningSnapshotBuilder Keep<T>(List<T> list, T row)
    {
        ArgumentNullException.ThrowIfNull(row);
        list.Add(row);
        return this;
    }

    private PlanningSnapshotBuilder Keep<T>(List<(T, string?)> list, T row, string? unit)
    {
        ArgumentNullException.ThrowIfNull(row);
        list.Add((row, unit));
        return this;
    }
}
