using Drp.Access;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Notifications;

internal sealed class NotificationsService(IDrpStorage storage, IAccess access, IClock clock, IOptions<NotificationOptions> options) : INotifications
{
    public void Add(IDrpSession session, Actor actor, IReadOnlyList<Notification> notifications)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notifications);
        if (notifications.Count > 0)
        {
            session.Store<IOutboxStore>().Add(notifications);
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> ListAsync(
        Actor actor, OutboxState state, int skip = 0, int take = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await access.AdministersAsync(session, actor, null, access.Today, cancellationToken).ConfigureAwait(false)
                ? await session.Store<IOutboxStore>().ListAsync(state, skip, take, cancellationToken).ConfigureAwait(false)
                : [];
        }
    }

    public Task<Outcome<OutboxMessage>> RequeueAsync(Actor actor, string notificationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var found = await session.Store<IOutboxStore>().FindAsync(notificationId, token).ConfigureAwait(false);
                if (found is not { State: OutboxState.Dead }
                    || !await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<OutboxMessage>(new Fault
                    {
                        Code = "DRP5041",
                        Subject = notificationId,
                        Message = "there is no dead message under this id; list the dead ones.",
                    });
                }

                var again = found with { State = OutboxState.Pending, Failures = 0, DueAt = clock.GetCurrentInstant() };
                var updated = await session.Store<IOutboxStore>().TryUpdateAsync([again], token).ConfigureAwait(false);
                return updated.Count == 1
                    ? Outcome.Of(updated[0])
                    : throw new DrpConcurrencyException($"notification {notificationId}", found.Version, null);
            },
            cancellationToken: cancellationToken);
    }

    public Task<int> CleanAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) => await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false)
                ? await session.Store<IOutboxStore>()
                    .DeleteDeliveredAsync(clock.GetCurrentInstant() - options.Value.KeepDelivered, token).ConfigureAwait(false)
                : 0,
            cancellationToken: cancellationToken);
    }
}
