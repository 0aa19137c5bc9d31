using System.Diagnostics;
using Drp.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Notifications;

/// <summary>
/// Claims due messages in one commit, hands them out, and writes down each outcome at once: whatever is lost in between is
/// due again when the claim's lease ends.
/// </summary>
internal sealed partial class NotificationDispatcher(
    IDrpStorage storage,
    IEnumerable<INotificationSink> sinks,
    IClock clock,
    IOptions<NotificationOptions> options,
    ILogger<NotificationDispatcher>? log = null) : INotificationDispatcher
{
    private readonly ILogger _logger = log ?? NullLogger<NotificationDispatcher>.Instance;
    private readonly INotificationSink[] _sinks = [.. sinks.OrderBy(sink => sink.Name, StringComparer.Ordinal)];

    public async Task<DispatchResult> DispatchAsync(CancellationToken cancellationToken = default)
    {
        var settings = options.Value;
        using Activity? activity = DrpTelemetry.Source.StartActivity("drp.notifications.dispatch");
        var claimed = await storage.RunAsync(
            async (session, token) =>
            {
                var now = clock.GetCurrentInstant();
                var store = session.Store<IOutboxStore>();
                var due = await store.DueAsync(now, settings.BatchSize, token).ConfigureAwait(false);
                return due.Count == 0
                    ? due
                    : await store.TryUpdateAsync([.. due.Select(message => message with { DueAt = now + settings.Lease })], token).ConfigureAwait(false);
            },
            cancellationToken: cancellationToken).ConfigureAwait(false);
        int delivered = 0, failed = 0, dead = 0;
        foreach (var message in claimed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var after = await HandOutAsync(message, settings, cancellationToken).ConfigureAwait(false);
            await storage.RunAsync(
                (session, token) => session.Store<IOutboxStore>().TryUpdateAsync([after], token), cancellationToken: cancellationToken).ConfigureAwait(false);
            DrpTelemetry.Handovers.Add(1, new KeyValuePair<string, object?>("drp.outcome", after.State switch
            {
                OutboxState.Delivered => "delivered",
                OutboxState.Dead => "dead",
                _ => "retried",
            }));
            delivered += after.State == OutboxState.Delivered ? 1 : 0;
            failed += after.State == OutboxState.Pending ? 1 : 0;
            dead += after.State == OutboxState.Dead ? 1 : 0;
        }

        return new DispatchResult { Delivered = delivered, Failed = failed, Dead = dead };
    }

    private async Task<OutboxMessage> HandOutAsync(OutboxMessage message, NotificationOptions settings, CancellationToken cancellationToken)
    {
        var has = message.DeliveredTo.ToList();
        string? error = null;
        foreach (var sink in _sinks.Where(sink => !has.Contains(sink.Name, StringComparer.Ordinal)))
        {
            try
            {
                await sink.SendAsync(message.Notification, cancellationToken).ConfigureAwait(false);
                has.Add(sink.Name);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // Whatever a sink throws means "not delivered"; it must not stop the other messages.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                SinkFailed(_logger, fault, sink.Name, message.Notification.Id);
                error = Cut($"{sink.Name}: {fault.Message}");
            }
        }

        message = message with { DeliveredTo = [.. has.Order(StringComparer.Ordinal)], LastError = error };
        if (error is null)
        {
            return message with { State = OutboxState.Delivered };
        }

        int failures = message.Failures + 1;
        if (failures >= settings.MaxFailures)
        {
            SetAside(_logger, message.Notification.Id, failures);
            return message with { State = OutboxState.Dead, Failures = failures };
        }

        return message with { Failures = failures, DueAt = clock.GetCurrentInstant() + Backoff(settings, failures) };
    }

    /// <summary>First wait × 2^(failures − 1), at most the longest.</summary>
    internal static Duration Backoff(NotificationOptions settings, int failures)
    {
        var wait = settings.FirstRetry;
        for (int i = 1; i < failures && wait < settings.LongestRetry; i++)
        {
            wait += wait;
        }

        return Duration.Min(wait, settings.LongestRetry);
    }

    private static string Cut(string text) => text.Length <= 2000 ? text : text[..2000];

    [LoggerMessage(4001, LogLevel.Warning, "Sink {Sink} did not take notification {Id}; it is tried again")]
    private static partial void SinkFailed(ILogger logger, Exception fault, string sink, string id);

    [LoggerMessage(4002, LogLevel.Error, "Notification {Id} was set aside after {Failures} failures")]
    private static partial void SetAside(ILogger logger, string id, int failures);
}
