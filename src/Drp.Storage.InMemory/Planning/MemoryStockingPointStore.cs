using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

internal sealed class MemoryStockingPointStore(MemorySession session) : IStockingPointStore
{
    public static readonly MemoryTable<(string Company, string Item, string Location), StockingPoint> Points = new(
        "stocking point",
        MemoryKeys.Triple,
        static key => $"{key.Company}/{key.Item}/{key.Location}",
        static point =>
        {
            Storable.Check(point.MaximumStock, point.TargetStock);
            return point;
        });

    public static readonly MemoryTable<StockKey, StockBatch> Stock = new(
        "stock",
        Comparer<StockKey>.Create(StockKey.Compare),
        static key => $"{key.Company}/{key.Item}/{key.Location}",
        static batch =>
        {
            Storable.Check(batch.Quantity);
            return batch;
        });

    public Task<Versioned<StockingPoint>?> FindAsync(
        string company, string item, string location, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Points).Find((company, item, location)));

    public IAsyncEnumerable<StockingPoint> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(
            session.Open(Points).Scan((company, "", ""), key => key.Company == company).Select(static row => row.Row.Value),
            cancellationToken);

    public IAsyncEnumerable<StockingPoint> ReadItemAsync(
        string company, string item, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(
            session.Open(Points)
                .Scan((company, item, ""), key => key.Company == company && key.Item == item)
                .Select(static row => row.Row.Value),
            cancellationToken);

    public void Save(StockingPoint point, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(point);
        session.Open(Points).Save((point.Company, point.Item, point.Location), point, expectedVersion);
    }

    public void SaveMany(IEnumerable<StockingPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        foreach (StockingPoint point in points)
        {
            Save(point);
        }
    }

    public void Delete(string company, string item, string location, long? expectedVersion = null) =>
        session.Open(Points).Delete((company, item, location), expectedVersion);

    public Task<IReadOnlyList<StockBatch>> StockAsync(
        string company, string item, string location, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockBatch>>(
            [.. StockOf(key => key.Company == company && key.Item == item && key.Location == location,
                StockKey.First(company, item, location)).Select(static row => row.Batch)]);

    public IAsyncEnumerable<StockBatch> ReadStockAsync(string company, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(
            StockOf(key => key.Company == company, StockKey.First(company, "", "")).Select(static row => row.Batch),
            cancellationToken);

    public void ReplaceStock(string company, string item, string location, IEnumerable<StockBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        StockBatch[] rows = [.. batches];
        if (Array.Exists(rows, row => row.Item != item || row.Location != location))
        {
            throw new ArgumentException($"A row is not of item {item} at {location}.", nameof(batches));
        }

        Replace(
            company,
            rows,
            key => key.Company == company && key.Item == item && key.Location == location,
            StockKey.First(company, item, location));
    }

    public void ReplaceAllStock(string company, IEnumerable<StockBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        Replace(company, [.. batches], key => key.Company == company, StockKey.First(company, "", ""));
    }

    private void Replace(string company, StockBatch[] rows, Func<StockKey, bool> during, StockKey from)
    {
        var keys = new HashSet<StockKey>();
        foreach (StockBatch row in rows)
        {
            if (!keys.Add(StockKey.Of(company, row)))
            {
                throw new ArgumentException(
                    $"Batch '{row.Batch}' of item {row.Item} at {row.Location} occurs twice with one expiry.", nameof(rows));
            }
        }

        MemoryTableView<StockKey, StockBatch> table = session.Open(Stock);
        table.DeleteRange(from, during);
        foreach (StockBatch row in rows)
        {
            table.Save(StockKey.Of(company, row), row);
        }
    }

    private IEnumerable<(StockKey Key, StockBatch Batch)> StockOf(Func<StockKey, bool> during, StockKey from) =>
        session.Open(Stock).Scan(from, during).Select(static row => (row.Key, row.Row.Value));

    /// <summary>By item, location, expiry (none first) and batch.</summary>
    internal readonly record struct StockKey(string Company, string Item, string Location, LocalDate Expiry, string Batch)
    {
        public static StockKey First(string company, string item, string location) =>
            new(company, item, location, LocalDate.MinIsoValue, "");

        public static StockKey Of(string company, StockBatch batch) =>
            new(company, batch.Item, batch.Location, batch.Expiry ?? LocalDate.MinIsoValue, batch.Batch);

        public static int Compare(StockKey x, StockKey y)
        {
            int order = MemoryKeys.Triple.Compare((x.Company, x.Item, x.Location), (y.Company, y.Item, y.Location));
            order = order != 0 ? order : x.Expiry.CompareTo(y.Expiry);
            return order != 0 ? order : string.CompareOrdinal(x.Batch, y.Batch);
        }
    }
}
