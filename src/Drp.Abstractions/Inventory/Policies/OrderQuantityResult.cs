namespace Drp.Inventory.Policies;

/// <summary>An economic order quantity. Immutable.</summary>
public sealed record OrderQuantityResult
{
    /// <summary>The quantity, rounded up to the item's scale.</summary>
    public required ComputedQuantity OrderQuantity { get; init; }

    /// <summary>
    /// Ordering, holding and waiting cost per unit of time at the exact quantity, with purchases where prices were given;
    /// a statistic, not an amount to post.
    /// </summary>
    public required double CostPerTime { get; init; }

    /// <summary>The share of demand that waits, 0 to 1; 0 where none may.</summary>
    public double BackorderedShare { get; init; }

    /// <summary>Time between two orders at the exact quantity.</summary>
    public required double CycleTime { get; init; }

    /// <summary>The price band that was chosen, from 0; <see langword="null"/> where no prices were given.</summary>
    public int? PriceBand { get; init; }
}
