using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class EfReceivableStore(EfSession session) : IReceivableStore
{
    private const int Chunk = 1000;
    private const int BulkFrom = 50;

    public async Task<IReadOnlyList<ReceivableAccount>> LockAsync(
        string company, IReadOnlyCollection<string> partnerIds, Instant at, CancellationToken cancellationToken = default)
    {
        long now = StoredInstant.ToNanoseconds(at);
        foreach (string[] ids in Ordered(partnerIds).Chunk(Chunk))
        {
            await session.WriteAsync(
                (context, token) => context.Set<ReceivableAccountRow>()
                    .Where(row => row.Company == company && ids.Contains(row.PartnerId))
                    .ExecuteUpdateAsync(set => set
                        .SetProperty(row => row.LastRecordedAt, row => row.LastRecordedAt < now ? now : row.LastRecordedAt + 1000)
                        .SetProperty(row => row.Version, row => row.Version + 1),
                    token),
                cancellationToken).ConfigureAwait(false);
        }

        return await AccountsAsync(company, partnerIds, cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<ReceivableAccount>> AccountsAsync(
        string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default) => ByChunkAsync(
        partnerIds,
        (context, ids) => context.Set<ReceivableAccountRow>().Where(row => row.Company == company && ids.Contains(row.PartnerId)).OrderBy(static row => row.PartnerId),
        static row => new ReceivableAccount
        {
            Company = row.Company,
            PartnerId = row.PartnerId,
            NodeId = row.NodeId,
            RunningAccount = row.RunningAccount,
            DunningBlocked = row.DunningBlocked,
            LastRecordedAt = StoredInstant.FromNanoseconds(row.LastRecordedAt),
        },
        cancellationToken);

    public void SaveAccount(ReceivableAccount account, bool isNew) => session.Table<ReceivableAccountRow>().Save(
        new ReceivableAccountRow
        {
            Company = account.Company,
            PartnerId = account.PartnerId,
            NodeId = account.NodeId,
            RunningAccount = account.RunningAccount,
            DunningBlocked = account.DunningBlocked,
            LastRecordedAt = StoredInstant.ToNanoseconds(account.LastRecordedAt),
        },
        isNew ? 0 : null);

    public Task<IReadOnlyList<ReceivableDocument>> DocumentsAsync(
        string company, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => ByChunkAsync(
        ids,
        (context, some) => context.Set<ReceivableDocumentRow>().Where(row => row.Company == company && some.Contains(row.Id)).OrderBy(static row => row.Id),
        ReceivableRows.Value,
        cancellationToken);

    public Task<IReadOnlyList<ReceivableItem>> ItemsAsync(
        string company, IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken = default) => ByChunkAsync(
        documentIds,
        (context, ids) => context.Set<ReceivableItemRow>().Where(row => row.Company == company && ids.Contains(row.DocumentId))
            .OrderBy(static row => row.DocumentId).ThenBy(static row => row.Number),
        ReceivableRows.Value,
        cancellationToken);

    public Task<IReadOnlyList<OpenItem>> OpenAsync(
        string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default) => ByChunkAsync(
        partnerIds,
        (context, ids) =>
            from open in context.Set<ReceivableOpenRow>()
            where open.Company == company && ids.Contains(open.PartnerId)
            join item in context.Set<ReceivableItemRow>() on open.ItemKey equals item.ItemKey
            orderby open.PartnerId, open.Due, item.DocumentId, item.Number
            select new ItemAndOpen { Item = item, Open = open.OpenAmount, Discounted = open.Discounted },
        static row => row.Value,
        cancellationToken);

    public Task<IReadOnlyList<ReceivableItem>> HistoryAsync(string company, string partnerId, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<ReceivableItem>)(await context.Set<ReceivableItemRow>()
            .Where(row => row.Company == company && row.PartnerId == partnerId)
            .OrderBy(static row => row.DocumentId).ThenBy(static row => row.Number)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(ReceivableRows.Value),
        cancellationToken);

    public Task<IReadOnlyList<ReceivableApplication>> ApplicationsAsync(
        string company, string partnerId, string? postingId = null, CancellationToken cancellationToken = default) => ApplicationsAsync(
        context =>
        {
            var rows = context.Set<ReceivableApplicationRow>().Where(row => row.Company == company && row.PartnerId == partnerId);
            return postingId is null ? rows : rows.Where(row => row.PostingId == postingId);
        },
        cancellationToken);

    public async Task<ReceivableApplication?> FindApplicationAsync(string company, string id, CancellationToken cancellationToken = default) =>
        (await ApplicationsAsync(
            context => context.Set<ReceivableApplicationRow>().Where(row => row.Company == company && row.Id == id), cancellationToken)
            .ConfigureAwait(false)).SingleOrDefault();

    public void Post(IReadOnlyList<ReceivablePosting> postings)
    {
        ReceivableDocumentRow[] documents = [.. postings.SelectMany(static posting => posting.Documents.Select(document => ReceivableRows.Row(
            document, posting.Items.First(item => string.Equals(item.Reference.DocumentId, document.Id, StringComparison.Ordinal)))))];
        ReceivableItemRow[] items = [.. postings.SelectMany(static posting => posting.Items).Select(ReceivableRows.Row)];
        ReceivableApplicationRow[] applications = [.. postings.SelectMany(static posting => posting.Applications).Select(ReceivableRows.Row)];

        // The same item may be touched by several postings of one call: the last word counts.
        var touched = new Dictionary<long, OpenItem>();
        foreach (var open in postings.SelectMany(static posting => posting.Touched))
        {
            touched[ReceivableRows.Key(open.Item)] = open;
        }

        var fresh = items.Select(static item => item.ItemKey).ToHashSet();
        long[] stale = [.. touched.Keys.Where(key => !fresh.Contains(key)).Order()];
        session.Stage(async (context, token) =>
        {
            try
            {
                await AddAsync(context, documents, token).ConfigureAwait(false);
                await AddAsync(context, items, token).ConfigureAwait(false);
                await AddAsync(context, applications, token).ConfigureAwait(false);
                await KeepAsync(context, stale, touched.Values, token).ConfigureAwait(false);
            }
            catch (DrpException twice) when (twice.Code == "DRP1007")
            {
                // Accounts are locked and ids were looked up: someone else posted one of them for another partner meanwhile.
                throw new DrpConcurrencyException("receivable posting", 0, null, twice);
            }
        });
    }

    public void ReplaceOpen(string company, string partnerId, IReadOnlyList<OpenItem> open) => session.Stage(async (context, token) =>
    {
        await context.Set<ReceivableOpenRow>().Where(row => row.Company == company && row.PartnerId == partnerId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        await KeepAsync(context, [], open, token).ConfigureAwait(false);
    });

    private static async Task KeepAsync(DrpDbContext context, long[] stale, IEnumerable<OpenItem> open, CancellationToken cancellationToken)
    {
        foreach (long[] keys in stale.Chunk(Chunk))
        {
            await context.Set<ReceivableOpenRow>().Where(row => keys.Contains(row.ItemKey)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        await AddAsync(context, [.. open.Where(static item => item.Open > 0m).Select(ReceivableRows.Row)], cancellationToken).ConfigureAwait(false);
    }

    // These rows are many and narrow: a batch of payments is worth the bulk path long before others are.
    private static Task AddAsync<TRow>(DrpDbContext context, TRow[] rows, CancellationToken cancellationToken)
        where TRow : class => rows.Length > BulkFrom
            ? BulkRows.InsertAsync(context, rows, cancellationToken)
            : BulkInsert.AddAsync(context, rows, cancellationToken);

    private async Task<IReadOnlyList<ReceivableApplication>> ApplicationsAsync(
        Func<DrpDbContext, IQueryable<ReceivableApplicationRow>> query, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(
            (context, token) => query(context).OrderBy(static row => row.RecordedAt).ThenBy(static row => row.Id).ToListAsync(token), cancellationToken).ConfigureAwait(false);
        var items = new Dictionary<long, ReceivableItem>();
        foreach (long[] keys in rows.SelectMany(static row => new[] { row.DebitKey, row.CreditKey }).OfType<long>().Distinct().Order().Chunk(Chunk))
        {
            var found = await session.ReadAsync(
                (context, token) => context.Set<ReceivableItemRow>().Where(row => keys.Contains(row.ItemKey)).ToListAsync(token), cancellationToken).ConfigureAwait(false);
            foreach (var row in found)
            {
                items.Add(row.ItemKey, ReceivableRows.Value(row));
            }
        }

        return rows.ConvertAll(row => ReceivableRows.Value(
            row, row.DebitKey is { } debit ? items[debit] : null, row.CreditKey is { } credit ? items[credit] : null));
    }

    private async Task<IReadOnlyList<T>> ByChunkAsync<TRow, T>(
        IReadOnlyCollection<string> ids, Func<DrpDbContext, string[], IQueryable<TRow>> query, Func<TRow, T> value, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        foreach (string[] some in Ordered(ids).Chunk(Chunk))
        {
            found.AddRange((await session.ReadAsync((context, token) => query(context, some).ToListAsync(token), cancellationToken)
                .ConfigureAwait(false)).Select(value));
        }

        return found;
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private sealed class ItemAndOpen
    {
        public required ReceivableItemRow Item { get; init; }

        public required long Open { get; init; }

        public long Discounted { get; init; }

        public OpenItem Value => new()
        {
            Item = ReceivableRows.Value(Item), Open = StoredDecimal.FromUnits(Open), Discounted = StoredDecimal.FromUnits(Discounted),
        };
    }
}
