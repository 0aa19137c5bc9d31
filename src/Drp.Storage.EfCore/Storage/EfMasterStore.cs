namespace Drp.Storage;

/// <summary>The base of the master records' stores: how a record becomes a row, and back.</summary>
internal abstract class EfMasterStore<TRow, T>(
    EfSession session, Func<T, TRow> row, Func<TRow, T> value, Func<string, string, TRow> key) : IMasterStore<T>
    where TRow : CodedRow
    where T : class
{
    protected EfCodedRows<TRow, T> Rows { get; } = new(session, value);

    public Task<Versioned<T>?> FindAsync(string company, string code, CancellationToken cancellationToken = default) =>
        Rows.FindAsync(company, code, cancellationToken);

    public Task<Page<T>> PageAsync(string company, PageRequest page, CancellationToken cancellationToken = default) =>
        Rows.PageAsync(company, page, cancellationToken);

    public IAsyncEnumerable<T> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        Rows.ReadAsync(company, cancellationToken);

    public void Save(T record, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        Rows.Save(row(record), expectedVersion);
    }

    public void SaveMany(IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (T record in records)
        {
            Save(record);
        }
    }

    public void Delete(string company, string code, long? expectedVersion = null) =>
        Rows.Delete(key(company, code), expectedVersion);
}
