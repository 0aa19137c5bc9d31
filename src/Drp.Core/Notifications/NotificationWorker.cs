using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Drp.Notifications;

/// <summary>The optional hosted service: runs the dispatcher until the host stops, and rests when there is nothing to do.</summary>
internal sealed partial class NotificationWorker(
    IServiceScopeFactory scopes, IOptions<NotificationOptions> options, ILogger<NotificationWorker>? log = null) : BackgroundService
{
    private readonly ILogger _logger = log ?? NullLogger<NotificationWorker>.Instance;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            bool idle = true;
            try
            {
                var scope = scopes.CreateAsyncScope();
                await using (scope.ConfigureAwait(false))
                {
                    idle = (await scope.ServiceProvider.GetRequiredService<INotificationDispatcher>()
                        .DispatchAsync(stoppingToken).ConfigureAwait(false)).IsIdle;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the worker.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                RoundFailed(_logger, fault);
            }

            if (idle)
            {
                await Task.Delay(options.Value.PollInterval.ToTimeSpan(), stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(4003, LogLevel.Error, "A round of the notification dispatcher failed; it goes on")]
    private static partial void RoundFailed(ILogger logger, Exception fault);
}
