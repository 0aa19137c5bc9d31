namespace Drp.Storage;

/// <summary>Rows with a company and a code: the reads and writes that most stores need.</summary>
internal sealed class MemoryCodedRows<T>(MemorySession session, MemoryTable<(string Company, string Code), T> table)
    where T : class
{
    public Task<Versioned<T>?> FindAsync(string company, string code) =>
        Task.FromResult(session.Open(table).Find((company, code)));

    public Task<Page<T>> PageAsync(string company, PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Task.FromResult(AsyncRows.Page(Rows(company, page.After), page.Size));
    }

    public IAsyncEnumerable<T> ReadAsync(string company, CancellationToken cancellationToken) =>
        AsyncRows.Stream(Rows(company, null).Select(static row => row.Row), cancellationToken);

    public void Save(string company, string code, T record, long? expectedVersion) =>
        session.Open(table).Save((company, code), record, expectedVersion);

    public void Delete(string company, string code, long? expectedVersion) =>
        session.Open(table).Delete((company, code), expectedVersion);

    /// <summary>A company's rows by code, after a code if one is given.</summary>
    public IEnumerable<(string Key, T Row)> Rows(string company, string? after)
    {
        ArgumentNullException.ThrowIfNull(company);
        return session.Open(table)
            .Scan((company, after ?? string.Empty), key => key.Company == company, after is not null)
            .Select(static row => (row.Key.Code, row.Row.Value));
    }
}
