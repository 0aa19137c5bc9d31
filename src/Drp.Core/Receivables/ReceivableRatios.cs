namespace Drp.Receivables;

/// <summary>
/// Ratios of receivables, each under its own name; <see langword="null"/> when the denominator is not positive, since the
/// figure is not defined then. Thread-safe.
/// </summary>
public static class ReceivableRatios
{
    /// <summary>Days sales outstanding by balance: receivables ÷ credit sales × days.</summary>
    public static decimal? DaysSalesOutstanding(decimal receivables, decimal sales, int days) =>
        sales > 0m ? receivables / sales * days : null;

    /// <summary>Best possible days sales outstanding: receivables not yet due ÷ credit sales × days.</summary>
    public static decimal? BestPossibleDaysSalesOutstanding(decimal notDue, decimal sales, int days) =>
        DaysSalesOutstanding(notDue, sales, days);

    /// <summary>
    /// Days sales outstanding by counting back: sales of the latest periods are taken off the receivables until they are
    /// used up; the last one counts in part.
    /// </summary>
    /// <param name="receivables">Receivables at the end.</param>
    /// <param name="periods">Sales and days of each period, latest first.</param>
    /// <returns>Days; <see langword="null"/> when the periods don't use the receivables up.</returns>
    public static decimal? CountBackDaysSalesOutstanding(decimal receivables, IReadOnlyList<(decimal Sales, int Days)> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        decimal days = 0m;
        decimal rest = receivables;
        foreach (var (sales, length) in periods)
        {
            if (rest <= 0m)
            {
                return days;
            }

            if (sales > 0m && rest < sales)
            {
                return days + (rest / sales * length);
            }

            rest -= Math.Max(0m, sales);
            days += length;
        }

        return rest <= 0m ? days : null;
    }

    /// <summary>
    /// Collection effectiveness index in percent: (begin + sales ÷ months − end total) ÷ (begin + sales ÷ months − end
    /// current) × 100.
    /// </summary>
    public static decimal? CollectionEffectiveness(decimal begin, decimal sales, int months, decimal endTotal, decimal endCurrent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        decimal expected = begin + (sales / months);
        return expected - endCurrent > 0m ? (expected - endTotal) / (expected - endCurrent) * 100m : null;
    }

    /// <summary>Average days delinquent: days sales outstanding less the best possible.</summary>
    public static decimal? AverageDaysDelinquent(decimal receivables, decimal notDue, decimal sales, int days) =>
        DaysSalesOutstanding(receivables - notDue, sales, days);
}
