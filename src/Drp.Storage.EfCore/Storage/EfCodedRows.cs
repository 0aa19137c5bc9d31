using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>Rows with a company and a code: the reads and writes that most stores need.</summary>
internal sealed class EfCodedRows<TRow, T>(EfSession session, Func<TRow, T> value)
    where TRow : CodedRow
    where T : class
{
    public Task<Versioned<T>?> FindAsync(string company, string code, CancellationToken cancellationToken) =>
        session.ReadAsync(
            async (context, token) =>
            {
                TRow? found = await context.Set<TRow>()
                    .SingleOrDefaultAsync(row => row.Company == company && row.Code == code, token).ConfigureAwait(false);
                return found is null ? (Versioned<T>?)null : new Versioned<T>(value(found), found.Version);
            },
            cancellationToken);

    public Task<Page<T>> PageAsync(string company, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return session.ReadAsync(
            async (context, token) =>
            {
                IQueryable<TRow> rows = context.Set<TRow>().Where(row => row.Company == company);
                if (page.After is { } after)
                {
                    rows = rows.Where(row => string.Compare(row.Code, after) > 0);
                }

                List<TRow> taken = await rows.OrderBy(static row => row.Code).Take(page.Size + 1)
                    .ToListAsync(token).ConfigureAwait(false);
                return RowPages.Of(taken, page.Size, static row => row.Code, value);
            },
            cancellationToken);
    }

    /// <summary>A company's rows by code, narrowed if asked.</summary>
    public IAsyncEnumerable<T> ReadAsync(
        string company,
        CancellationToken cancellationToken,
        Func<IQueryable<TRow>, IQueryable<TRow>>? narrow = null) =>
        session.StreamAsync(
            context =>
            {
                IQueryable<TRow> rows = context.Set<TRow>().Where(row => row.Company == company);
                return (narrow is null ? rows : narrow(rows)).OrderBy(static row => row.Code);
            },
            cancellationToken).Select(value);

    public void Save(TRow row, long? expectedVersion) => session.Table<TRow>().Save(row, expectedVersion);

    /// <summary>Stages a removal; of the row, only company and code count.</summary>
    public void Delete(TRow key, long? expectedVersion) => session.Table<TRow>().Delete(key, expectedVersion);
}
