using Drp.Access;
using Drp.Channels;
using Drp.Inventory;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Replenishment;

internal sealed class EfReplenishmentStore(EfSession session) : IReplenishmentStore
{
    // Below the parameters that every database takes.
    private const int Chunk = 500;

    public Task<Versioned<ReplenishmentMark>> MarkAsync(string company, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<ReplenishmentMarkRow>().SingleOrDefaultAsync(mark => mark.Company == company, token).ConfigureAwait(false);
            return new Versioned<ReplenishmentMark>(new ReplenishmentMark { Company = company, Value = row?.Mark ?? 0 }, row?.Version ?? 0);
        },
        cancellationToken);

    public void SaveMark(ReplenishmentMark mark, long expectedVersion) =>
        session.Table<ReplenishmentMarkRow>().Save(new ReplenishmentMarkRow { Company = mark.Company, Mark = mark.Value }, expectedVersion);

    public async Task<Versioned<ReplenishmentOrder>?> FindAsync(string company, string orderId, CancellationToken cancellationToken = default) =>
        (await ManyAsync(company, [orderId], cancellationToken).ConfigureAwait(false)) is [var found] ? found : null;

    public async Task<IReadOnlyList<Versioned<ReplenishmentOrder>>> ManyAsync(string company, IReadOnlyCollection<string> orderIds, CancellationToken cancellationToken = default)
    {
        var found = new List<Versioned<ReplenishmentOrder>>();
        foreach (string[] ids in orderIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(Chunk))
        {
            found.AddRange(await session.ReadAsync(
                async (context, token) => (await context.Set<ReplenishmentOrderRow>()
                    .Where(row => row.Company == company && ids.Contains(row.Id))
                    .OrderBy(static row => row.Id)
                    .ToListAsync(token).ConfigureAwait(false)).ConvertAll(ReplenishmentOrderRow.Value),
                cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    public Task<IReadOnlyList<ReplenishmentOrder>> ListAsync(AccessScope scope, ReplenishmentQuery query, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                var rows = context.Set<ReplenishmentOrderRow>().Where(row => row.Company == query.Company);
                rows = query.Status is { } status ? rows.Where(row => row.Status == status) : rows;
                rows = query.To is { } to ? rows.Where(row => row.ToPlace == to) : rows;
                rows = query.Item is { } item ? rows.Where(row => row.Item == item) : rows;
                if (!scope.Everything)
                {
                    var shown = EfChannelStore.Shown(context, scope);
                    var places = context.Set<StockPlaceRow>().Where(row => row.Company == query.Company && shown.Contains(row.NodeId)).Select(static row => row.Code);
                    rows = rows.Where(row => places.Contains(row.ToPlace) || places.Contains(row.FromPlace));
                }

                return (IReadOnlyList<ReplenishmentOrder>)(await rows.OrderBy(static row => row.ReceiptDate).ThenBy(static row => row.Id)
                    .Skip(query.Skip).Take(query.Take)
                    .Select(static row => row.Content)
                    .ToListAsync(token).ConfigureAwait(false)).ConvertAll(JsonText.Read<ReplenishmentOrder>);
            },
            cancellationToken);

    public Task<IReadOnlyList<ReplenishmentOrder>> OpenAsync(string company, string place, string item, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<ReplenishmentOrder>)(await context.Set<ReplenishmentOrderRow>()
                .Where(row => row.Company == company && row.Item == item && (row.ToPlace == place || row.FromPlace == place)
                    && (row.Status == ReplenishmentStatus.Firm || row.Status == ReplenishmentStatus.Released || row.Status == ReplenishmentStatus.Shipped))
                .OrderBy(static row => row.ReceiptDate).ThenBy(static row => row.Id)
                .Select(static row => row.Content)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(JsonText.Read<ReplenishmentOrder>),
            cancellationToken);

    public Task<IReadOnlyList<(string Item, string To)>> SinceAsync(ReplenishmentMark mark, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<(string Item, string To)>)(await context.Set<ReplenishmentOrderRow>()
                .Where(row => row.Company == mark.Company && row.Mark > mark.Value)
                .Select(static row => new { row.Item, row.ToPlace })
                .Distinct()
                .OrderBy(static row => row.Item).ThenBy(static row => row.ToPlace)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(static row => (row.Item, row.ToPlace)),
            cancellationToken);

    public void Save(ReplenishmentOrder order, long expectedVersion) =>
        session.Table<ReplenishmentOrderRow>().Save(ReplenishmentOrderRow.Of(order), expectedVersion);

    public void ReplacePlanned(string company, IReadOnlyList<ReplenishmentOrder> orders)
    {
        ReplenishmentOrderRow[] rows = [.. orders.Select(ReplenishmentOrderRow.Of)];
        Array.ForEach(rows, static row => row.Version = 1);
        session.Stage(async (context, token) =>
        {
            await context.Set<ReplenishmentOrderRow>().Where(row => row.Company == company && row.Status == ReplenishmentStatus.Planned)
                .ExecuteDeleteAsync(token).ConfigureAwait(false);
            await BulkInsert.AddAsync(context, rows, token).ConfigureAwait(false);
        });
    }
}
