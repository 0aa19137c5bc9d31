using NodaTime;

namespace Drp.Receivables;

/// <summary>Discounts for paying early. Thread-safe.</summary>
public static class CashDiscounts
{
    /// <summary>The percentage that holds on a day: the highest among the tiers whose last day has not passed; 0 for none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="on">The day of the payment.</param>
    /// <param name="graceDays">Days after the last day on which it is still granted.</param>
    public static decimal Percent(ReceivableItem item, LocalDate on, int graceDays = 0)
    {
        ArgumentNullException.ThrowIfNull(item);
        decimal best = 0m;
        foreach (var tier in item.Discounts)
        {
            best = on <= tier.LastDay.PlusDays(graceDays) ? Math.Max(best, tier.Percent) : best;
        }

        return best;
    }

    /// <summary>The discount that settles what is open: open × rate, no more than the best discount on the item's amount less what was taken.</summary>
    public static decimal OnOpen(OpenItem open, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(open);
        return Math.Min(Round(open.Open * percent / 100m, open.Item.Currency), Left(open, percent));
    }

    /// <summary>The discount that comes with a part payment: p × r ÷ (1 − r), so that paying all parts takes the same as paying at once.</summary>
    public static decimal OnPart(OpenItem open, decimal paid, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(open);
        decimal share = Round(paid * percent / (100m - percent), open.Item.Currency);
        return Math.Min(Math.Min(share, Left(open, percent)), open.Open - paid);
    }

    // Granted once: an item gives no more than its best rate on its amount, however often it is opened and settled again.
    private static decimal Left(OpenItem open, decimal percent)
    {
        foreach (var tier in open.Item.Discounts)
        {
            percent = Math.Max(percent, tier.Percent);
        }

        return Math.Max(0m, Round(open.Item.Amount * percent / 100m, open.Item.Currency) - open.Discounted);
    }

    private static decimal Round(decimal amount, string currency) => new Money(amount, currency).Round().Amount;
}
