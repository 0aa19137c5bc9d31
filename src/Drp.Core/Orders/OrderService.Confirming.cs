using System.Globalization;
using Drp.Access;
using Drp.Approvals;
using Drp.Balances;
using Drp.Channels;
using Drp.Credit;
using Drp.Items;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

internal sealed partial class OrderService
{
    public Task<Outcome<Order>> ConfirmAsync(Actor actor, string company, string orderId, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, false, "confirmed", null,
        (session, order, token) => order.Status is OrderStatus.Requested or OrderStatus.Held
            ? ConfirmAsync(session, actor, order, token)
            : order.Status == OrderStatus.Cancelled
                ? throw new RefusedWork([Fault("DRP6106", order.Id, "a cancelled order is not confirmed; place a new one.")])
                : Task.FromResult(order),
        cancellationToken);

    public async Task<Outcome<ApprovalRequest>> RequestReleaseAsync(
        Actor actor, string company, string orderId, string requestId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var order = await FindAsync(actor, company, orderId, cancellationToken).ConfigureAwait(false);
        return order is { Status: OrderStatus.Held }
            ? await approvals.SubmitAsync(actor, requestId, OrderReleaseSubject.SubjectKind, $"{company}/{orderId}", cancellationToken).ConfigureAwait(false)
            : Outcome.Refused<ApprovalRequest>(order is null
                ? Fault("DRP6101", orderId, "there is no such order.")
                : Fault("DRP6106", orderId, $"an order that is {order.Status} has nothing to release."));
    }

    public async Task<IReadOnlyList<Order>> ServeBackOrdersAsync(
        Actor actor, string company, string place, string item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var waiting = await ReadAsync(
            (session, token) => session.Store<IOrderStore>().CommitmentsAsync(company, place, item, token), cancellationToken).ConfigureAwait(false);
        var served = new List<Order>();
        foreach (string orderId in waiting.Where(static row => row.BackOrdered > 0m)
            .OrderBy(static row => row.PriorityClass).ThenBy(static row => row.RequestedDate).ThenBy(static row => row.OrderId, StringComparer.Ordinal)
            .Select(static row => row.OrderId).Distinct(StringComparer.Ordinal))
        {
            decimal before = 0m;
            var outcome = await ChangeAsync(
                actor, company, orderId, false, "served", null,
                async (session, order, token) =>
                {
                    before = order.Lines.Sum(static line => line.Confirmed);
                    var after = await ConfirmAsync(session, actor, order, token).ConfigureAwait(false);
                    return after.Lines.Sum(static line => line.Confirmed) > before ? after : throw new RefusedWork([Fault("DRP6110", orderId, "nothing more is available.")]);
                },
                cancellationToken).ConfigureAwait(false);
            if (outcome.Value is { } order)
            {
                served.Add(order);
            }
        }

        return served;
    }

    /// <summary>
    /// One step: queues at the accounts of the items and quotas, sees what is left, then asks credit for what can be promised.
    /// What turns out too much is given back before the commit.
    /// </summary>
    private async Task<Order> ConfirmAsync(IDrpSession session, Actor actor, Order order, CancellationToken token)
    {
        bool first = order.Status is OrderStatus.Requested or OrderStatus.Held;
        string key = string.Create(CultureInfo.InvariantCulture, $"{SupplyLock.Holder(order)}/{order.Attempts + 1}");
        var asks = await AsksAsync(session, order, first, token).ConfigureAwait(false);
        var open = asks.Where(static ask => ask.Blocked is null).ToList();
        var locked = await SupplyLock.MoveAsync(session, actor, clock.GetCurrentInstant(), key + "/take", SupplyLock.Holder(order), Movements(order, open, static ask => ask.Wanted), token).ConfigureAwait(false);
        await PromiseAsync(session, order, open, locked, token).ConfigureAwait(false);
        var after = order with { Attempts = order.Attempts + 1, Reasons = [], Lines = [.. order.Lines.Select(line => asks.Find(ask => ask.Line.Number == line.Number)?.After(first) ?? line)] };
        decimal amount = after.Lines.Zip(order.Lines, (now, before) => OrderAmounts.Between(order, now, before.Confirmed, now.Confirmed)).Sum();
        if (asks.Any(static ask => ask.Promised > 0m))
        {
            var answer = await credit.ReserveAsync(
                session, actor, key, CreditRequest(order, amount) with { Released = order.Release }, confirm: true, token).ConfigureAwait(false);
            if (!answer.Allows)
            {
                await SupplyLock.MoveAsync(session, actor, clock.GetCurrentInstant(), key + "/back", SupplyLock.Holder(order), Movements(order, open, static ask => -ask.Wanted), token).ConfigureAwait(false);
                return order with
                {
                    Attempts = after.Attempts,
                    Status = first ? OrderStatus.Held : order.Status,
                    Reasons = answer.Reasons,
                    HeldExposure = answer.Positions[0].Exposure.Total,
                };
            }

            after = after with { Reasons = answer.Reasons };
        }

        await SupplyLock.MoveAsync(session, actor, clock.GetCurrentInstant(), key + "/rest", SupplyLock.Holder(order), Movements(order, open, static ask => ask.Promised - ask.Wanted), token).ConfigureAwait(false);
        return after with { Status = OrderLife.Of(after) };
    }

