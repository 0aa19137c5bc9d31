using System.Globalization;
using Drp.Access;
using Drp.Inventory;
using Drp.Journal;
using Drp.Notifications;
using Drp.Orders;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Replenishment;

internal sealed partial class ReplenishmentService(
    IDrpStorage storage,
    IAccess access,
    IJournal journal,
    INotifications notifications,
    IStock stock,
    IEnumerable<IPurchaseOrders> purchases,
    IClock clock,
    IOptions<ReplenishmentOptions> options) : IReplenishment
{
    private const int Attempts = 20;

    public Task<ReplenishmentOrder?> FindAsync(Actor actor, string company, string orderId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReadAsync(
            async (session, token) => await session.Store<IReplenishmentStore>().FindAsync(company, orderId, token).ConfigureAwait(false) is { } found
                && await SeesAsync(session, actor, found.Value, token).ConfigureAwait(false)
                    ? found.Value : null,
            cancellationToken);
    }

    public Task<IReadOnlyList<ReplenishmentOrder>> ListAsync(Actor actor, ReplenishmentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync(
            async (session, token) => await session.Store<IReplenishmentStore>()
                .ListAsync(await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false), query, token).ConfigureAwait(false),
            cancellationToken);
    }

    private static Fault Fault(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    private static Fault Missing(string orderId) => Fault("DRP6201", orderId, "there is no such order; if it was planned, a later proposal replaced it.");

    private static string Stream(ReplenishmentOrder order) => $"replenishment/{order.Company}/{order.Id}";

    private static async Task<StockPlace?> PlaceAsync(IDrpSession session, string company, string code, CancellationToken token) =>
        (await session.Store<IStockStore>().FindPlaceAsync(company, code, token).ConfigureAwait(false))?.Value;

    private async Task<bool> SeesAsync(IDrpSession session, Actor actor, ReplenishmentOrder order, CancellationToken token) =>
        actor.IsSystem || await SeesPlaceAsync(session, actor, order.Company, order.To, token).ConfigureAwait(false)
        || await SeesPlaceAsync(session, actor, order.Company, order.From, token).ConfigureAwait(false);

    private async Task<bool> SeesPlaceAsync(IDrpSession session, Actor actor, string company, string code, CancellationToken token) =>
        await PlaceAsync(session, company, code, token).ConfigureAwait(false) is { } place
        && await access.SeesAsync(session, actor, place.NodeId, access.Today, token).ConfigureAwait(false);

    /// <summary>Whether an actor plans for a place; the host itself and planners at a root also for places that nobody registered.</summary>
    private async Task<bool> PlansAsync(IDrpSession session, Actor actor, string company, string code, CancellationToken token) =>
        actor.IsSystem || (await PlaceAsync(session, company, code, token).ConfigureAwait(false) is { } place
            && await access.HoldsAsync(session, actor, place.NodeId, access.Today, [.. options.Value.PlannerRoles], token).ConfigureAwait(false));

    private async Task SaveAsync(
        IDrpSession session, Actor actor, ReplenishmentOrder? before, ReplenishmentOrder after, long version, string action, string? reason, CancellationToken token)
    {
        if (before is not null && !ReplenishmentLife.Allows(before.Status, after.Status))
        {
            throw new InvalidOperationException($"An order can't go from {before.Status} to {after.Status}.");
        }

        session.Store<IReplenishmentStore>().Save(after, version);
        string? node = (await PlaceAsync(session, after.Company, after.To, token).ConfigureAwait(false))?.NodeId;
        await journal.AppendAsync(
            session,
            [
                new JournalDraft
                {
                    Stream = Stream(after),
                    Action = action,
                    Actor = actor,
                    NodeId = node,
                    Before = before is null ? null : ReplenishmentJson.Of(before),
                    After = ReplenishmentJson.Of(after),
                    Reason = reason,
                },
            ],
            token).ConfigureAwait(false);
        notifications.Add(session, actor, [
            new Notification
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"replenishment/{after.Company}/{after.Id}/{version + 1}"),
                Topic = "replenishment." + action,
                Subject = $"replenishment/{after.Id}",
                NodeId = node,
                CreatedAt = clock.GetCurrentInstant(),
                Payload = ReplenishmentJson.Of(after),
            },
        ]);
    }

    /// <summary>Changes one order in a unit of work of its own; a change that gives the same order back writes nothing.</summary>
    private Task<Outcome<ReplenishmentOrder>> ChangeAsync(
        Actor actor,
        string company,
        string orderId,
        string action,
        string? reason,
        Func<IDrpSession, ReplenishmentOrder, CancellationToken, Task<bool>> allowed,
        Func<IDrpSession, ReplenishmentOrder, CancellationToken, Task<ReplenishmentOrder>> change,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RefusedWork.CatchAsync(() => storage.RunAsync(
            async (session, token) =>
            {
                if (await session.Store<IReplenishmentStore>().FindAsync(company, orderId, token).ConfigureAwait(false) is not { } found
                    || !await SeesAsync(session, actor, found.Value, token).ConfigureAwait(false))
                {
                    throw new RefusedWork([Missing(orderId)]);
                }

                if (!actor.IsSystem && !await allowed(session, found.Value, token).ConfigureAwait(false))
                {
                    throw new RefusedWork([Fault("DRP6202", orderId, "you don't do this at that place.")]);
                }

                var after = await change(session, found.Value, token).ConfigureAwait(false);
                if (!ReferenceEquals(after, found.Value))
                {
                    await SaveAsync(session, actor, found.Value, after, found.Version, action, reason, token).ConfigureAwait(false);
                }

                return Outcome.Of(after);
            },
            Attempts,
            cancellationToken));
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
