using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores stocking points and the stock on hand at them.</summary>
public interface IStockingPointStore : IDrpStore
{
    /// <summary>Finds a stocking point with its version, or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<StockingPoint>?> FindAsync(
        string company, string item, string location, CancellationToken cancellationToken = default);

    /// <summary>All stocking points of a company, by item and location, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<StockingPoint> ReadAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>The stocking points of one item, by location, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<StockingPoint> ReadItemAsync(
        string company, string item, CancellationToken cancellationToken = default);

    /// <summary>Stages a write, new or over what is stored.</summary>
    /// <param name="point">The stocking point.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that it must be new; <see langword="null"/> writes over any.
    /// </param>
    void Save(StockingPoint point, long? expectedVersion = null);

    /// <summary>Stages writes over whatever is stored.</summary>
    /// <param name="points">The stocking points; taken now.</param>
    void SaveMany(IEnumerable<StockingPoint> points);

    /// <summary>Stages the removal of a stocking point; its stock stays.</summary>
    /// <param name="company">The company.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location's code.</param>
    /// <param name="expectedVersion">The version the removal is based on, or <see langword="null"/> for any.</param>
    void Delete(string company, string item, string location, long? expectedVersion = null);

    /// <summary>The stock at one point, by expiry (none first) and batch.</summary>
    /// <param name="company">The company.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<StockBatch>> StockAsync(
        string company, string item, string location, CancellationToken cancellationToken = default);

    /// <summary>All stock of a company, by item, location, expiry (none first) and batch, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<StockBatch> ReadStockAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>Stages the stock of one point in place of what is stored for it.</summary>
    /// <param name="company">The company.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location's code.</param>
    /// <param name="batches">Rows of that point, each batch and expiry once; taken now. None removes its stock.</param>
    /// <exception cref="ArgumentException">A row of another point, or a batch and expiry twice.</exception>
    void ReplaceStock(string company, string item, string location, IEnumerable<StockBatch> batches);

    /// <summary>Stages a whole company's stock in place of what is stored: the bulk path for a host's stock interface.</summary>
    /// <param name="company">The company.</param>
    /// <param name="batches">The rows, each (item, location, batch, expiry) once; taken now.</param>
    /// <exception cref="ArgumentException">A row occurs twice.</exception>
    void ReplaceAllStock(string company, IEnumerable<StockBatch> batches);
}
