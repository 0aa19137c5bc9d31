namespace Drp.Inventory.Policies;

/// <summary>A point s at or below which is ordered, and the level S up to which. Immutable.</summary>
public sealed record MinMaxPolicy
{
    /// <summary>The reorder point s, inclusive.</summary>
    public required ComputedQuantity ReorderPoint { get; init; }

    /// <summary>The order-up-to level S, above s.</summary>
    public required ComputedQuantity OrderUpTo { get; init; }

    /// <summary>
    /// Expected cost per period of the policy before rounding; <see langword="null"/> from an approximation, which does
    /// not compute it. A statistic, not an amount to post.
    /// </summary>
    public double? CostPerPeriod { get; init; }
}
