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

    /// <summary>The demand over lead time and review period that the stock was computed from.</summary>
    public required IDemandDistribution ExposureDemand { get; init; }

    /// <summary>What the reorder point (before rounding) can be expected to give.</summary>
    public required ServiceEstimate Estimate { get; init; }
}
