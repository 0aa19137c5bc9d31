namespace Drp.Inventory.Policies;

/// <summary>A reorder point and an order quantity. Immutable.</summary>
public sealed record ReorderPointPolicy
{
    /// <summary>The reorder point r: order when the inventory position is at or below it.</summary>
    public required ComputedQuantity ReorderPoint { get; init; }

    /// <summary>The order quantity Q.</summary>
    public required ComputedQuantity OrderQuantity { get; init; }

    /// <summary>
    /// Expected cost per unit of time before rounding, by the method's own cost function; a statistic, not an amount to
    /// post.
    /// </summary>
    public required double CostPerTime { get; init; }
}
