using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

internal sealed class MemoryStockStore(MemorySession session) : IStockStore
{
    public static readonly MemoryTable<(string Company, string Code), StockPlace> Places = new("stock place", MemoryKeys.Pair, MemoryKeys.Describe);

    public static readonly MemoryTable<StockBalanceKey, decimal> Balances =
        new("stock balance", StockBalanceKey.Order, static key => $"{key.Company}/{key.Place}/{key.Item}/{key.Batch}");

    private static readonly MemoryTable<(string Company, string System, string Document, int Line), StockPosting> Postings = new(
        "stock posting",
        MemoryOrder.By<(string Company, string System, string Document, int Line)>(
            static (x, y) => string.CompareOrdinal(x.Company, y.Company),
            static (x, y) => string.CompareOrdinal(x.System, y.System),
            static (x, y) => string.CompareOrdinal(x.Document, y.Document),
            static (x, y) => x.Line.CompareTo(y.Line)),
        static key => $"{key.Company}/{key.System}/{key.Document}/{key.Line}",
        static posting => posting with { Entries = [.. posting.Entries] });

    public Task<Versioned<StockPlace>?> FindPlaceAsync(string company, string code, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Places).Find((company, code)));

    public Task<IReadOnlyList<StockPlace>> PlacesAsync(string company, IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockPlace>>([.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(code => session.Open(Places).Find((company, code))?.Value).OfType<StockPlace>()]);

    public void SavePlace(StockPlace place, long? expectedVersion = null) => session.Open(Places).Save((place.Company, place.Code), place, expectedVersion);

    public async Task<StockApplyResult> ApplyAsync(
        IReadOnlyList<StockPosting> postings, IReadOnlyCollection<string> allowNegative, LocalDate today, CancellationToken cancellationToken = default)
    {
        await session.LockAsync(cancellationToken).ConfigureAwait(false);
        var posted = session.Open(Postings);
        if (postings.Any(posting => posted.Find(Key(posting)) is not null))
        {
            return StockApplyResult.Repeated;
        }

        var changes = new SortedDictionary<StockBalanceKey, decimal>(StockBalanceKey.Order);
        foreach (var posting in postings)
        {
            foreach (var entry in posting.Entries)
            {
                Storable.Check(entry.Quantity);
                var key = StockBalanceKey.Of(posting, entry);
                changes[key] = changes.GetValueOrDefault(key) + entry.Quantity;
            }
        }

        var balances = session.Open(Balances);
        var first = postings.Min(static posting => posting.Date);
        foreach (var (key, change) in changes)
        {
            decimal after = (balances.Find(key)?.Value ?? 0m) + change;
            Storable.Check(after);
            if (!allowNegative.Contains(key.Place, StringComparer.Ordinal) && (after < 0m || (first < today && !HeldSince(key, after, postings, first))))
            {
                return StockApplyResult.Refused;
            }
        }

        foreach (var (key, change) in changes)
        {
            balances.Save(key, (balances.Find(key)?.Value ?? 0m) + change);
        }

        foreach (var posting in postings)
        {
            posted.Save(Key(posting), posting, 0);
        }

        return StockApplyResult.Applied;
    }

    public Task<IReadOnlyList<StockPosting>> DocumentAsync(string company, string system, string document, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockPosting>>([.. session.Open(Postings)
            .Scan((company, system, document, int.MinValue), key => key.Company == company && key.System == system && key.Document == document)
            .Select(static row => row.Row.Value)]);

    public Task<IReadOnlyList<StockBalance>> BalancesAsync(AccessScope scope, StockQuery query, CancellationToken cancellationToken = default)
    {
        if (query.AsOf is not { } day)
        {
            return Task.FromResult<IReadOnlyList<StockBalance>>([.. session.Open(Balances)
                .Scan(First(query.Company), key => key.Company == query.Company)
                .Where(row => row.Row.Value != 0m && Asked(scope, query, row.Key.Place, row.Key.Item, row.Key.State))
                .Select(static row => row.Key.Value(row.Row.Value))]);
        }

        var sums = new SortedDictionary<StockBalanceKey, decimal>(StockBalanceKey.Order);
        foreach (var (posting, entry) in Entries(scope, query).Where(row => row.Posting.Date <= day))
        {
            var key = StockBalanceKey.Of(posting, entry);
            sums[key] = sums.GetValueOrDefault(key) + entry.Quantity;
        }

        return Task.FromResult<IReadOnlyList<StockBalance>>([.. sums.Where(static row => row.Value != 0m).Select(static row => row.Key.Value(row.Value))]);
    }

    public Task<IReadOnlyList<StockBalance>> AvailableAsync(string company, string place, string item, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockBalance>>([.. session.Open(Balances)
            .Scan(
                new StockBalanceKey(company, place, item, StockState.Available, LocalDate.MinIsoValue, ""),
                key => key.Company == company && key.Place == place && key.Item == item && key.State == StockState.Available)
            .Where(static row => row.Row.Value != 0m)
            .Select(static row => row.Key.Value(row.Row.Value))]);

    public Task<IReadOnlyList<StockBalance>> ExpiringAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockBalance>>([.. session.Open(Balances).Scan()
            .Where(row => row.Key.Expiry != LocalDate.MinIsoValue && row.Key.Expiry >= from && row.Key.Expiry < to
                && row.Key.State == StockState.Available && row.Row.Value > 0m)
            .Select(static row => row.Key.Value(row.Row.Value))]);

    public Task<IReadOnlyList<StockPosting>> PostingsAsync(AccessScope scope, StockQuery query, int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockPosting>>([.. Entries(scope, query)
            .Select(static row => row.Posting)
            .Distinct()
            .OrderBy(static posting => posting.At)
            .ThenBy(static posting => posting.Source.System, StringComparer.Ordinal)
            .ThenBy(static posting => posting.Source.Document, StringComparer.Ordinal)
            .ThenBy(static posting => posting.Source.Line)
            .Skip(skip).Take(take)
            .Select(posting => posting with { Entries = [.. posting.Entries.Where(entry => Shown(scope, query with { Place = null }, entry.Place))] })]);

    public Task<IReadOnlyList<StockTurnover>> TurnoverAsync(AccessScope scope, StockQuery query, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StockTurnover>>([.. Entries(scope, query)
            .Where(static row => row.Entry.Flow != StockFlow.None)
            .GroupBy(static row => (row.Entry.Place, row.Posting.Item))
            .OrderBy(static group => group.Key.Place, StringComparer.Ordinal).ThenBy(static group => group.Key.Item, StringComparer.Ordinal)
            .Select(static group => new StockTurnover
            {
                Place = group.Key.Place,
                Item = group.Key.Item,
                SellIn = group.Where(static row => row.Entry.Flow == StockFlow.SellIn).Sum(static row => row.Entry.Quantity),
                SellOut = -group.Where(static row => row.Entry.Flow == StockFlow.SellOut).Sum(static row => row.Entry.Quantity),
            })]);

    private static (string Company, string System, string Document, int Line) Key(StockPosting posting) =>
        (posting.Company, posting.Source.System, posting.Source.Document, posting.Source.Line);

    private static StockBalanceKey First(string company) => new(company, "", "", StockState.Available, LocalDate.MinIsoValue, "");

    private bool HeldSince(StockBalanceKey key, decimal after, IReadOnlyList<StockPosting> added, LocalDate from)
    {
        var days = OfCompany(key.Company).Concat(added)
            .SelectMany(static posting => posting.Entries.Select(entry => (Posting: posting, Entry: entry)))
            .Where(row => row.Posting.Date > from && StockBalanceKey.Of(row.Posting, row.Entry) == key)
            .GroupBy(static row => row.Posting.Date)
            .OrderByDescending(static group => group.Key);
        foreach (var day in days)
        {
            after -= day.Sum(static row => row.Entry.Quantity);
            if (after < 0m)
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<StockPosting> OfCompany(string company) => session.Open(Postings)
        .Scan((company, "", "", int.MinValue), key => key.Company == company)
        .Select(static row => row.Row.Value);

    private IEnumerable<(StockPosting Posting, StockEntry Entry)> Entries(AccessScope scope, StockQuery query) =>
        from posting in OfCompany(query.Company)
        where query.AsOf is not null || ((query.From is not { } first || posting.Date >= first) && (query.To is not { } end || posting.Date < end))
        from entry in posting.Entries
        where Asked(scope, query, entry.Place, posting.Item, entry.State)
        select (posting, entry);

    private bool Asked(AccessScope scope, StockQuery query, string place, string item, StockState state) =>
        (query.Item is null || query.Item == item) && (query.State is null || query.State == state) && Shown(scope, query, place);

    private bool Shown(AccessScope scope, StockQuery query, string code) =>
        (query.Place is null || query.Place == code)
        && session.Open(Places).Find((query.Company, code)) is { } place
        && (query.NodeId is null || MemoryChannelStore.Above(session, place.Value.NodeId, scope.Date).Any(row => row.AncestorId == query.NodeId))
        && (scope.Everything || MemoryChannelStore.Shows(session, scope, place.Value.NodeId));
}
