using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

internal sealed class EfDemandStore(EfSession session) : IDemandStore
{
    private readonly EfCodedRows<SalesOrderRow, SalesOrderDemand> _orders = new(session, SalesOrderRow.Value);

    public Task<Versioned<SalesOrderDemand>?> FindOrderAsync(
        string company, string code, CancellationToken cancellationToken = default) =>
        _orders.FindAsync(company, code, cancellationToken);

    public Task<Page<SalesOrderDemand>> PageOrdersAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default) =>
        _orders.PageAsync(company, page, cancellationToken);

    public IAsyncEnumerable<SalesOrderDemand> ReadOrdersAsync(
        string company, CancellationToken cancellationToken = default) => _orders.ReadAsync(company, cancellationToken);

    public void SaveOrder(string company, SalesOrderDemand order, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(order);
        _orders.Save(SalesOrderRow.Of(company, order), expectedVersion);
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
        _orders.Delete(new SalesOrderRow { Company = company, Code = code }, expectedVersion);

    public IAsyncEnumerable<ForecastDemand> ReadForecastAsync(
        string company, string? item = null, CancellationToken cancellationToken = default) =>
        session.StreamAsync(
            context => context.Set<ForecastRow>()
                .Where(row => row.Company == company && (item == null || row.Item == item))
                .OrderBy(static row => row.Item)
                .ThenBy(static row => row.Location)
                .ThenBy(static row => row.Date)
                .ThenBy(static row => row.Customer)
                .ThenBy(static row => row.Promotion),
            cancellationToken).Select(ForecastRow.Value);

    public void ReplaceForecast(string company, IEnumerable<ForecastDemand> forecast) =>
        Replace(
            company,
            forecast,
            rows => rows.Where(row => row.Company == company && row.Promotion == ""),
            static row => row.Promotion is null);

    public void ReplaceItemForecast(string company, string item, IEnumerable<ForecastDemand> forecast)
    {
        ArgumentNullException.ThrowIfNull(item);
        Replace(
            company,
            forecast,
            rows => rows.Where(row => row.Company == company && row.Item == item && row.Promotion == ""),
            row => row.Promotion is null && row.Item == item);
    }

    public void ReplaceUplift(string company, string promotion, IEnumerable<ForecastDemand> uplift)
    {
        ArgumentException.ThrowIfNullOrEmpty(promotion);
        Replace(
            company,
            uplift,
            rows => rows.Where(row => row.Company == company && row.Promotion == promotion),
            row => row.Promotion == promotion);
    }

    private void Replace(
        string company,
        IEnumerable<ForecastDemand> forecast,
        Func<IQueryable<ForecastRow>, IQueryable<ForecastRow>> stored,
        Func<ForecastDemand, bool> belongs)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(forecast);
        session.Stage(async (context, token) =>
        {
            await stored(context.Set<ForecastRow>()).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await BulkRows.InsertAsync(context, forecast.Select(row => belongs(row)
                ? ForecastRow.Of(company, row)
                : throw new ArgumentException(
                    $"The forecast of {row.Item} at {row.Location} doesn't belong to what is replaced.", nameof(forecast))), token)
                .ConfigureAwait(false);
        });
    }
}
