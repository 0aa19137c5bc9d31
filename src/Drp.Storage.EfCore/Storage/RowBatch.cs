using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Drp.Storage;

/// <summary>
/// Versioned writes of different rows of one table: asks for the stored versions in a few queries, then inserts,
/// updates and deletes against them. What changes in between is caught by the version in each statement.
/// </summary>
internal sealed class RowBatch<TRow> : IStagedWork
    where TRow : class, IVersionedRow
{
    // Fewer new rows than this are not worth a bulk write.
    private const int BulkFrom = 200;

    private readonly Dictionary<RowKey, Entry> _entries = [];

    /// <summary>Adds a write, unless the row is already in the batch.</summary>
    public bool TryAdd(TRow row, long? expectedVersion, bool delete) =>
        _entries.TryAdd(RowKeys<TRow>.Of(row), new Entry(row, expectedVersion, delete));

    public async Task ApplyAsync(DrpDbContext context, CancellationToken cancellationToken)
    {
        Dictionary<RowKey, long> stored = await RowKeys<TRow>
            .VersionsAsync(context, _entries.Keys, cancellationToken).ConfigureAwait(false);
        var fresh = new List<TRow>();
        var lengths = new RowLengths<TRow>(context);
        bool bulk = _entries.Count - stored.Count >= BulkFrom;
        foreach ((RowKey key, Entry entry) in _entries)
        {
            lengths.Check(entry.Row);
            long? actual = stored.TryGetValue(key, out long version) ? version : null;
            if (entry.Expected is { } expected && expected != (actual ?? 0))
            {
                throw new DrpConcurrencyException(RowKeys<TRow>.Subject(key), expected, actual);
            }

            if (entry.Delete && actual is null)
            {
                continue;
            }

            entry.Row.Version = entry.Delete ? version : version + 1;
            if (!entry.Delete && actual is null && bulk)
            {
                fresh.Add(entry.Row);
                continue;
            }

            EntityEntry<TRow> tracked = context.Entry(entry.Row);
            tracked.State = entry.Delete ? EntityState.Deleted : actual is null ? EntityState.Added : EntityState.Modified;
            if (tracked.State == EntityState.Modified)
            {
                tracked.Property(nameof(IVersionedRow.Version)).OriginalValue = version;
            }
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (fresh.Count > 0)
        {
            await InsertAsync(context, fresh, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Inserts rows that are not stored yet; a row that someone else inserted meanwhile is a stale write.</summary>
    internal static async Task InsertAsync(DrpDbContext context, List<TRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            await BulkRows.InsertAsync(context, rows, cancellationToken).ConfigureAwait(false);
        }
        catch (DrpException twice) when (twice.Code == "DRP1007")
        {
            // Keys differ inside a batch and none was stored: someone else inserted one in between.
            throw new StaleInsertException(
                async (asked, token) => (await RowKeys<TRow>
                    .VersionsAsync(asked, [.. rows.Select(RowKeys<TRow>.Of)], token).ConfigureAwait(false))
                    .Select(static row => new DrpConcurrencyException(RowKeys<TRow>.Subject(row.Key), 0, row.Value))
                    .FirstOrDefault(),
                twice);
        }
    }

    private sealed record Entry(TRow Row, long? Expected, bool Delete);
}
