namespace Drp.Inventory.Policies;

/// <summary>
/// A history to replay a policy over. In every period: expiry, receipts, review, demand; so an order placed at a review
/// arrives <see cref="LeadTime"/> periods later, before the demand of that period. Immutable.
/// </summary>
public sealed record SimulationInput
{
    /// <summary>Demand per period, oldest first, none negative; at least one period.</summary>
    public required IReadOnlyList<decimal> Demand { get; init; }

    /// <summary>The rule that orders.</summary>
    public required IReplenishmentRule Rule { get; init; }

    /// <summary>Whole periods from order to receipt, not negative.</summary>
    public required int LeadTime { get; init; }

    /// <summary>
    /// Lead times that were seen, in whole periods: the n-th order takes the n-th, from the start again at the end. Orders
    /// may overtake each other. <see langword="null"/> (the default): always <see cref="LeadTime"/>.
    /// </summary>
    public IReadOnlyList<int>? LeadTimes { get; init; }

    /// <summary>Periods from one review to the next, 1 or more; the first is in period 0. Default 1.</summary>
    public int ReviewPeriod { get; init; } = 1;

    /// <summary>Stock at the start. Default: none.</summary>
    public IReadOnlyList<OpeningBatch> Opening { get; init; } = [];

    /// <summary>
    /// Periods that a receipt can be used, the one of the receipt included, 1 or more; <see langword="null"/> (the default)
    /// for ever.
    /// </summary>
    public int? ShelfLife { get; init; }

    /// <summary>
    /// Periods of life, the one of the sale included, that customers ask for; not negative, below or equal to
    /// <see cref="ShelfLife"/>. Stock with less is kept until it expires. Default 0: any that has not expired.
    /// </summary>
    public int MinimumRemainingLife { get; init; }

    /// <summary>What becomes of unserved demand. Default: it waits.</summary>
    public ShortageMode Shortage { get; init; } = ShortageMode.Backorder;

    /// <summary>Periods at the start that are run and not reported, fewer than there are. Default 0.</summary>
    public int WarmUp { get; init; }

    /// <summary>Whether the report keeps every period. Default no.</summary>
    public bool KeepPeriods { get; init; }
}
