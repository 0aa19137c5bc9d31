namespace Drp.Inventory.Policies;

/// <summary>A stock level that balances being left with too much against falling short. Immutable.</summary>
public sealed record NewsvendorResult
{
    /// <summary>The best level, rounded up to the item's scale.</summary>
    public required ComputedQuantity Level { get; init; }

    /// <summary>The probability of serving all demand that the costs ask for, 0 to 1.</summary>
    public required double CriticalRatio { get; init; }

    /// <summary>Expected cost of being over and short at the exact level, per period; a statistic, not an amount to post.</summary>
    public required double ExpectedCost { get; init; }

    /// <summary>Expected profit at the exact level; <see langword="null"/> where no prices were given.</summary>
    public double? ExpectedProfit { get; init; }
}
