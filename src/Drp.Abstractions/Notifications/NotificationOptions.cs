using NodaTime;

namespace Drp.Notifications;

/// <summary>How the outbox is emptied.</summary>
public sealed class NotificationOptions
{
    /// <summary>How many messages one round takes. Default 100; at least 1.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>How long a dispatcher keeps a message to itself; after it, another may take it. Default 2 minutes.</summary>
    public Duration Lease { get; set; } = Duration.FromMinutes(2);

    /// <summary>The wait after the first failure; it doubles with each further one. Default 10 seconds.</summary>
    public Duration FirstRetry { get; set; } = Duration.FromSeconds(10);

    /// <summary>The longest wait between two tries. Default 1 hour.</summary>
    public Duration LongestRetry { get; set; } = Duration.FromHours(1);

    /// <summary>After so many failures a message is set aside as dead. Default 10; at least 1.</summary>
    public int MaxFailures { get; set; } = 10;

    /// <summary>How often the hosted dispatcher looks when the outbox was empty. Default 5 seconds.</summary>
    public Duration PollInterval { get; set; } = Duration.FromSeconds(5);

    /// <summary>How long delivered messages are kept. Default 30 days.</summary>
    public Duration KeepDelivered { get; set; } = Duration.FromDays(30);
}
