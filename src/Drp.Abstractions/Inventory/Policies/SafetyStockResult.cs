namespace Drp.Inventory.Policies;

/// <summary>A safety stock and the reorder point that goes with it. Immutable.</summary>
public sealed record SafetyStockResult
{
    /// <summary>The safety stock, never negative, rounded up to the item's scale.</summary>
    public required ComputedQuantity SafetyStock { get; init; }

    /// <summary>Mean demand over the exposure plus the safety stock, rounded up; the order-up-to level under periodic review.</summary>
    public required ComputedQuantity ReorderPoint { get; init; }

    /// <summary>The safety stock before rounding in deviations of the exposure; 0 where the exposure has none.</summary>
    public required double SafetyFactor { get; init; }

    /// <summary>Mean demand over lead time and review period, in the item's base unit.</summary>
    public required double ExposureMean { get; init; }

    /// <summary>Standard deviation of demand over lead time and review period, in the item's base unit.</summary>
    public required double ExposureDeviation { get; init; }

    /// <summary>The distribution of that demand in a few words.</summary>
    public required string ExposureDistribution { get; init; }

    /// <summary>What the reorder point (before rounding) can be expected to give.</summary>
    public required ServiceEstimate Estimate { get; init; }
}
