namespace Drp.Receivables;

/// <summary>What of an aging is not expected to come in. Thread-safe.</summary>
public static class AgingAllowance
{
    /// <summary>Σ bucket × percent ÷ 100, rounded to minor units once.</summary>
    /// <param name="row">The aging.</param>
    /// <param name="lossPercent">Expected loss of each bucket in percent, one for each.</param>
    public static decimal Required(AgingRow row, IReadOnlyList<decimal> lossPercent)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(lossPercent);
        ArgumentOutOfRangeException.ThrowIfNotEqual(lossPercent.Count, row.Buckets.Count);
        decimal loss = row.Buckets.Select((amount, i) => amount * lossPercent[i] / 100m).Sum();
        return new Money(loss, row.Currency).Round().Amount;
    }
}
