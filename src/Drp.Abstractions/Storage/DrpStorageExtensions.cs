using System.Diagnostics;

namespace Drp.Storage;

/// <summary>Runs whole units of work.</summary>
public static class DrpStorageExtensions
{
    /// <summary>
    /// Opens a session, does the work, commits, and starts over with a new session when someone else's write came
    /// between (<see cref="DrpConcurrencyException"/>) or the database broke the work off
    /// (<see cref="DrpTransientException"/>); before the third run and later ones it waits, from 4 to 64 ms. The work may
    /// therefore run several times: it changes nothing but the session.
    /// </summary>
    /// <typeparam name="T">What the work gives back.</typeparam>
    /// <param name="storage">The storage.</param>
    /// <param name="work">Reads, decides and stages; it does not commit.</param>
    /// <param name="attempts">How often the work may run, at least 1. Default 5.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The result of the run that was committed.</returns>
    public static async Task<T> RunAsync<T>(
        this IDrpStorage storage,
        Func<IDrpSession, CancellationToken, Task<T>> work,
        int attempts = 5,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        using Activity? activity = DrpTelemetry.Source.StartActivity("drp.unit");
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                IDrpSession session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                {
                    T result = await work(session, cancellationToken).ConfigureAwait(false);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    activity?.SetTag("drp.attempts", attempt);
                    return result;
                }
            }
            catch (DrpException fault) when (attempt < attempts && fault is (DrpConcurrencyException or DrpTransientException))
            {
                cancellationToken.ThrowIfCancellationRequested();
                DrpTelemetry.UnitRetries.Add(1, new KeyValuePair<string, object?>("drp.code", fault.Code));

                // Many callers that start over at once get into each other's way again: from the third run on each waits longer.
                if (attempt > 1)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(1 << Math.Min(attempt, 6)), cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>As the other overload, for work that gives nothing back.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="work">Reads, decides and stages; it does not commit.</param>
    /// <param name="attempts">How often the work may run, at least 1. Default 5.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static Task RunAsync(
        this IDrpStorage storage,
        Func<IDrpSession, CancellationToken, Task> work,
        int attempts = 5,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return storage.RunAsync(
            async (session, token) =>
            {
                await work(session, token).ConfigureAwait(false);
                return true;
            },
            attempts,
            cancellationToken);
    }
}
