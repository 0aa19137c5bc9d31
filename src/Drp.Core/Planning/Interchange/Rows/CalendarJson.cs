using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

internal sealed class CalendarJson
{
    private static readonly IsoDayOfWeek[] MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public required string Code { get; init; }

    public string? Company { get; init; }

    public IsoDayOfWeek[]? Weekdays { get; init; }

    public LocalDate[]? Closed { get; init; }

    public LocalDate[]? Opened { get; init; }

    public static CalendarJson Of(WorkingCalendar calendar)
    {
        IsoDayOfWeek[] weekdays = [.. calendar.Weekdays.Distinct().Order()];
        return new()
        {
            Code = calendar.Code,
            Company = Sparse.Text(calendar.Company),
            Weekdays = weekdays.AsSpan().SequenceEqual(MondayToFriday) ? null : weekdays,
            Closed = Dates(calendar.Closed),
            Opened = Dates(calendar.Opened),
        };
    }

    public WorkingCalendar ToCalendar() => new()
    {
        Code = Code,
        Company = Company ?? "",
        Weekdays = [.. Weekdays ?? MondayToFriday],
        Closed = [.. Closed ?? []],
        Opened = [.. Opened ?? []],
    };

    private static LocalDate[]? Dates(ImmutableArray<LocalDate> dates) =>
        dates.IsEmpty ? null : [.. dates.Distinct().Order()];
}
