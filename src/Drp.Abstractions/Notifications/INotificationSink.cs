namespace Drp.Notifications;

/// <summary>
/// Takes notifications to people: mail, chat, an ERP's own messages. Called at least once per notification and possibly
/// from several processes at once: drop doubles by id. An exception means "not delivered"; it is tried again later.
/// </summary>
public interface INotificationSink
{
    /// <summary>The sink's name, unique in the host and stable over restarts: it marks which sinks have a notification.</summary>
    string Name { get; }

    /// <summary>Delivers a notification.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="cancellationToken">Ends the call; the notification is tried again.</param>
    Task SendAsync(Notification notification, CancellationToken cancellationToken = default);
}
