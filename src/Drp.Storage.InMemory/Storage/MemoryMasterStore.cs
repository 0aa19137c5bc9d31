namespace Drp.Storage;

/// <summary>The base of the master records' stores.</summary>
internal abstract class MemoryMasterStore<T>(
    MemorySession session,
    MemoryTable<(string Company, string Code), T> table,
    Func<T, (string Company, string Code)> key) : IMasterStore<T>
    where T : class
{
    protected MemoryCodedRows<T> Rows { get; } = new(session, table);

    public Task<Versioned<T>?> FindAsync(string company, string code, CancellationToken cancellationToken = default) =>
        Rows.FindAsync(company, code);

    public Task<Page<T>> PageAsync(string company, PageRequest page, CancellationToken cancellationToken = default) =>
        Rows.PageAsync(company, page);

    public IAsyncEnumerable<T> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        Rows.ReadAsync(company, cancellationToken);

    public void Save(T record, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        (string company, string code) = key(record);
        Rows.Save(company, code, record, expectedVersion);
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
        Rows.Delete(company, code, expectedVersion);
}
