using NodaTime;

namespace Drp.Receivables;

/// <summary>The arithmetic of dunning. Thread-safe.</summary>
public static class DunningRules
{
    /// <summary>Days past due: 0 on the due day and before.</summary>
    public static int DaysOverdue(LocalDate due, LocalDate on) => Math.Max(0, Period.DaysBetween(due, on));

    /// <summary>The highest level whose threshold the days reach (inclusive), or <see langword="null"/>.</summary>
    public static DunningLevel? LevelFor(IReadOnlyList<DunningLevel> levels, int daysOverdue)
    {
        ArgumentNullException.ThrowIfNull(levels);
        DunningLevel? found = null;
        foreach (var level in levels)
        {
            found = level.Days <= daysOverdue && (found is null || level.Level > found.Level) ? level : found;
        }

        return found;
    }

    /// <summary>Simple interest: amount × percent ÷ 100 × days ÷ 365, rounded to minor units once.</summary>
    public static decimal Interest(Money amount, decimal annualPercent, int days) =>
        (amount * (annualPercent * days / 36_500m)).Round().Amount;

    /// <summary>The fee of a level: fixed, or by the bracket that the overdue amount falls into (upper ends inclusive).</summary>
    public static decimal Fee(DunningLevel level, decimal overdue)
    {
        ArgumentNullException.ThrowIfNull(level);
        foreach (var bracket in level.Brackets.OrderBy(static bracket => bracket.UpTo ?? decimal.MaxValue))
        {
            if (bracket.UpTo is not { } end || overdue <= end)
            {
                return bracket.Fee;
            }
        }

        return level.Fee;
    }
}
