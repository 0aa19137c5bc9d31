using NodaTime;

namespace Drp.Notifications;

/// <summary>A notification in the outbox, with what became of it. Immutable.</summary>
public sealed record OutboxMessage
{
    /// <summary>The notification.</summary>
    public required Notification Notification { get; init; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; init; }

    /// <summary>How often handing it out failed.</summary>
    public int Failures { get; init; }

    /// <summary>When it is due: the time of creation, the end of quiet hours, the next try, or the end of a lease.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The names of the sinks that have it, in ordinal order.</summary>
    public IReadOnlyList<string> DeliveredTo { get; init; } = [];

    /// <summary>What went wrong the last time, or <see langword="null"/>.</summary>
    public string? LastError { get; init; }

    /// <summary>Counts the changes; 0 for one not yet stored.</summary>
    public long Version { get; init; }
}
