using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>Steps over working days. A calendar code of <see langword="null"/> is open every day.</summary>
internal sealed class Calendars(PlanningSnapshot snapshot)
{
    private const int LongestSearch = 20_000;

    private readonly Dictionary<string, WorkingCalendar> byCode =
        snapshot.Calendars.ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The calendar of a consumption window where a location has none.</summary>
    private static readonly WorkingCalendar MondayToFriday = new() { Code = "Mon-Fri" };

    public bool IsOpen(string? calendar, LocalDate date) => calendar is null || byCode[calendar].IsOpen(date);

    public LocalDate OnOrBefore(string? calendar, LocalDate date) => Search(d => IsOpen(calendar, d), date, -1);

    public LocalDate OnOrAfter(string? calendar, LocalDate date) => Search(d => IsOpen(calendar, d), date, 1);

    /// <summary>The n-th open day strictly before a date; 0 days do not move it.</summary>
    public LocalDate Back(string? calendar, LocalDate date, int days) => Step(d => IsOpen(calendar, d), date, days, -1);

    /// <summary>The n-th open day strictly after a date; 0 days do not move it.</summary>
    public LocalDate Forward(string? calendar, LocalDate date, int days) => Step(d => IsOpen(calendar, d), date, days, 1);

    /// <summary>The n-th working day before (-1) or after (+1) a date, Monday to Friday where there is no calendar.</summary>
    public LocalDate WorkingDays(string? calendar, LocalDate date, int days, int direction) =>
        Step(d => IsWorkingDay(calendar, d), date, days, direction);

    public bool IsWorkingDay(string? calendar, LocalDate date) =>
        calendar is null ? MondayToFriday.IsOpen(date) : IsOpen(calendar, date);

    private static LocalDate Step(Func<LocalDate, bool> isOpen, LocalDate date, int days, int direction)
    {
        for (int i = 0; i < days; i++)
        {
            date = Search(isOpen, date.PlusDays(direction), direction);
        }

        return date;
    }

    private static LocalDate Search(Func<LocalDate, bool> isOpen, LocalDate date, int direction)
    {
        for (int i = 0; i < LongestSearch; i++, date = date.PlusDays(direction))
        {
            if (isOpen(date))
            {
                return date;
            }
        }

        throw new InvalidOperationException("A calendar has no open day in reach.");
    }
}
