using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Approvals;
using Drp.Balances;
using Drp.Channels;
using Drp.Credit;
using Drp.Inventory;
using Drp.Items;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Orders;

internal sealed partial class OrderService(
    IDrpStorage storage,
    IAccess access,
    IJournal journal,
    INotifications notifications,
    IStock stock,
    ICredit credit,
    IApprovals approvals,
    IEnumerable<IPromiseSource> sources,
    IClock clock,
    IOptions<OrderOptions> options) : IOrders
{
    // Two callers that change one order, or a busy database: run again.
    private const int Attempts = 20;

    public Task<Order?> FindAsync(Actor actor, string company, string orderId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReadAsync(
            async (session, token) => await session.Store<IOrderStore>().FindAsync(company, orderId, token).ConfigureAwait(false) is { } found
                && await SeesAsync(session, actor, found.Value, token).ConfigureAwait(false)
                    ? found.Value : null,
            cancellationToken);
    }

    public Task<IReadOnlyList<Order>> ListAsync(Actor actor, OrderQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync(
            async (session, token) => await session.Store<IOrderStore>()
                .ListAsync(await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false), query, token).ConfigureAwait(false),
            cancellationToken);
    }

    public Task<PromiseAnswer?> PromiseAsync(
        Actor actor, string company, string place, string item, decimal quantity, LocalDate shipDate, LocalDate received, int minimumRemainingLifeDays = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        return ReadAsync(
            async (session, token) =>
            {
                var found = await session.Store<IStockStore>().FindPlaceAsync(company, place, token).ConfigureAwait(false);
                if (found is not { } known || !await access.SeesAsync(session, actor, known.Value.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    return null;
                }

                var (supply, commitments) = await SupplyAsync(session, company, place, item, token).ConfigureAwait(false);
                return Promises.Answer(supply, commitments, quantity, shipDate, received, minimumRemainingLifeDays, access.Today);
            },
            cancellationToken);
    }

    private static Fault Fault(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    private static string Subject(Order order) => $"order/{order.Id}";

    private async Task<bool> SeesAsync(IDrpSession session, Actor actor, Order order, CancellationToken token) =>
        actor.IsSystem
        || await access.SeesAsync(session, actor, order.NodeId, access.Today, token).ConfigureAwait(false)
        || await DeliversAsync(session, actor, order, false, token).ConfigureAwait(false);

    /// <summary>Whether an actor sees the delivering place, and has a role that delivers where one is asked for.</summary>
    private async Task<bool> DeliversAsync(IDrpSession session, Actor actor, Order order, bool role, CancellationToken token)
    {
        string[] roles = [.. options.Value.DeliveryRoles];
        return await session.Store<IStockStore>().FindPlaceAsync(order.Company, order.Place, token).ConfigureAwait(false) is { } place
            && await access.SeesAsync(session, actor, place.Value.NodeId, access.Today, token).ConfigureAwait(false)
            && (!role || roles.Length == 0 || await access.HoldsAsync(session, actor, place.Value.NodeId, access.Today, roles, token).ConfigureAwait(false));
    }

    /// <summary>
    /// Changes an order in a unit of work of its own: the change, its journal entry and its notification in one commit. A
    /// change that gives the same order back is a repetition and writes nothing.
    /// </summary>
    private Task<Outcome<Order>> ChangeAsync(
        Actor actor,
        string company,
        string orderId,
        bool delivering,
        string action,
        string? reason,
        Func<IDrpSession, Order, CancellationToken, Task<Order>> change,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RefusedWork.CatchAsync(() => storage.RunAsync(
            async (session, token) =>
            {
                var found = await session.Store<IOrderStore>().FindAsync(company, orderId, token).ConfigureAwait(false);
                if (found is not { } stored || !await SeesAsync(session, actor, stored.Value, token).ConfigureAwait(false))
                {
                    throw new RefusedWork([Fault("DRP6101", orderId, "there is no such order.")]);
                }

                if (delivering && !await DeliversAsync(session, actor, stored.Value, true, token).ConfigureAwait(false))
                {
                    throw new RefusedWork([Fault("DRP6102", orderId, $"only who delivers from '{stored.Value.Place}' does this.")]);
                }

                var after = await change(session, stored.Value, token).ConfigureAwait(false);
                if (!ReferenceEquals(after, stored.Value))
                {
                    await SaveAsync(session, actor, stored.Value, after, stored.Version, action, reason, token).ConfigureAwait(false);
                }

                return Outcome.Of(after);
            },
            Attempts,
            cancellationToken));
    }

    private async Task SaveAsync(
        IDrpSession session, Actor actor, Order? before, Order after, long version, string action, string? reason, CancellationToken token)
    {
        if (before is not null && !OrderLife.Allows(before.Status, after.Status))
        {
            throw new InvalidOperationException($"An order can't go from {before.Status} to {after.Status}.");
        }

        // The journal first: it reads the end of the stream, and a read would write out what was staged before it.
        await journal.AppendAsync(
            session,
            [
                new JournalDraft
                {
                    Stream = SupplyLock.Holder(after),
                    Action = action,
                    Actor = actor,
                    NodeId = after.NodeId,
                    Before = before is null ? null : OrderJson.Of(before),
                    After = OrderJson.Of(after),
                    Reason = reason,
                    OpensStream = before is null,
                },
            ],
            token).ConfigureAwait(false);
        session.Store<IOrderStore>().Save(after, OrderCommitments.Of(after), version);
        notifications.Add(session, actor, [
            new Notification
            {
                Id = System.FormattableString.Invariant($"order/{after.Company}/{after.Id}/{version + 1}"),
                Topic = after.Status switch { OrderStatus.Held => "order.held", OrderStatus.Rejected => "order.rejected", _ => "order." + action },
                Subject = Subject(after),
                NodeId = after.NodeId,
                CreatedAt = clock.GetCurrentInstant(),
                Payload = new JsonObject
                {
                    ["status"] = after.Status.ToString(),
                    ["partner"] = after.PartnerId,
                    ["cut"] = after.Lines.Sum(static line => line.Cut),
                    ["backOrdered"] = after.Lines.Sum(static line => line.BackOrdered),
                    ["reasons"] = new JsonArray([.. after.Reasons.Concat(after.Lines.SelectMany(static line => line.Reasons)).Select(row => (JsonNode)row.Code).DistinctBy(static code => code.ToString())]),
                }.ToJsonString(),
            },
        ]);
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
