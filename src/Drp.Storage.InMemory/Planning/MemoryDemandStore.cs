using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

internal sealed class MemoryDemandStore(MemorySession session) : IDemandStore
{
    public static readonly MemoryTable<(string Company, string Code), SalesOrderDemand> Orders = new(
        "sales order",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static order =>
        {
            Storable.Check(order.Quantity);
            return order;
        });

    public static readonly MemoryTable<ForecastKey, ForecastDemand> Forecasts = new(
        "forecast",
        Comparer<ForecastKey>.Create(ForecastKey.Compare),
        static key => $"{key.Company}/{key.Item}/{key.Location}/{key.Date}",
        static row =>
        {
            Storable.Check(row.Quantity);
            return row;
        });

    private readonly MemoryCodedRows<SalesOrderDemand> _orders = new(session, Orders);

    public Task<Versioned<SalesOrderDemand>?> FindOrderAsync(
        string company, string code, CancellationToken cancellationToken = default) => _orders.FindAsync(company, code);

    public Task<Page<SalesOrderDemand>> PageOrdersAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default) =>
        _orders.PageAsync(company, page);

    public IAsyncEnumerable<SalesOrderDemand> ReadOrdersAsync(
        string company, CancellationToken cancellationToken = default) => _orders.ReadAsync(company, cancellationToken);

    public void SaveOrder(string company, SalesOrderDemand order, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(order);
        _orders.Save(company, order.Code, order, expectedVersion);
    }

    public void SaveOrders(string company, IEnumerable<SalesOrderDemand> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        foreach (SalesOrderDemand order in orders)
        {
            SaveOrder(company, order);
        }
    }

    public void DeleteOrder(string company, string code, long? expectedVersion = null) =>
        _orders.Delete(company, code, expectedVersion);

    public IAsyncEnumerable<ForecastDemand> ReadForecastAsync(
        string company, string? item = null, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(Rows(company, item).Select(static row => row.Row.Value), cancellationToken);

    public void ReplaceForecast(string company, IEnumerable<ForecastDemand> forecast) =>
        Replace(company, null, static row => row.Promotion is null, forecast);

    public void ReplaceItemForecast(string company, string item, IEnumerable<ForecastDemand> forecast)
    {
        ArgumentNullException.ThrowIfNull(item);
        Replace(company, item, row => row.Promotion is null && row.Item == item, forecast);
    }

    public void ReplaceUplift(string company, string promotion, IEnumerable<ForecastDemand> uplift)
    {
        ArgumentException.ThrowIfNullOrEmpty(promotion);
        Replace(company, null, row => row.Promotion == promotion, uplift);
    }

    private void Replace(
        string company, string? item, Func<ForecastDemand, bool> belongs, IEnumerable<ForecastDemand> rows)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(rows);
        MemoryTableView<ForecastKey, ForecastDemand> table = session.Open(Forecasts);
        table.DeleteRange(First(company, item), During(company, item), belongs);
        var keys = new HashSet<ForecastKey>();
        foreach (ForecastDemand row in rows)
        {
            if (!belongs(row))
            {
                throw new ArgumentException(
                    $"The forecast of {row.Item} at {row.Location} doesn't belong to what is replaced.", nameof(rows));
            }

            ForecastKey key = ForecastKey.Of(company, row);
            if (!keys.Add(key))
            {
                throw StorageRefusal.Twice(Forecasts.Subject(key));
            }

            table.Save(key, row);
        }
    }

    private IEnumerable<(ForecastKey Key, Versioned<ForecastDemand> Row)> Rows(string company, string? item) =>
        session.Open(Forecasts).Scan(First(company, item), During(company, item));

    private static ForecastKey First(string company, string? item) =>
        new(company, item ?? "", "", LocalDate.MinIsoValue, "", "");

    private static Func<ForecastKey, bool> During(string company, string? item) =>
        key => key.Company == company && (item is null || key.Item == item);

    /// <summary>By item, location, date, customer and promotion (none first).</summary>
    internal readonly record struct ForecastKey(
        string Company, string Item, string Location, LocalDate Date, string Customer, string Promotion)
    {
        public static ForecastKey Of(string company, ForecastDemand row) =>
            new(company, row.Item, row.Location, row.Date, row.Customer ?? "", row.Promotion ?? "");

        public static int Compare(ForecastKey x, ForecastKey y)
        {
            int order = MemoryKeys.Triple.Compare((x.Company, x.Item, x.Location), (y.Company, y.Item, y.Location));
            order = order != 0 ? order : x.Date.CompareTo(y.Date);
            order = order != 0 ? order : string.CompareOrdinal(x.Customer, y.Customer);
            return order != 0 ? order : string.CompareOrdinal(x.Promotion, y.Promotion);
        }
    }
}
