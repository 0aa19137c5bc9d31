using System.Collections.Immutable;
using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

/// <summary>A working calendar as stored.</summary>
internal sealed class CalendarRow : CodedRow
{
    /// <summary>The open weekdays as ISO numbers, in the order given: <c>12345</c>.</summary>
    public string Weekdays { get; set; } = string.Empty;

    /// <summary>Closed dates as JSON; null: none.</summary>
    public string? Closed { get; set; }

    /// <summary>Opened dates as JSON; null: none.</summary>
    public string? Opened { get; set; }

    public static CalendarRow Key(string company, string code) => new() { Company = company, Code = code };

    public static CalendarRow Of(WorkingCalendar calendar) => new()
    {
        Company = calendar.Company,
        Code = calendar.Code,
        Weekdays = string.Concat(calendar.Weekdays.Select(static day => (int)day)),
        Closed = calendar.Closed.IsEmpty ? null : JsonText.Write(calendar.Closed),
        Opened = calendar.Opened.IsEmpty ? null : JsonText.Write(calendar.Opened),
    };

    public static WorkingCalendar Value(CalendarRow row) => new()
    {
        Company = row.Company,
        Code = row.Code,
        Weekdays = [.. row.Weekdays.Select(static digit => (IsoDayOfWeek)(digit - '0'))],
        Closed = row.Closed is null ? [] : JsonText.Read<ImmutableArray<LocalDate>>(row.Closed),
        Opened = row.Opened is null ? [] : JsonText.Read<ImmutableArray<LocalDate>>(row.Opened),
    };
}
