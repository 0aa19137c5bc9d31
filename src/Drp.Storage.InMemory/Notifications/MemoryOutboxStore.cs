using Drp.Storage;
using NodaTime;

namespace Drp.Notifications;

internal sealed class MemoryOutboxStore(MemorySession session) : IOutboxStore
{
    private static readonly MemoryTable<string, OutboxMessage> Messages = new(
        "notification",
        MemoryOrder.Text,
        static key => key,
        static message => message with
        {
            DeliveredTo = [.. message.DeliveredTo],
            Notification = message.Notification with { Recipients = [.. message.Notification.Recipients] },
        });

    private static readonly MemoryTable<(OutboxState State, Instant At, string Id), bool> ByState = new(
        "notification by state",
        MemoryOrder.By<(OutboxState State, Instant At, string Id)>(
            static (x, y) => x.State.CompareTo(y.State),
            static (x, y) => x.At.CompareTo(y.At),
            static (x, y) => string.CompareOrdinal(x.Id, y.Id)),
        static key => key.Id);

    public void Add(IReadOnlyList<Notification> notifications)
    {
        foreach (var notification in notifications)
        {
            if (session.Open(Messages).Find(notification.Id) is null)
            {
                var due = notification.NotBefore is { } later && later > notification.CreatedAt ? later : notification.CreatedAt;
                Put(null, new OutboxMessage { Notification = notification, DueAt = due });
            }
        }
    }

    public Task<IReadOnlyList<OutboxMessage>> DueAsync(Instant now, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OutboxMessage>>([.. session.Open(ByState)
            .Scan((OutboxState.Pending, Instant.MinValue, string.Empty), key => key.State == OutboxState.Pending && key.At <= now)
            .Take(take)
            .Select(row => Find(row.Key.Id)!)]);

    public async Task<IReadOnlyList<OutboxMessage>> TryUpdateAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default)
    {
        await session.LockAsync(cancellationToken).ConfigureAwait(false);
        var changed = new List<OutboxMessage>();
        foreach (var message in messages)
        {
            if (Find(message.Notification.Id) is { } stored && stored.Version == message.Version)
            {
                Put(stored, message);
                changed.Add(message with { Version = message.Version + 1 });
            }
        }

        return changed;
    }

    public Task<OutboxMessage?> FindAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(Find(id));

    public Task<IReadOnlyList<OutboxMessage>> ListAsync(OutboxState state, int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OutboxMessage>>([.. InState(state)
            .OrderBy(static message => message.Notification.CreatedAt)
            .ThenBy(static message => message.Notification.Id, StringComparer.Ordinal)
            .Skip(skip)
            .Take(take)]);

    public Task<int> DeleteDeliveredAsync(Instant createdBefore, CancellationToken cancellationToken = default)
    {
        var old = InState(OutboxState.Delivered).Where(message => message.Notification.CreatedAt < createdBefore).ToList();
        foreach (var message in old)
        {
            session.Open(Messages).Delete(message.Notification.Id);
            session.Open(ByState).Delete(Index(message));
        }

        return Task.FromResult(old.Count);
    }

    private static (OutboxState State, Instant At, string Id) Index(OutboxMessage message) => (message.State, message.DueAt, message.Notification.Id);

    private IEnumerable<OutboxMessage> InState(OutboxState state) => session.Open(ByState)
        .Scan((state, Instant.MinValue, string.Empty), key => key.State == state)
        .Select(row => Find(row.Key.Id)!);

    private OutboxMessage? Find(string id) =>
        session.Open(Messages).Find(id) is { } found ? found.Value with { Version = found.Version } : null;

    private void Put(OutboxMessage? old, OutboxMessage message)
    {
        if (old is not null)
        {
            session.Open(ByState).Delete(Index(old));
        }

        session.Open(Messages).Save(message.Notification.Id, message, old?.Version ?? 0);
        session.Open(ByState).Save(Index(message), true);
    }
}
