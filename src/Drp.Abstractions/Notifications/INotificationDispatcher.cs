namespace Drp.Notifications;

/// <summary>
/// Empties the outbox into the sinks. The host runs it: by the optional hosted service, by a timer of its own, or in a
/// test. Thread-safe; several processes may run it at once.
/// </summary>
public interface INotificationDispatcher
{
    /// <summary>One round: claims the messages that are due, hands each to the sinks that don't have it yet, writes down what became of it.</summary>
    Task<DispatchResult> DispatchAsync(CancellationToken cancellationToken = default);
}
