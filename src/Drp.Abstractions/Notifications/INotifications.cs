using Drp.Access;
using Drp.Storage;

namespace Drp.Notifications;

/// <summary>Puts notifications into the outbox, and looks after those that could not be delivered.</summary>
public interface INotifications
{
    /// <summary>
    /// Puts notifications into the outbox of the caller's session: they are sent if and only if the session commits. An id
    /// that is there already is left out.
    /// </summary>
    /// <param name="session">The caller's unit of work.</param>
    /// <param name="actor">Who caused them.</param>
    /// <param name="notifications">The notifications.</param>
    void Add(IDrpSession session, Actor actor, IReadOnlyList<Notification> notifications);

    /// <summary>
    /// Messages in a state, oldest first. Only for the host itself and administrators of the whole channel; others get
    /// none.
    /// </summary>
    Task<IReadOnlyList<OutboxMessage>> ListAsync(Actor actor, OutboxState state, int skip = 0, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>Gives a dead message another round of tries. Refused with DRP5041 if there is none under the id that the actor may see.</summary>
    Task<Outcome<OutboxMessage>> RequeueAsync(Actor actor, string notificationId, CancellationToken cancellationToken = default);

    /// <summary>Deletes delivered messages older than <see cref="NotificationOptions.KeepDelivered"/>.</summary>
    /// <returns>How many; 0 for an actor who may not.</returns>
    Task<int> CleanAsync(Actor actor, CancellationToken cancellationToken = default);
}
