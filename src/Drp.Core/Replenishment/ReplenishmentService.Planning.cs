using System.Security.Cryptography;
using System.Text;
using Drp.Access;
using Drp.Orders;
using Drp.Planning;
using Drp.Storage;

namespace Drp.Replenishment;

internal sealed partial class ReplenishmentService
{
    public Task<ReplenishmentMark?> MarkAsync(Actor actor, string company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReadAsync(
            async (session, token) => await PlansAllAsync(session, actor, token).ConfigureAwait(false)
                ? (await session.Store<IReplenishmentStore>().MarkAsync(company, token).ConfigureAwait(false)).Value : null,
            cancellationToken);
    }

    public Task<Outcome<ReplenishmentProposal>> ProposeAsync(Actor actor, ReplenishmentMark mark, Plan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(plan);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await PlansAllAsync(session, actor, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<ReplenishmentProposal>(Fault("DRP6202", mark.Company, "only planners of the whole channel propose a plan."));
                }

                var store = session.Store<IReplenishmentStore>();
                var stored = await store.MarkAsync(mark.Company, token).ConfigureAwait(false);
                var stale = (await store.SinceAsync(mark, token).ConfigureAwait(false)).ToHashSet();
                var until = plan.AsOf.PlusDays(options.Value.ProposalDays);
                var orders = plan.Orders(plan.HasConstrained ? PlanKind.Constrained : PlanKind.Unconstrained)
                    .Where(order => order.Ship <= until && !stale.Contains((order.Item, order.To)))
                    .Select(order => Planned(mark, plan, order))
                    .ToList();

                // Of the same plan again, what became firm meanwhile stays as it is.
                var known = (await store.ManyAsync(mark.Company, [.. orders.Select(static order => order.Id)], token).ConfigureAwait(false))
                    .Where(static found => found.Value.Status != ReplenishmentStatus.Planned)
                    .Select(static found => found.Value.Id)
                    .ToHashSet(StringComparer.Ordinal);
                orders.RemoveAll(order => known.Contains(order.Id));
                store.ReplacePlanned(mark.Company, orders);

                // Of a proposal and an order that becomes firm at once, one has to see the other.
                store.SaveMark(stored.Value, stored.Version);
                return Outcome.Of(new ReplenishmentProposal
                {
                    Proposed = orders.Count,
                    Stale = [.. stale.Select(static point => $"{point.Item}@{point.To}").Order(StringComparer.Ordinal)],
                });
            },
            Attempts,
            cancellationToken);
    }

    public Task<Outcome<ReplenishmentOrder>> AddAsync(Actor actor, ReplenishmentOrder order, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(order);
        return RefusedWork.CatchAsync(() => storage.RunAsync(
            async (session, token) =>
            {
                if (!await PlansAsync(session, actor, order.Company, order.To, token).ConfigureAwait(false))
                {
                    throw new RefusedWork([Fault("DRP6202", order.Id, $"you don't plan for '{order.To}'.")]);
                }

                var reasons = Faults(order, reason).ToList();
                if (reasons.Count > 0)
                {
                    throw new RefusedWork(reasons);
                }

                var store = session.Store<IReplenishmentStore>();
                if (await store.FindAsync(order.Company, order.Id, token).ConfigureAwait(false) is { } there)
                {
                    var first = there.Value;
                    return (first.Item, first.From, first.To, first.Quantity, first.Kind) == (order.Item, order.From, order.To, order.Quantity, order.Kind)
                        ? Outcome.Of(first)
                        : throw new RefusedWork([Fault("DRP6207", order.Id, "an order with this id and another content exists; choose another id.")]);
                }

                var mark = await store.MarkAsync(order.Company, token).ConfigureAwait(false);
                var added = new ReplenishmentOrder
                {
                    Company = order.Company,
                    Id = order.Id,
                    Kind = order.Kind,
                    Item = order.Item,
                    From = order.From,
                    To = order.To,
                    Route = order.Route,
                    Quantity = order.Quantity,
                    ShipDate = order.ShipDate,
                    ReceiptDate = order.ReceiptDate,
                    Status = ReplenishmentStatus.Firm,
                    Mark = mark.Value.Value + 1,
                };
                store.SaveMark(mark.Value with { Value = added.Mark }, mark.Version);
                await SaveAsync(session, actor, null, added, 0, "firm", reason, token).ConfigureAwait(false);
                return Outcome.Of(added);
            },
            Attempts,
            cancellationToken));
    }

    public Task<Outcome<ReplenishmentResult>> FirmAsync(
        Actor actor, string company, IReadOnlyList<string> orderIds, CancellationToken cancellationToken = default) =>
        AdvanceAsync(actor, company, orderIds, ReplenishmentStatus.Firm, "firm", cancellationToken);

    public Task<Outcome<ReplenishmentResult>> ReleaseAsync(
        Actor actor, string company, IReadOnlyList<string> orderIds, CancellationToken cancellationToken = default) =>
        AdvanceAsync(actor, company, orderIds, ReplenishmentStatus.Released, "released", cancellationToken);

    private Task<Outcome<ReplenishmentResult>> AdvanceAsync(
        Actor actor, string company, IReadOnlyList<string> orderIds, ReplenishmentStatus to, string action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(orderIds);
        return RefusedWork.CatchAsync(() => storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IReplenishmentStore>();
                var found = (await store.ManyAsync(company, orderIds, token).ConfigureAwait(false)).ToDictionary(static row => row.Value.Id, StringComparer.Ordinal);
                var reasons = new List<Fault>();
                foreach (string id in orderIds.Distinct(StringComparer.Ordinal))
                {
                    if (!found.TryGetValue(id, out var row) || !await SeesAsync(session, actor, row.Value, token).ConfigureAwait(false))
                    {
                        reasons.Add(Missing(id));
                    }
                    else if (!await PlansAsync(session, actor, company, row.Value.To, token).ConfigureAwait(false))
                    {
                        reasons.Add(Fault("DRP6202", id, $"you don't plan for '{row.Value.To}'."));
                    }
                    else if (row.Value.Status == ReplenishmentStatus.Cancelled)
                    {
                        reasons.Add(Fault("DRP6203", id, "the order was cancelled; plan again."));
                    }
                }

                if (reasons.Count > 0)
                {
                    throw new RefusedWork(reasons);
                }

                var mark = await store.MarkAsync(company, token).ConfigureAwait(false);
                var after = new Dictionary<string, ReplenishmentOrder>(StringComparer.Ordinal);
                foreach (var (id, row) in found.OrderBy(static row => row.Key, StringComparer.Ordinal))
                {
                    if (row.Value.Status >= to)
                    {
                        after.Add(id, row.Value);
                        continue;
                    }

                    var next = row.Value with { Status = to, Mark = row.Value.Mark == 0 ? mark.Value.Value + 1 : row.Value.Mark };
                    if (to == ReplenishmentStatus.Released && next.Kind == ReplenishmentKind.Purchase)
                    {
                        foreach (var host in purchases)
                        {
                            next = next with { HostNumber = await host.PlaceAsync(session, next, token).ConfigureAwait(false) ?? next.HostNumber };
                        }
                    }

                    after.Add(id, next);
                    await SaveAsync(session, actor, row.Value, next, row.Version, action, null, token).ConfigureAwait(false);
                }

                if (after.Values.Any(order => order.Mark == mark.Value.Value + 1))
                {
                    store.SaveMark(mark.Value with { Value = mark.Value.Value + 1 }, mark.Version);
                }

                return Outcome.Of(new ReplenishmentResult
                {
                    Orders = [.. orderIds.Select(id => after[id])],
                    Repeated = after.Count(row => ReferenceEquals(row.Value, found[row.Key].Value)),
                });
            },
            Attempts,
            cancellationToken));
    }

    // The same situation gives the same plan again, and then it is another need: the mark tells them apart.
    private static ReplenishmentOrder Planned(ReplenishmentMark mark, Plan plan, PlannedOrder order) => new()
    {
        Company = mark.Company,
        Id = "P" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mark.Value}:{plan.Id.Length}:{plan.Id}{order.Route.Length}:{order.Route}{order.Code}")))[..31],
        Kind = order.FromOutside ? ReplenishmentKind.Purchase : ReplenishmentKind.Transfer,
        Item = order.Item,
        From = order.From,
        To = order.To,
        Route = order.Route,
        Quantity = order.Quantity,
        ShipDate = order.Ship,
        ReceiptDate = order.Receipt,
        PlanId = plan.Id,
        PlannedCode = order.Code,
    };

    private static IEnumerable<Fault> Faults(ReplenishmentOrder order, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return Fault("DRP6206", order.Id, "a reason is needed; say why.");
        }

        if (new[] { order.Id, order.Item, order.From, order.To }.Any(static code => code.Length is 0 or > 64) || order.Company.Length > 64
            || string.Equals(order.From, order.To, StringComparison.Ordinal) || order.ReceiptDate < order.ShipDate
            || order.Quantity is <= 0m or > StoredDecimal.MaxValue || decimal.Round(order.Quantity, 4) != order.Quantity)
        {
            yield return Fault("DRP6204", order.Id, "ids and codes have 1 to 64 characters, from and to differ, the receipt isn't before the shipment, the quantity is above zero with at most four decimal places.");
        }
    }

    private async Task<bool> PlansAllAsync(IDrpSession session, Actor actor, CancellationToken token)
    {
        if (actor.IsSystem)
        {
            return true;
        }

        var grants = await session.Store<IGrantStore>().OfActorAsync(actor.Id, access.Today, token).ConfigureAwait(false);
        foreach (var grant in grants.Where(grant => options.Value.PlannerRoles.Contains(grant.Role)))
        {
            if (await session.Store<Channels.IChannelStore>().PositionAsync(grant.NodeId, access.Today, token).ConfigureAwait(false) is { Span.ParentId: null })
            {
                return true;
            }
        }

        return false;
    }
}
