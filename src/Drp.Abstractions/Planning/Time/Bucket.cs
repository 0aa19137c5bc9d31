using NodaTime;

namespace Drp.Planning;

/// <summary>A half-open range of dates <c>[Start, End)</c>. Immutable.</summary>
public readonly record struct Bucket
{
    /// <summary>Creates a range.</summary>
    /// <param name="start">First day, inclusive.</param>
    /// <param name="end">Day after the last, exclusive.</param>
    public Bucket(LocalDate start, LocalDate end)
    {
        Start = start;
        End = end;
    }

    /// <summary>First day, inclusive.</summary>
    public LocalDate Start { get; }

    /// <summary>Day after the last, exclusive.</summary>
    public LocalDate End { get; }

    /// <summary>Number of calendar days.</summary>
    public int Days => Period.DaysBetween(Start, End);
}
