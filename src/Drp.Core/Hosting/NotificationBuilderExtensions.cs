using Drp;
using Drp.Notifications;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds sinks and reminder sources, and chooses how the outbox is emptied.</summary>
public static class NotificationBuilderExtensions
{
    /// <summary>Adds a sink; every notification goes to every sink. Adding the same type again adds nothing.</summary>
    /// <typeparam name="TSink">The sink; resolved once per scope.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseNotifications<TSink>(this DrpBuilder builder)
        where TSink : class, INotificationSink
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<INotificationSink, TSink>());
        return builder;
    }

    /// <summary>Adds a function of the host as a sink.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The sink's name, unique in the host and stable over restarts.</param>
    /// <param name="send">Delivers a notification; an exception means "not delivered".</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseNotifications(this DrpBuilder builder, string name, Func<Notification, CancellationToken, Task> send)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<INotificationSink>(new DelegateSink(name, send));
        return builder;
    }

    /// <summary>Runs the dispatcher as a hosted service. Without it, the host calls <see cref="INotificationDispatcher"/> itself.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options, or <see langword="null"/>.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseNotificationWorker(this DrpBuilder builder, Action<NotificationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NotificationWorker>());
        return builder;
    }

    /// <summary>Adds something that knows what will be due under a topic. Adding the same type again adds nothing.</summary>
    /// <typeparam name="TSource">The source; resolved once per scope.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder AddReminderSource<TSource>(this DrpBuilder builder)
        where TSource : class, IReminderSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IReminderSource, TSource>());
        return builder;
    }
}
