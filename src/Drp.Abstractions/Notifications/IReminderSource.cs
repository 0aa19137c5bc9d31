using NodaTime;

namespace Drp.Notifications;

/// <summary>Knows what will be due under one topic. Rooms and hosts register theirs.</summary>
public interface IReminderSource
{
    /// <summary>The topic: <c>claim.due</c>.</summary>
    string Topic { get; }

    /// <summary>What is due from a time (inclusive) to a time (exclusive) and still open, in a stable order.</summary>
    IAsyncEnumerable<ReminderOccasion> DueAsync(Instant from, Instant to, CancellationToken cancellationToken = default);
}
