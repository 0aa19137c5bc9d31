using NodaTime;

namespace Drp.Receivables;

/// <summary>How late settlements came, by amount: the past that a forecast repeats. Immutable.</summary>
internal sealed class LatenessProfile
{
    private readonly int[] _days;
    private readonly decimal[] _amounts;

    public LatenessProfile(IEnumerable<SettlementRow> settlements)
    {
        var sums = new SortedDictionary<int, decimal>();
        foreach (var row in settlements)
        {
            int late = Period.DaysBetween(row.Due, row.SettledOn);
            sums[late] = sums.GetValueOrDefault(late) + row.Amount;
            Count += row.Amount > 0m ? 1 : 0;
        }

        // What was undone on another day may leave a day with less than nothing.
        _days = [.. sums.Where(static pair => pair.Value > 0m).Select(static pair => pair.Key)];
        _amounts = [.. _days.Select(day => sums[day])];
    }

    /// <summary>Settlements behind the profile.</summary>
    public int Count { get; }

    /// <summary>
    /// Spreads an amount over the days on which it may come, given that it has not come yet: weeks, then later, then unknown;
    /// parts by largest remainder.
    /// </summary>
    public void Spread(Money open, LocalDate due, LocalDate asOf, decimal[] parts)
    {
        int late = Period.DaysBetween(due, asOf);
        int first = Array.FindIndex(_days, day => day > late);
        if (first < 0)
        {
            parts[^1] += open.Amount;
            return;
        }

        int weeks = parts.Length - 2;
        var weights = new decimal[weeks + 1];
        for (int i = first; i < _days.Length; i++)
        {
            weights[Math.Min((_days[i] - late - 1) / 7, weeks)] += _amounts[i];
        }

        Money[] split = open.Split(weights);
        for (int i = 0; i < split.Length; i++)
        {
            parts[i] += split[i].Amount;
        }
    }
}
