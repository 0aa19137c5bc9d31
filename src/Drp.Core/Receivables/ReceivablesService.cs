using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class ReceivablesService(IDrpStorage storage, ReceivableDesk desk) : IReceivables
{
    // Accounts are queues: who waited finds the newest state, so starting over is rare; locks of a batch may still cross.
    internal const int Attempts = 20;

    public Task<Outcome<ReceivableAccount>> SetAccountAsync(
        Actor actor, ReceivableAccount account, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                var found = await desk.EnterAsync(session, actor, account.Company, account.PartnerId, reasons, token).ConfigureAwait(false);
                CheckReason(account.PartnerId, reason, reasons);
                if (found is null || reasons.Count > 0)
                {
                    return Outcome.Refused<ReceivableAccount>(reasons);
                }

                var changed = account with { NodeId = found.NodeId, LastRecordedAt = found.LastRecordedAt };
                session.Store<IReceivableStore>().SaveAccount(changed, isNew: false);
                await desk.NoteAsync(session, actor, "account-set", changed, ReceivableJson.Of(found), ReceivableJson.Of(changed), reason, token).ConfigureAwait(false);
                return Outcome.Of(changed);
            },
            Attempts,
            cancellationToken);
    }

    public async Task<ReceivableDocument?> FindAsync(Actor actor, string company, string documentId, CancellationToken cancellationToken = default)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var found = (await session.Store<IReceivableStore>().DocumentsAsync(company, [documentId], cancellationToken).ConfigureAwait(false)).SingleOrDefault();
            return found is not null && await desk.SeenAsync(session, actor, company, found.PartnerId, cancellationToken).ConfigureAwait(false) is not null ? found : null;
        }
    }

    public Task<IReadOnlyList<OpenItem>> OpenAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default) =>
        SeenAsync<OpenItem>(actor, company, partnerId, store => store.OpenAsync(company, [partnerId], cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ReceivableApplication>> ApplicationsAsync(
        Actor actor, string company, string partnerId, CancellationToken cancellationToken = default) =>
        SeenAsync<ReceivableApplication>(actor, company, partnerId, store => store.ApplicationsAsync(company, partnerId, null, cancellationToken), cancellationToken);

    public async Task<LedgerCheck> CheckAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await desk.SeenAsync(session, actor, company, partnerId, cancellationToken).ConfigureAwait(false) is null
                ? new LedgerCheck { Items = 0, Different = [] }
                : (await CompareAsync(session.Store<IReceivableStore>(), company, partnerId, cancellationToken).ConfigureAwait(false)).Check;
        }
    }

    public Task<LedgerCheck> RebuildAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default) => storage.RunAsync(
        async (session, token) =>
        {
            var reasons = new List<Fault>();
            if (await desk.EnterAsync(session, actor, company, partnerId, reasons, token).ConfigureAwait(false) is not { } account)
            {
                return new LedgerCheck { Items = 0, Different = [] };
            }

            var (check, open) = await CompareAsync(session.Store<IReceivableStore>(), company, partnerId, token).ConfigureAwait(false);
            session.Store<IReceivableStore>().ReplaceOpen(company, partnerId, open);
            await desk.NoteAsync(session, actor, "rebuilt", account, null, ReceivableJson.Of(new { check.Items, Different = check.Different.Count }), null, token).ConfigureAwait(false);
            return check;
        },
        Attempts,
        cancellationToken);

    private static async Task<(LedgerCheck Check, IReadOnlyList<OpenItem> Open)> CompareAsync(
        IReceivableStore store, string company, string partnerId, CancellationToken cancellationToken)
    {
        var items = await store.HistoryAsync(company, partnerId, cancellationToken).ConfigureAwait(false);
        var applications = await store.ApplicationsAsync(company, partnerId, null, cancellationToken).ConfigureAwait(false);
        var kept = (await store.OpenAsync(company, [partnerId], cancellationToken).ConfigureAwait(false)).ToDictionary(static open => open.Item.Reference);
        var open = OpenItemReplay.Replay(items, applications);
        var should = open.ToDictionary(static item => item.Item.Reference);
        var different = items.Where(item =>
        {
            var (x, y) = (kept.GetValueOrDefault(item.Reference), should.GetValueOrDefault(item.Reference));
            return (x?.Open ?? 0m) != (y?.Open ?? 0m) || (x?.Discounted ?? 0m) != (y?.Discounted ?? 0m);
        });
        return (
            new LedgerCheck
            {
                Items = items.Count,
                Different = [.. different.Select(item => should.GetValueOrDefault(item.Reference) ?? new OpenItem { Item = item, Open = 0m })],
            },
            open);
    }

    private async Task<IReadOnlyList<T>> SeenAsync<T>(
        Actor actor, string company, string partnerId, Func<IReceivableStore, Task<IReadOnlyList<T>>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await desk.SeenAsync(session, actor, company, partnerId, cancellationToken).ConfigureAwait(false) is null
                ? []
                : await read(session.Store<IReceivableStore>()).ConfigureAwait(false);
        }
    }

    private static void CheckReason(string subject, string reason, List<Fault> reasons)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            reasons.Add(ReceivableDesk.Reason("DRP7114", subject, "a reason is needed; say why."));
        }
    }
}
