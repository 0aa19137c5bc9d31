using NodaTime;

namespace Drp.Notifications;

/// <summary>
/// Hours of the day in which nobody wants to be told, in a time zone; they may cross midnight. A notification that falls
/// into them waits for their end. Immutable.
/// </summary>
public sealed record QuietHours
{
    /// <summary>First quiet minute of the day, local time: 22:00.</summary>
    public required LocalTime From { get; init; }

    /// <summary>First minute that is not quiet, local time: 08:00. Equal to <see cref="From"/> means never quiet.</summary>
    public required LocalTime To { get; init; }

    /// <summary>The time zone, a TZDB id: <c>Asia/Shanghai</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The earliest time at or after the given one that is not quiet.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The time zone is unknown.</exception>
    public Instant NextLoud(Instant time)
    {
        if (From == To)
        {
            return time;
        }

        var zone = DateTimeZoneProviders.Tzdb[TimeZone];
        var local = time.InZone(zone).LocalDateTime;
        bool quiet = From < To
            ? local.TimeOfDay >= From && local.TimeOfDay < To
            : local.TimeOfDay >= From || local.TimeOfDay < To;
        if (!quiet)
        {
            return time;
        }

        var day = From > To && local.TimeOfDay >= From ? local.Date.PlusDays(1) : local.Date;
        return day.At(To).InZoneLeniently(zone).ToInstant();
    }
}
