using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>Which days a place works, or an order may be placed: weekdays, and dates that differ. Immutable.</summary>
public sealed record WorkingCalendar
{
    /// <summary>The code; unique in a snapshot.</summary>
    public required string Code { get; init; }

    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The weekdays that are open. Default Monday to Friday; none is refused unless dates are opened.</summary>
    public ImmutableArray<IsoDayOfWeek> Weekdays { get; init; } =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
    ];

    /// <summary>Dates that are closed although their weekday is open.</summary>
    public ImmutableArray<LocalDate> Closed { get; init; } = [];

    /// <summary>Dates that are open although their weekday is closed; a date in both lists is closed.</summary>
    public ImmutableArray<LocalDate> Opened { get; init; } = [];

    /// <summary>Whether a date is open.</summary>
    public bool IsOpen(LocalDate date) =>
        !Closed.Contains(date) && (Weekdays.Contains(date.DayOfWeek) || Opened.Contains(date));
}
