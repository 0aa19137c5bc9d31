using NodaTime;

namespace Drp.Planning;

/// <summary>A working calendar over day numbers. <see cref="None"/> is the answer where there is no open day.</summary>
internal sealed class DayCalendar
{
    /// <summary>No such day.</summary>
    public const int None = int.MinValue;

    private static readonly bool[] EveryWeekday = [true, true, true, true, true, true, true];

    private readonly bool[] weekdays;
    private readonly bool hasWeekday;
    private readonly HashSet<int> closed;
    private readonly HashSet<int> opened;
    private readonly int firstException;
    private readonly int lastException;

    private DayCalendar(bool[] weekdays, HashSet<int> closed, HashSet<int> opened)
    {
        this.weekdays = weekdays;
        this.closed = closed;
        this.opened = opened;
        hasWeekday = weekdays.Contains(true);
        firstException = opened.Count == 0 ? int.MaxValue : opened.Min();
        lastException = opened.Count == 0 ? int.MinValue : opened.Max();
    }

    /// <summary>Open every day.</summary>
    public static DayCalendar Always { get; } = new(EveryWeekday, [], []);

    /// <summary>Monday to Friday.</summary>
    public static DayCalendar MondayToFriday { get; } = new([true, true, true, true, true, false, false], [], []);

    /// <summary>Some weekday is open, so that a search for an open day always ends.</summary>
    public bool HasOpenWeekday => hasWeekday;

    public bool IsAlways => closed.Count == 0 && weekdays.AsSpan().SequenceEqual(EveryWeekday);

    public static DayCalendar From(WorkingCalendar calendar)
    {
        var weekdays = new bool[7];
        foreach (IsoDayOfWeek weekday in calendar.Weekdays)
        {
            weekdays[(int)weekday - 1] = true;
        }

        return new DayCalendar(
            weekdays, [.. calendar.Closed.Select(DayNumber.Of)], [.. calendar.Opened.Select(DayNumber.Of)]);
    }

    public bool IsOpen(int day) => !closed.Contains(day) && (weekdays[Weekday(day)] || opened.Contains(day));

    /// <summary>The day itself if it is open, else the nearest open day before it.</summary>
    public int OnOrBefore(int day)
    {
        while (day != None && !IsOpen(day))
        {
            day = CanGoBack(day) ? day - 1 : None;
        }

        return day;
    }

    /// <summary>The day itself if it is open, else the nearest open day after it.</summary>
    public int OnOrAfter(int day)
    {
        while (day != None && !IsOpen(day))
        {
            day = CanGoOn(day) ? day + 1 : None;
        }

        return day;
    }

    /// <summary>The n-th open day strictly before a day; n = 0 is the day itself, open or not.</summary>
    public int Back(int day, int steps)
    {
        if (IsAlways)
        {
            return day == None ? None : day - steps;
        }

        for (; steps > 0 && day != None; steps--)
        {
            day = OnOrBefore(day - 1);
        }

        return day;
    }

    /// <summary>The n-th open day strictly after a day; n = 0 is the day itself, open or not.</summary>
    public int Forward(int day, int steps)
    {
        for (; steps > 0 && day != None; steps--)
        {
            day = OnOrAfter(day + 1);
        }

        return day;
    }

    // 1970-01-01 was a Thursday; Monday is 0 here.
    private static int Weekday(int day) => (((day + 3) % 7) + 7) % 7;

    // A run of closed dates can't outlast the list of them, so with an open weekday the search always ends.
    private bool CanGoBack(int day) => hasWeekday || day > firstException;

    private bool CanGoOn(int day) => hasWeekday || day < lastException;
}
