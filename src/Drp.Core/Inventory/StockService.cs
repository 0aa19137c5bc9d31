using Drp.Access;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Inventory;

internal sealed partial class StockService(
    IDrpStorage storage, IAccess access, IJournal journal, INotifications notifications, IClock clock, IOptions<InventoryOptions> options) : IStock
{
    // A first movement of a balance, or a batch that someone else took: run again.
    private const int Attempts = 20;

    public Task<Outcome<StockPlace>> SavePlaceAsync(Actor actor, StockPlace place, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(place);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IStockStore>();
                var reasons = new List<Fault>();
                if (place.Code.Length is 0 or > 64 || place.Company.Length > 64 || place.PartnerId?.Length > 64)
                {
                    reasons.Add(StockRules.Fault("DRP6009", place.Code, "a place's code has 1 to 64 characters, company and partner at most 64."));
                }

                if (string.IsNullOrWhiteSpace(reason))
                {
                    reasons.Add(StockRules.Fault("DRP6006", place.Code, "a reason is needed; say why."));
                }

                var before = await store.FindPlaceAsync(place.Company, place.Code, token).ConfigureAwait(false);
                foreach (string node in new[] { place.NodeId, before?.Value.NodeId ?? place.NodeId }.Distinct(StringComparer.Ordinal))
                {
                    if (!await access.SeesAsync(session, actor, node, access.Today, token).ConfigureAwait(false))
                    {
                        reasons.Add(StockRules.Fault("DRP6001", place.Code, "there is no such node or place."));
                    }
                    else if (!await access.AdministersAsync(session, actor, node, access.Today, token).ConfigureAwait(false))
                    {
                        reasons.Add(StockRules.Fault("DRP6002", place.Code, $"only an administrator of node '{node}' changes places there."));
                    }
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<StockPlace>(reasons);
                }

                if (before?.Value == place)
                {
                    return Outcome.Of(place);
                }

                store.SavePlace(place, before?.Version ?? 0);
                await journal.AppendAsync(
                    session,
                    [
                        new JournalDraft
                        {
                            Stream = $"place/{place.Company}/{place.Code}",
                            Action = before is null ? "added" : "changed",
                            Actor = actor,
                            NodeId = place.NodeId,
                            Before = before is { } old ? StockJson.Of(old.Value) : null,
                            After = StockJson.Of(place),
                            Reason = reason,
                        },
                    ],
                    token).ConfigureAwait(false);
                return Outcome.Of(place);
            },
            cancellationToken: cancellationToken);
    }

    public Task<StockPlace?> FindPlaceAsync(Actor actor, string company, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReadAsync(
            async (session, token) =>
            {
                var found = await session.Store<IStockStore>().FindPlaceAsync(company, code, token).ConfigureAwait(false);
                return found is { } place && await access.SeesAsync(session, actor, place.Value.NodeId, access.Today, token).ConfigureAwait(false)
                    ? place.Value : null;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<StockPick>> PickAsync(
        Actor actor, string company, string place, string item, decimal quantity, LocalDate received, int minimumRemainingLifeDays = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReadAsync(
            async (session, token) =>
            {
                var store = session.Store<IStockStore>();
                return await store.FindPlaceAsync(company, place, token).ConfigureAwait(false) is { } found
                    && await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, token).ConfigureAwait(false)
                    ? Fefo.Take(
                        await store.AvailableAsync(company, place, item, token).ConfigureAwait(false),
                        quantity,
                        batch => Fefo.Serves(batch.Expiry, received, minimumRemainingLifeDays))
                    : [];
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<StockBalance>> BalancesAsync(Actor actor, StockQuery query, CancellationToken cancellationToken = default) =>
        AskAsync(actor, query, static (store, scope, asked, token) => store.BalancesAsync(scope, asked, token), cancellationToken);

    public Task<IReadOnlyList<StockPosting>> PostingsAsync(Actor actor, StockQuery query, int skip = 0, int take = 100, CancellationToken cancellationToken = default) =>
        AskAsync(actor, query, (store, scope, asked, token) => store.PostingsAsync(scope, asked, skip, take, token), cancellationToken);

    public Task<IReadOnlyList<StockTurnover>> TurnoverAsync(Actor actor, StockQuery query, CancellationToken cancellationToken = default) =>
        AskAsync(actor, query, static (store, scope, asked, token) => store.TurnoverAsync(scope, asked, token), cancellationToken);

    private Task<IReadOnlyList<T>> AskAsync<T>(
        Actor actor, StockQuery query, Func<IStockStore, AccessScope, StockQuery, CancellationToken, Task<IReadOnlyList<T>>> ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync(
            async (session, token) =>
            {
                var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
                return await ask(session.Store<IStockStore>(), scope, query, token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private async Task<T> ReadAsync<T>(Func<IDrpSession, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await read(session, cancellationToken).ConfigureAwait(false);
        }
    }
}
