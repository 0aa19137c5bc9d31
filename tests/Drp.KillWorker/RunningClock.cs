using System.Diagnostics;
using NodaTime;

namespace Drp.KillWorker;

/// <summary>A clock that starts at a given time and goes on.</summary>
internal sealed class RunningClock(Instant start) : IClock
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    public Instant GetCurrentInstant() => start + Duration.FromTimeSpan(Stopwatch.GetElapsedTime(_begun));
}
