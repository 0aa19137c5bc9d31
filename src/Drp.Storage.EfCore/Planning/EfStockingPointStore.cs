using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

internal sealed class EfStockingPointStore(EfSession session) : IStockingPointStore
{
    public Task<Versioned<StockingPoint>?> FindAsync(
        string company, string item, string location, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                StockingPointRow? found = await context.Set<StockingPointRow>()
                    .SingleOrDefaultAsync(
                        row => row.Company == company && row.Item == item && row.Location == location, token)
                    .ConfigureAwait(false);
                return found is null
                    ? (Versioned<StockingPoint>?)null
                    : new Versioned<StockingPoint>(StockingPointRow.Value(found), found.Version);
            },
            cancellationToken);

    public IAsyncEnumerable<StockingPoint> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        session.StreamAsync(
            context => context.Set<StockingPointRow>()
                .Where(row => row.Company == company)
                .OrderBy(static row => row.Item)
                .ThenBy(static row => row.Location),
            cancellationToken).Select(StockingPointRow.Value);

    public IAsyncEnumerable<StockingPoint> ReadItemAsync(
        string company, string item, CancellationToken cancellationToken = default) =>
        session.StreamAsync(
            context => context.Set<StockingPointRow>()
                .Where(row => row.Company == company && row.Item == item)
                .OrderBy(static row => row.Location),
            cancellationToken).Select(StockingPointRow.Value);

    public void Save(StockingPoint point, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(point);
        session.Table<StockingPointRow>().Save(StockingPointRow.Of(point), expectedVersion);
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
        session.Table<StockingPointRow>().Delete(
            new StockingPointRow { Company = company, Item = item, Location = location }, expectedVersion);

    public Task<IReadOnlyList<StockBatch>> StockAsync(
        string company, string item, string location, CancellationToken cancellationToken = default) =>
        session.ReadAsync<IReadOnlyList<StockBatch>>(
            async (context, token) =>
            {
                List<StockRow> rows = await context.Set<StockRow>()
                    .Where(row => row.Company == company && row.Item == item && row.Location == location)
                    .OrderBy(static row => row.Expiry)
                    .ThenBy(static row => row.Batch)
                    .ToListAsync(token).ConfigureAwait(false);
                return [.. rows.Select(StockRow.Value)];
            },
            cancellationToken);

    public IAsyncEnumerable<StockBatch> ReadStockAsync(string company, CancellationToken cancellationToken = default) =>
        session.StreamAsync(
            context => context.Set<StockRow>()
                .Where(row => row.Company == company)
                .OrderBy(static row => row.Item)
                .ThenBy(static row => row.Location)
                .ThenBy(static row => row.Expiry)
                .ThenBy(static row => row.Batch),
            cancellationToken).Select(StockRow.Value);

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
            stored => stored.Where(row => row.Company == company && row.Item == item && row.Location == location));
    }

    public void ReplaceAllStock(string company, IEnumerable<StockBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        Replace(company, [.. batches], stored => stored.Where(row => row.Company == company));
    }

    private void Replace(
        string company, StockBatch[] batches, Func<IQueryable<StockRow>, IQueryable<StockRow>> stored)
    {
        var keys = new HashSet<(string, string, NodaTime.LocalDate?, string)>();
        foreach (StockBatch batch in batches)
        {
            if (!keys.Add((batch.Item, batch.Location, batch.Expiry, batch.Batch)))
            {
                throw new ArgumentException(
                    $"Batch '{batch.Batch}' of item {batch.Item} at {batch.Location} occurs twice with one expiry.",
                    nameof(batches));
            }
        }

        session.Stage(async (context, token) =>
        {
            await stored(context.Set<StockRow>()).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await BulkRows.InsertAsync(context, batches.Select(batch => StockRow.Of(company, batch)), token)
                .ConfigureAwait(false);
        });
    }
}
