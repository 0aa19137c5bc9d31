using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Changes that are laid over a snapshot: a scenario, or what happened since. What is not touched is shared with the
/// snapshot below, so a change costs what it touches. Used inside <see cref="PlanningSnapshot.Overlay"/>. Not thread-safe.
/// </summary>
public sealed partial class SnapshotOverlay
{
    private readonly PlanningSnapshot below;
    private readonly SortedSet<int> touched = [];
    private readonly List<Func<ForecastDemand, ForecastDemand?>> forecastEdits = [];
    private readonly List<Func<SalesOrderDemand, SalesOrderDemand?>> orderEdits = [];
    private readonly List<Func<ScheduledSupply, ScheduledSupply?>> supplyEdits = [];
    private readonly List<Func<StockBatch, StockBatch?>> stockEdits = [];
    private readonly List<Func<StockingPoint, StockingPoint>> pointEdits = [];
    private readonly List<ForecastDemand> newForecasts = [];
    private readonly List<SalesOrderDemand> newOrders = [];
    private readonly List<ScheduledSupply> newSupplies = [];
    private readonly List<StockBatch> newStock = [];
    private readonly Dictionary<string, SupplyRoute?> routeEdits = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];

    internal SnapshotOverlay(PlanningSnapshot below) => this.below = below;

    /// <summary>Multiplies forecast and uplift, rounded up to the item's scale.</summary>
    /// <param name="factor">Zero or more: 1.1 is ten percent more.</param>
    /// <param name="item">One item, or <see langword="null"/> for all.</param>
    /// <param name="location">One location, or <see langword="null"/> for all.</param>
    /// <param name="from">First date, inclusive; <see langword="null"/>: from the beginning.</param>
    /// <param name="to">Last date, inclusive; <see langword="null"/>: to the end.</param>
    public SnapshotOverlay ScaleForecast(
        decimal factor, string? item = null, string? location = null, LocalDate? from = null, LocalDate? to = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        Touch(item);
        forecastEdits.Add(row => Applies(row.Item, row.Location, item, location) && !(row.Date < from) && !(row.Date > to)
            ? row with { Quantity = Scale(row.Item, row.Quantity * factor, up: true) }
            : row);
        return this;
    }

    /// <summary>Multiplies stock on hand and scheduled supply, rounded down to the item's scale; rows that become nothing go.</summary>
    /// <param name="factor">Zero or more: 0.6 leaves sixty percent.</param>
    /// <param name="item">One item, or <see langword="null"/> for all.</param>
    /// <param name="location">One location, or <see langword="null"/> for all.</param>
    public SnapshotOverlay ScaleSupply(decimal factor, string? item = null, string? location = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        Touch(item);
        stockEdits.Add(row => Applies(row.Item, row.Location, item, location)
            ? row with { Quantity = Scale(row.Item, row.Quantity * factor, up: false) }
            : row);
        supplyEdits.Add(row =>
        {
            decimal quantity = Applies(row.Item, row.To, item, location)
                ? Scale(row.Item, row.Quantity * factor, up: false)
                : row.Quantity;
            return quantity > 0m ? row with { Quantity = quantity } : null;
        });
        return this;
    }

    /// <summary>Moves the due date, and of what has not shipped the ship date, of scheduled supply.</summary>
    /// <param name="days">Calendar days; negative is earlier.</param>
    /// <param name="from">The location or supplier that it comes from, or <see langword="null"/> for all.</param>
    /// <param name="item">One item, or <see langword="null"/> for all.</param>
    public SnapshotOverlay DelaySupply(int days, string? from = null, string? item = null)
    {
        Touch(item);
        supplyEdits.Add(row => Applies(row.Item, row.From, item, from)
            ? row with
            {
                Due = row.Due.PlusDays(days),
                Ship = row.Status == SupplyStatus.InTransit ? row.Ship : row.Ship.PlusDays(days),
            }
            : row);
        return this;
    }

    /// <summary>Ends a lane or supply source: the last ship date on it is the day before.</summary>
    /// <param name="code">The route's code.</param>
    /// <param name="from">The first day without it; <see langword="null"/>: it never was.</param>
    public SnapshotOverlay CloseRoute(string code, LocalDate? from = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        SupplyRoute? route = routeEdits.TryGetValue(code, out SupplyRoute? edited)
            ? edited
            : below.Routes.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.Ordinal));
        if (route is null)
        {
            faults.Add(SnapshotFaults.Unknown("overlay", "route", code));
            return this;
        }

        routeEdits[code] = from is { } day && !(route.ValidFrom >= day) ? route with { ValidTo = day.PlusDays(-1) } : null;
        return this;
    }

    /// <summary>Replaces the base forecast of a stocking point.</summary>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location's code.</param>
    /// <param name="forecast">The new dates and quantities.</param>
    public SnapshotOverlay SetForecast(string item, string location, IEnumerable<(LocalDate Date, decimal Quantity)> forecast)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(forecast);
        Touch(item);
        forecastEdits.Add(row =>
            Applies(row.Item, row.Location, item, location) && row.Customer is null && row.Promotion is null ? null : row);
        newForecasts.AddRange(forecast.Select(f => new ForecastDemand
        {
            Item = item,
            Location = location,
            Date = f.Date,
            Quantity = f.Quantity,
        }));
        return this;
    }

    /// <summary>Replaces a stocking point's policies; its item and location stay.</summary>
    public SnapshotOverlay SetPolicies(StockingPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        Touch(point.Item);
        pointEdits.Add(row => Applies(row.Item, row.Location, point.Item, point.Location) ? point : row);
        return this;
    }

    /// <summary>Adds a sales order.</summary>
    public SnapshotOverlay Add(SalesOrderDemand order) => Add(newOrders, order, order?.Item);

    /// <summary>Adds scheduled supply.</summary>
    public SnapshotOverlay Add(ScheduledSupply supply) => Add(newSupplies, supply, supply?.Item);

    /// <summary>Adds stock.</summary>
    public SnapshotOverlay Add(StockBatch batch) => Add(newStock, batch, batch?.Item);

    /// <summary>Takes a sales order away.</summary>
    /// <param name="item">Its item.</param>
    /// <param name="code">Its code.</param>
    public SnapshotOverlay RemoveOrder(string item, string code)
    {
        Touch(item);
        orderEdits.Add(row => string.Equals(row.Code, code, StringComparison.Ordinal) ? null : row);
        return this;
    }

    /// <summary>Takes a scheduled supply away.</summary>
    /// <param name="item">Its item.</param>
    /// <param name="code">Its code.</param>
    public SnapshotOverlay RemoveSupply(string item, string code)
    {
        Touch(item);
        supplyEdits.Add(row => string.Equals(row.Code, code, StringComparison.Ordinal) ? null : row);
        return this;
    }

    private static bool Applies(string item, string place, string? onlyItem, string? onlyPlace) =>
        (onlyItem is null || string.Equals(item, onlyItem, StringComparison.Ordinal))
        && (onlyPlace is null || string.Equals(place, onlyPlace, StringComparison.Ordinal));

    private SnapshotOverlay Add<T>(List<T> rows, T? row, string? item)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(row);
        Touch(item);
        rows.Add(row);
        return this;
    }

    private void Touch(string? item)
    {
        if (item is null)
        {
            touched.UnionWith(Enumerable.Range(0, below.Items.Length));
        }
        else if (below.IndexOfItem(item) is var index and >= 0)
        {
            touched.Add(index);
        }
        else
        {
            faults.Add(SnapshotFaults.Unknown("overlay", "item", item));
        }
    }

    private decimal Scale(string item, decimal quantity, bool up)
    {
        decimal unit = Q4.ToDecimal(Q4.Unit(below.Items[below.IndexOfItem(item)].Scale));
        return (up ? decimal.Ceiling(quantity / unit) : decimal.Floor(quantity / unit)) * unit;
    }
}
