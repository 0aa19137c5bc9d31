using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores independent demand: open sales orders one by one, forecast and uplift in bulk.</summary>
public interface IDemandStore : IDrpStore
{
    /// <summary>Finds an open sales order line with its version, or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The line's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<SalesOrderDemand>?> FindOrderAsync(
        string company, string code, CancellationToken cancellationToken = default);

    /// <summary>One page of a company's open sales order lines, by code.</summary>
    /// <param name="company">The company.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Page<SalesOrderDemand>> PageOrdersAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>A company's open sales order lines, by code, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<SalesOrderDemand> ReadOrdersAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>Stages a write of a line, new or over what is stored.</summary>
    /// <param name="company">The company.</param>
    /// <param name="order">The line.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that it must be new; <see langword="null"/> writes over any.
    /// </param>
    void SaveOrder(string company, SalesOrderDemand order, long? expectedVersion = null);

    /// <summary>Stages writes of lines over whatever is stored.</summary>
    /// <param name="company">The company.</param>
    /// <param name="orders">The lines; taken now.</param>
    void SaveOrders(string company, IEnumerable<SalesOrderDemand> orders);

    /// <summary>Stages the removal of a line: delivered or cancelled.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The line's code.</param>
    /// <param name="expectedVersion">The version the removal is based on, or <see langword="null"/> for any.</param>
    void DeleteOrder(string company, string code, long? expectedVersion = null);

    /// <summary>
    /// A company's forecasts, by item, location, date, customer and promotion (none first), as a stream.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="item">Only this item; <see langword="null"/>: all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<ForecastDemand> ReadForecastAsync(
        string company, string? item = null, CancellationToken cancellationToken = default);

    /// <summary>Stages a company's whole forecast (base and customers', not uplift) in place of what is stored.</summary>
    /// <param name="company">The company.</param>
    /// <param name="forecast">
    /// The rows, each (item, location, date, customer) once and without a promotion. Enumerated at commit on a relational
    /// storage, again if the commit is repeated, so that it may be larger than memory.
    /// </param>
    void ReplaceForecast(string company, IEnumerable<ForecastDemand> forecast);

    /// <summary>Stages one item's forecast (base and customers', not uplift) in place of what is stored for it.</summary>
    /// <param name="company">The company.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="forecast">The item's rows, each (location, date, customer) once and without a promotion.</param>
    void ReplaceItemForecast(string company, string item, IEnumerable<ForecastDemand> forecast);

    /// <summary>Stages a promotion's uplift in place of what is stored for it; none removes it.</summary>
    /// <param name="company">The company.</param>
    /// <param name="promotion">The promotion's code.</param>
    /// <param name="uplift">The rows, each (item, location, date, customer) once, all of that promotion.</param>
    void ReplaceUplift(string company, string promotion, IEnumerable<ForecastDemand> uplift);
}
