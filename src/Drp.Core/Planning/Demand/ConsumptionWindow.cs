namespace Drp.Planning;

/// <summary>
/// How far an order looks for forecast to consume: a number of working days back and forward. Immutable.
/// </summary>
/// <remarks>
/// A window of B days reaches back to the B-th working day before the order's day; closed days on the way are passed
/// over. With the own day counted, a working order day is the first of the B days.
/// </remarks>
public readonly record struct ConsumptionWindow
{
    private const int Limit = 3_700;

    /// <summary>The earliest day of the window, inclusive; never after the order's day.</summary>
    public int From { get; private init; }

    /// <summary>The latest day of the window, inclusive; never before the order's day.</summary>
    public int To { get; private init; }

    /// <summary>The window of an order.</summary>
    /// <param name="day">The day number that the order counts on.</param>
    /// <param name="backward">Working days back, zero or more.</param>
    /// <param name="forward">Working days forward, zero or more.</param>
    /// <param name="countOwnDay">Whether the order's own day, if it is a working day, uses up the first day of each window.</param>
    /// <param name="isOpen">Whether a day number is a working day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is negative.</exception>
    /// <exception cref="InvalidOperationException">The calendar has no working day within ten years.</exception>
    public static ConsumptionWindow Of(int day, int backward, int forward, bool countOwnDay, Func<int, bool> isOpen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backward);
        ArgumentOutOfRangeException.ThrowIfNegative(forward);
        ArgumentNullException.ThrowIfNull(isOpen);
        var own = countOwnDay && isOpen(day) ? 1 : 0;
        return new ConsumptionWindow
        {
            From = Step(day, Math.Max(0, backward - own), -1, isOpen),
            To = Step(day, Math.Max(0, forward - own), 1, isOpen),
        };
    }

    private static int Step(int day, int days, int direction, Func<int, bool> isOpen)
    {
        for (var passed = 0; days > 0; passed++)
        {
            day += direction;
            if (isOpen(day))
            {
                days--;
                passed = 0;
            }
            else if (passed > Limit)
            {
                throw new InvalidOperationException("The calendar has no working day within ten years.");
            }
        }

        return day;
    }
}
