using NodaTime;

namespace Drp.Samples.Channel;

/// <summary>A clock that the story moves.</summary>
public sealed class StoryClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now;

    public void MoveTo(LocalDate date, int hour) => _now = date.AtMidnight().PlusHours(hour).InUtc().ToInstant();

    public void Advance(Duration duration) => _now += duration;
}
