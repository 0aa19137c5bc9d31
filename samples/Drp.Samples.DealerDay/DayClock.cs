using NodaTime;

namespace Drp.Samples.DealerDay;

/// <summary>A clock that the story moves.</summary>
public sealed class DayClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now;

    public void Advance(Duration duration) => _now += duration;
}
