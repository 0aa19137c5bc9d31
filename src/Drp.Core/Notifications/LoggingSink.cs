using Microsoft.Extensions.Logging;

namespace Drp.Notifications;

/// <summary>A sink that writes topic, subject and id of each notification into the host's log at Information; never the payload.</summary>
/// <param name="logger">The host's logger.</param>
public sealed partial class LoggingSink(ILogger<LoggingSink> logger) : INotificationSink
{
    /// <inheritdoc/>
    public string Name => "log";

    /// <inheritdoc/>
    public Task SendAsync(Notification notification, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notification);
        Told(logger, notification.Topic, notification.Subject, notification.Id);
        return Task.CompletedTask;
    }

    [LoggerMessage(4004, LogLevel.Information, "{Topic} {Subject} ({Id})")]
    private static partial void Told(ILogger logger, string topic, string subject, string id);
}
