namespace Drp.Notifications;

/// <summary>A sink that calls a function of the host.</summary>
/// <param name="name">The sink's name, unique in the host and stable over restarts.</param>
/// <param name="send">Delivers a notification; an exception means "not delivered".</param>
public sealed class DelegateSink(string name, Func<Notification, CancellationToken, Task> send) : INotificationSink
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public Task SendAsync(Notification notification, CancellationToken cancellationToken = default) => send(notification, cancellationToken);
}
