using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Notifications;

internal sealed class EfOutboxStore(EfSession session) : IOutboxStore
{
    private const int Chunk = 500;

    public void Add(IReadOnlyList<Notification> notifications)
    {
        OutboxRow[] rows = [.. notifications.DistinctBy(static n => n.Id, StringComparer.Ordinal).Select(Row)];
        session.Stage(async (context, token) =>
        {
            var fresh = new List<OutboxRow>(rows.Length);
            foreach (var chunk in rows.Chunk(Chunk))
            {
                string[] ids = Array.ConvertAll(chunk, static row => row.Id);
                var there = await context.Set<OutboxRow>().Where(row => ids.Contains(row.Id)).Select(static row => row.Id)
                    .ToHashSetAsync(StringComparer.Ordinal, token).ConfigureAwait(false);
                fresh.AddRange(chunk.Where(row => !there.Contains(row.Id)));
            }

            try
            {
                await BulkInsert.AddAsync(context, fresh, token).ConfigureAwait(false);
            }
            catch (DrpException twice) when (twice.Code == "DRP1007")
            {
                // Ids differ and none was stored: someone else told one of them in between. Run again, it is left out.
                throw new DrpConcurrencyException("notification", 0, null, twice);
            }
        });
    }

    public Task<IReadOnlyList<OutboxMessage>> DueAsync(Instant now, int take, CancellationToken cancellationToken = default) => ListAsync(
        rows => rows.Where(row => row.State == OutboxState.Pending && row.DueAt <= now)
            .OrderBy(static row => row.DueAt).ThenBy(static row => row.Id).Take(take),
        cancellationToken);

    public Task<IReadOnlyList<OutboxMessage>> TryUpdateAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default) =>
        session.WriteAsync(
            async (context, token) =>
            {
                var changed = new HashSet<string>(StringComparer.Ordinal);
                foreach (var message in messages.OrderBy(static m => m.Notification.Id, StringComparer.Ordinal))
                {
                    var row = Row(message.Notification);
                    string delivered = StoredJson.Write(message.DeliveredTo);
                    int touched = await context.Set<OutboxRow>()
                        .Where(stored => stored.Id == row.Id && stored.Version == message.Version)
                        .ExecuteUpdateAsync(
                            set => set
                                .SetProperty(stored => stored.State, message.State)
                                .SetProperty(stored => stored.Failures, message.Failures)
                                .SetProperty(stored => stored.DueAt, message.DueAt)
                                .SetProperty(stored => stored.DeliveredTo, delivered)
                                .SetProperty(stored => stored.LastError, message.LastError)
                                .SetProperty(stored => stored.Version, message.Version + 1),
                            token)
                        .ConfigureAwait(false);
                    if (touched == 1)
                    {
                        changed.Add(row.Id);
                    }
                }

                return (IReadOnlyList<OutboxMessage>)[.. messages
                    .Where(message => changed.Contains(message.Notification.Id))
                    .Select(static message => message with { Version = message.Version + 1 })];
            },
            cancellationToken);

    public Task<OutboxMessage?> FindAsync(string id, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
            await context.Set<OutboxRow>().SingleOrDefaultAsync(row => row.Id == id, token).ConfigureAwait(false) is { } found ? Value(found) : null,
        cancellationToken);

    public Task<IReadOnlyList<OutboxMessage>> ListAsync(OutboxState state, int skip, int take, CancellationToken cancellationToken = default) => ListAsync(
        rows => rows.Where(row => row.State == state).OrderBy(static row => row.CreatedAt).ThenBy(static row => row.Id).Skip(skip).Take(take),
        cancellationToken);

    public Task<int> DeleteDeliveredAsync(Instant createdBefore, CancellationToken cancellationToken = default) => session.WriteAsync(
        (context, token) => context.Set<OutboxRow>()
            .Where(row => row.State == OutboxState.Delivered && row.CreatedAt < createdBefore)
            .ExecuteDeleteAsync(token),
        cancellationToken);

    private static OutboxRow Row(Notification notification) => new()
    {
        Id = notification.Id,
        Topic = notification.Topic,
        Subject = notification.Subject,
        NodeId = notification.NodeId,
        Recipients = StoredJson.Write(notification.Recipients),
        Payload = notification.Payload,
        CreatedAt = notification.CreatedAt,
        NotBefore = notification.NotBefore,
        DueAt = notification.NotBefore is { } later && later > notification.CreatedAt ? later : notification.CreatedAt,
        DeliveredTo = "[]",
        Version = 1,
    };

    private static OutboxMessage Value(OutboxRow row) => new()
    {
        Notification = new Notification
        {
            Id = row.Id,
            Topic = row.Topic,
            Subject = row.Subject,
            NodeId = row.NodeId,
            Recipients = StoredJson.Read<Recipient[]>(row.Recipients),
            Payload = row.Payload,
            CreatedAt = row.CreatedAt,
            NotBefore = row.NotBefore,
        },
        State = row.State,
        Failures = row.Failures,
        DueAt = row.DueAt,
        DeliveredTo = StoredJson.Read<string[]>(row.DeliveredTo),
        LastError = row.LastError,
        Version = row.Version,
    };

    private Task<IReadOnlyList<OutboxMessage>> ListAsync(Func<IQueryable<OutboxRow>, IQueryable<OutboxRow>> query, CancellationToken cancellationToken) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<OutboxMessage>)(await query(context.Set<OutboxRow>())
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
}
