using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Inventory;

internal sealed partial class EfStockStore(EfSession session) : IStockStore
{
    public Task<Versioned<StockPlace>?> FindPlaceAsync(string company, string code, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
                await context.Set<StockPlaceRow>().SingleOrDefaultAsync(row => row.Company == company && row.Code == code, token).ConfigureAwait(false) is { } found
                    ? new Versioned<StockPlace>(StockPlaceRow.Value(found), found.Version)
                    : (Versioned<StockPlace>?)null,
            cancellationToken);

    public Task<IReadOnlyList<StockPlace>> PlacesAsync(string company, IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default)
    {
        string[] wanted = [.. codes];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<StockPlace>)(await context.Set<StockPlaceRow>()
                .Where(row => row.Company == company && wanted.Contains(row.Code))
                .OrderBy(static row => row.Code)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(StockPlaceRow.Value),
            cancellationToken);
    }

    public void SavePlace(StockPlace place, long? expectedVersion = null) =>
        session.Table<StockPlaceRow>().Save(StockPlaceRow.Of(place), expectedVersion);

    public Task<IReadOnlyList<StockPosting>> DocumentAsync(string company, string system, string document, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                var postings = await context.Set<StockPostingRow>()
                    .Where(row => row.Company == company && row.System == system && row.Document == document)
                    .OrderBy(static row => row.Line)
                    .ToListAsync(token).ConfigureAwait(false);
                if (postings.Count == 0)
                {
                    return (IReadOnlyList<StockPosting>)[];
                }

                var movements = await context.Set<StockMovementRow>()
                    .Where(row => row.Company == company && row.System == system && row.Document == document)
                    .OrderBy(static row => row.Line).ThenBy(static row => row.Number)
                    .ToListAsync(token).ConfigureAwait(false);
                return postings.ConvertAll(posting => StockPostingRow.Value(posting, movements.Where(row => row.Line == posting.Line)));
            },
            cancellationToken);

    public Task<IReadOnlyList<StockBalance>> AvailableAsync(string company, string place, string item, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<StockBalance>)(await context.Set<StockBalanceRow>()
                .Where(row => row.Company == company && row.Place == place && row.Item == item && row.State == StockState.Available && row.Units != 0)
                .OrderBy(static row => row.Expiry).ThenBy(static row => row.Batch)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(StockBalanceRow.Value),
            cancellationToken);

    public Task<IReadOnlyList<StockBalance>> ExpiringAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        var never = StockBalanceRow.Never;
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<StockBalance>)(await context.Set<StockBalanceRow>()
                .Where(row => row.Expiry >= from && row.Expiry < to && row.Expiry != never && row.State == StockState.Available && row.Units > 0)
                .OrderBy(static row => row.Company).ThenBy(static row => row.Place).ThenBy(static row => row.Item)
                .ThenBy(static row => row.Expiry).ThenBy(static row => row.Batch)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(StockBalanceRow.Value),
            cancellationToken);
    }

    public Task<IReadOnlyList<StockBalance>> BalancesAsync(AccessScope scope, StockQuery query, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                var places = Places(context, scope, query);
                if (query.AsOf is not { } day)
                {
                    var rows = context.Set<StockBalanceRow>().Where(row => row.Company == query.Company && places.Contains(row.Place) && row.Units != 0);
                    rows = query.Item is { } item ? rows.Where(row => row.Item == item) : rows;
                    rows = query.State is { } state ? rows.Where(row => row.State == state) : rows;
                    return (IReadOnlyList<StockBalance>)Sorted(await rows.ToListAsync(token).ConfigureAwait(false));
                }

                var sums = Movements(context, query, places).Where(row => row.Date <= day)
                    .GroupBy(static row => new { row.Place, row.Item, row.State, row.Expiry, row.Batch })
                    .Select(static group => new { group.Key, Units = group.Sum(static row => row.Units) })
                    .Where(static row => row.Units != 0);
                return Sorted((await sums.ToListAsync(token).ConfigureAwait(false)).ConvertAll(row => new StockBalanceRow
                {
                    Company = query.Company,
                    Place = row.Key.Place,
                    Item = row.Key.Item,
                    State = row.Key.State,
                    Expiry = row.Key.Expiry,
                    Batch = row.Key.Batch,
                    Units = row.Units,
                }));
            },
            cancellationToken);

    public Task<IReadOnlyList<StockPosting>> PostingsAsync(AccessScope scope, StockQuery query, int skip, int take, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                var places = Places(context, scope, query);
                var moved = Movements(context, query, places);
                var postings = await context.Set<StockPostingRow>()
                    .Where(row => row.Company == query.Company && moved.Any(movement =>
                        movement.System == row.System && movement.Document == row.Document && movement.Line == row.Line))
                    .OrderBy(static row => row.At).ThenBy(static row => row.System).ThenBy(static row => row.Document).ThenBy(static row => row.Line)
                    .Skip(skip).Take(take)
                    .ToListAsync(token).ConfigureAwait(false);
                string[] documents = [.. postings.Select(static row => row.Document).Distinct(StringComparer.Ordinal)];
                var shown = Places(context, scope, query with { Place = null });
                var entries = (await context.Set<StockMovementRow>()
                    .Where(row => row.Company == query.Company && documents.Contains(row.Document) && shown.Contains(row.Place))
                    .OrderBy(static row => row.Number)
                    .ToListAsync(token).ConfigureAwait(false)).ToLookup(static row => (row.System, row.Document, row.Line));
                return (IReadOnlyList<StockPosting>)postings.ConvertAll(row => StockPostingRow.Value(row, entries[(row.System, row.Document, row.Line)]));
            },
            cancellationToken);

    public Task<IReadOnlyList<StockTurnover>> TurnoverAsync(AccessScope scope, StockQuery query, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                var sums = await Movements(context, query, Places(context, scope, query))
                    .Where(static row => row.Flow != StockFlow.None)
                    .GroupBy(static row => new { row.Place, row.Item, row.Flow })
                    .Select(static group => new { group.Key, Units = group.Sum(static row => row.Units) })
                    .ToListAsync(token).ConfigureAwait(false);
                return (IReadOnlyList<StockTurnover>)[.. sums
                    .GroupBy(static row => (row.Key.Place, row.Key.Item))
                    .OrderBy(static row => row.Key.Place, StringComparer.Ordinal).ThenBy(static row => row.Key.Item, StringComparer.Ordinal)
                    .Select(static row => new StockTurnover
                    {
                        Place = row.Key.Place,
                        Item = row.Key.Item,
                        SellIn = StoredDecimal.FromUnits(row.Where(static sum => sum.Key.Flow == StockFlow.SellIn).Sum(static sum => sum.Units)),
                        SellOut = StoredDecimal.FromUnits(-row.Where(static sum => sum.Key.Flow == StockFlow.SellOut).Sum(static sum => sum.Units)),
                    })];
            },
            cancellationToken);

    private static IQueryable<string> Places(DrpDbContext context, AccessScope scope, StockQuery query)
    {
        var places = context.Set<StockPlaceRow>().Where(row => row.Company == query.Company);
        places = query.Place is { } place ? places.Where(row => row.Code == place) : places;
        if (query.NodeId is { } node)
        {
            var below = context.Set<AncestryRow>()
                .Where(row => row.AncestorId == node && row.ValidFrom <= scope.Date && row.ValidTo > scope.Date)
                .Select(static row => row.DescendantId);
            places = places.Where(row => below.Contains(row.NodeId));
        }

        if (!scope.Everything)
        {
            var shown = EfChannelStore.Shown(context, scope);
            places = places.Where(row => shown.Contains(row.NodeId));
        }

        return places.Select(static row => row.Code);
    }

    private static IQueryable<StockMovementRow> Movements(DrpDbContext context, StockQuery query, IQueryable<string> places)
    {
        var rows = context.Set<StockMovementRow>().Where(row => row.Company == query.Company && places.Contains(row.Place));
        rows = query.Item is { } item ? rows.Where(row => row.Item == item) : rows;
        rows = query.State is { } state ? rows.Where(row => row.State == state) : rows;
        rows = query.AsOf is null && query.From is { } from ? rows.Where(row => row.Date >= from) : rows;
        return query.AsOf is null && query.To is { } to ? rows.Where(row => row.Date < to) : rows;
    }

    private static List<StockBalance> Sorted(List<StockBalanceRow> rows) =>
    [
        .. rows.OrderBy(static row => row.Place, StringComparer.Ordinal).ThenBy(static row => row.Item, StringComparer.Ordinal)
            .ThenBy(static row => row.State).ThenBy(static row => row.Expiry).ThenBy(static row => row.Batch, StringComparer.Ordinal)
            .Select(StockBalanceRow.Value),
    ];
}
