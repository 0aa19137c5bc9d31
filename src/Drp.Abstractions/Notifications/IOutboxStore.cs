using Drp.Storage;
using NodaTime;

namespace Drp.Notifications;

/// <summary>Stores the outbox; part of a session.</summary>
public interface IOutboxStore : IDrpStore
{
    /// <summary>
    /// Adds notifications; they are there when the session commits. A notification whose id is there already is left out:
    /// the same cause is told once.
    /// </summary>
    void Add(IReadOnlyList<Notification> notifications);

    /// <summary>Pending messages that are due at a time, by due time, then id.</summary>
    Task<IReadOnlyList<OutboxMessage>> DueAsync(Instant now, int take, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes messages whose version is still the one given, at once and each for itself: of two dispatchers that claim
    /// one message, one gets it.
    /// </summary>
    /// <returns>The messages that were changed, with their new versions, in the given order.</returns>
    Task<IReadOnlyList<OutboxMessage>> TryUpdateAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default);

    /// <summary>A message by its id, or <see langword="null"/>.</summary>
    Task<OutboxMessage?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Messages in a state, in the order of creation, then id.</summary>
    Task<IReadOnlyList<OutboxMessage>> ListAsync(OutboxState state, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Deletes messages that were delivered and created before a time.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteDeliveredAsync(Instant createdBefore, CancellationToken cancellationToken = default);
}
