namespace Drp.Planning;

/// <summary>A snapshot as the rows of its file.</summary>
internal static class SnapshotRows
{
    public static IEnumerable<ReadOnlyMemory<byte>> Chunks(PlanningSnapshot snapshot) =>
        JsonFileWriter.Chunks(InterchangeContext.Default.SnapshotFile, name => Section(snapshot, name));

    private static object? Section(PlanningSnapshot snapshot, string name) => name switch
    {
        "asOf" => snapshot.AsOf,
        "buckets" => BucketJson.Of(snapshot.Buckets),
        "items" => Rows(snapshot.Items, ItemJson.Of),
        "locations" => Rows(snapshot.Locations, LocationJson.Of),
        "calendars" => Rows(snapshot.Calendars, CalendarJson.Of),
        "transports" => Rows(snapshot.Transports, TransportJson.Of),
        "lanes" => Rows(snapshot.Routes.OfType<Lane>(), LaneJson.Of),
        "sources" => Rows(snapshot.Routes.OfType<SupplySource>(), SourceJson.Of),
        "points" => Rows(snapshot.Points, PointJson.Of),
        "stock" => Rows(snapshot.Stock, StockJson.Of),
        "salesOrders" => Rows(snapshot.SalesOrders, SalesOrderJson.Of),
        "forecasts" => Rows(snapshot.Forecasts, ForecastJson.Of),
        "supplies" => Rows(snapshot.Supplies, SupplyJson.Of),
        _ => throw new InvalidOperationException($"A snapshot has no section {name}."),
    };

    /// <summary>An empty section is left out.</summary>
    private static IEnumerable<object>? Rows<TFrom, TTo>(IEnumerable<TFrom> rows, Func<TFrom, TTo> row)
        where TTo : class => rows.Any() ? rows.Select(row) : null;
}
