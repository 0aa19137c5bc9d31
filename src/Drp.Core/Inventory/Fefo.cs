using NodaTime;

namespace Drp.Inventory;

/// <summary>First expired, first out. Thread-safe.</summary>
public static class Fefo
{
    /// <summary>
    /// Whether a batch serves a demand: its last usable day (inclusive) lies at least so many days behind the day of
    /// receipt. A batch without expiry always does.
    /// </summary>
    /// <param name="expiry">The last usable day, or <see langword="null"/>.</param>
    /// <param name="received">The day on which the customer receives the goods.</param>
    /// <param name="minimumRemainingLifeDays">Days of life left that day; 0 asks that it is usable on that day.</param>
    public static bool Serves(LocalDate? expiry, LocalDate received, int minimumRemainingLifeDays) =>
        expiry is not { } last || last >= received.PlusDays(minimumRemainingLifeDays);

    /// <summary>The order of picking: by expiry, those without expiry last, then by batch code.</summary>
    public static int Compare(StockBalance x, StockBalance y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int order = (x.Expiry, y.Expiry) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } a, { } b) => a.CompareTo(b),
        };
        return order != 0 ? order : string.CompareOrdinal(x.Batch, y.Batch);
    }

    /// <summary>Takes a quantity from batches in the order of picking, as far as they go.</summary>
    /// <param name="batches">Balances above zero of one item, place and state, in any order.</param>
    /// <param name="quantity">Base units wanted.</param>
    /// <param name="serves">Which batches may be taken; <see langword="null"/>: all.</param>
    /// <returns>The parts taken, in the order of picking; their sum is at most the quantity.</returns>
    public static IReadOnlyList<StockPick> Take(IEnumerable<StockBalance> batches, decimal quantity, Func<StockBalance, bool>? serves = null)
    {
        ArgumentNullException.ThrowIfNull(batches);
        StockBalance[] sorted = [.. batches.Where(batch => batch.Quantity > 0m && (serves is null || serves(batch)))];
        Array.Sort(sorted, Compare);
        var picks = new List<StockPick>();
        foreach (var batch in sorted)
        {
            if (quantity <= 0m)
            {
                break;
            }

            decimal taken = Math.Min(quantity, batch.Quantity);
            picks.Add(new StockPick { Batch = batch.Batch, Expiry = batch.Expiry, Quantity = taken });
            quantity -= taken;
        }

        return picks;
    }
}