    private static CreditRequest CreditRequest(Order order, decimal amount) => new()
    {
        Company = order.Company,
        PartnerId = order.PartnerId,
        Amount = new Money(amount, order.Currency),
        Holder = SupplyLock.Holder(order),
        ShipDate = order.ShipDate,
    };

    private static IEnumerable<BalanceMovement> Movements(Order order, IEnumerable<LineAsk> asks, Func<LineAsk, decimal> amount) =>
        from ask in asks
        from account in ask.Quotas.Select(SupplyLock.Quota).Append(SupplyLock.Item(order.Company, order.Place, ask.Line.Item))
        select new BalanceMovement { Account = account, Committed = amount(ask) };

    /// <summary>The partner's node and those above it, the nearest first.</summary>
    private async Task<string[]> NodesAsync(IDrpSession session, Order order, CancellationToken token) =>
    [
        order.NodeId,
        .. (await session.Store<IChannelStore>().AncestorsAsync(order.NodeId, access.Today, token).ConfigureAwait(false)).Select(static position => position.Node.Id),
    ];

    private async Task<List<LineAsk>> AsksAsync(IDrpSession session, Order order, bool first, CancellationToken token)
    {
        var asks = new List<LineAsk>();
        string[] items = [.. order.Lines.Select(static line => line.Item).Distinct(StringComparer.Ordinal)];
        var listed = await session.Store<IOrderStore>().QuotasAsync(order.Company, items, token).ConfigureAwait(false);
        string[] nodes = listed.Count == 0 && order.TerritoryCode is null ? [] : await NodesAsync(session, order, token).ConfigureAwait(false);
        var quotas = listed
            .Where(quota => nodes.Contains(quota.NodeId, StringComparer.Ordinal) && quota.ValidFrom <= order.RequestedDate && order.RequestedDate < quota.ValidTo)
            .ToList();
        var covers = await OrderTerritory.CoversAsync(session, order, nodes, token).ConfigureAwait(false);
        foreach (var line in order.Lines)
        {
            decimal wanted = first ? line.Quantity - line.Cancelled : line.BackOrdered;
            if (wanted <= 0m)
            {
                continue;
            }

            var ask = new LineAsk(line, wanted, [.. quotas.Where(quota => string.Equals(quota.Item, line.Item, StringComparison.Ordinal))]);
            if (order.TerritoryCode is not null && !covers(await GroupsAsync(session, order.Company, line.Item, token).ConfigureAwait(false)))
            {
                var outside = Fault("DRP6112", line.Item, $"node '{order.NodeId}' doesn't cover {order.TerritoryCode} for this item on {order.RequestedDate:uuuu-MM-dd}: diversion.");
                ask.Reasons.Add(outside);
                ask.Blocked = options.Value.RefuseOutsideCoverage ? outside : null;
            }

            asks.Add(ask);
        }

        return asks;
    }

    private static async Task<IReadOnlyList<string>> GroupsAsync(IDrpSession session, string company, string item, CancellationToken token)
    {
        var groups = new List<string>();
        string? code = (await session.Store<IItemStore>().FindAsync(company, item, token).ConfigureAwait(false))?.Value.Group;
        while (code is not null && !groups.Contains(code, StringComparer.Ordinal))
        {
            groups.Add(code);
            code = (await session.Store<IItemGroupStore>().FindAsync(company, code, token).ConfigureAwait(false))?.Value.Parent;
        }

        return groups;
    }
}
