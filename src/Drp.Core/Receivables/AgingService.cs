using Drp.Access;
using Drp.Storage;

namespace Drp.Receivables;

internal sealed class AgingService(IDrpStorage storage, ReceivableDesk desk) : IAging
{
    public Task<IReadOnlyList<AgingRow>> TotalsAsync(Actor actor, AgingQuery query, CancellationToken cancellationToken = default) =>
        AskAsync(actor, query, (store, scope) => store.AgingAsync(scope, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<OpenItem>> ItemsAsync(
        Actor actor, AgingQuery query, ItemReference? after = null, int take = 1000, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return AskAsync(actor, query, (store, scope) => store.OpenAsOfAsync(scope, query, after, take, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<T>> AskAsync<T>(
        Actor actor, AgingQuery query, Func<IReceivableStore, AccessScope, Task<IReadOnlyList<T>>> ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(query);
        var faults = new List<Fault>();
        if (query.BucketDays.Count > 8 || query.BucketDays.Where((days, i) => days <= (i == 0 ? 0 : query.BucketDays[i - 1])).Any())
        {
            faults.Add(ReceivableDesk.Reason("DRP7130", string.Join(", ", query.BucketDays), "bucket ends are at most eight positive numbers of days, ascending."));
        }

        if (query is { GroupBy: AgingGroup.Children, NodeId: null })
        {
            faults.Add(ReceivableDesk.Reason("DRP7131", query.Company, "name the node whose children are asked for."));
        }

        if (faults.Count > 0)
        {
            throw new DrpInputException(faults[0].Code, "The aging can't be made.", faults);
        }

        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await desk.ScopeAsync(session, actor, query.AsOf, cancellationToken).ConfigureAwait(false);
            return scope is { Everything: false, Roots.Count: 0 } ? [] : await ask(session.Store<IReceivableStore>(), scope).ConfigureAwait(false);
        }
    }
}
