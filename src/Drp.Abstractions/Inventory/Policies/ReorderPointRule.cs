namespace Drp.Inventory.Policies;

/// <summary>
/// (r,Q): at or below r, as many lots of Q as bring the position above r. Under periodic review the same rule is (R,r,nQ).
/// Immutable.
/// </summary>
public sealed record ReorderPointRule : IReplenishmentRule
{
    /// <summary>The point r, inclusive, in base units.</summary>
    public required decimal ReorderPoint { get; init; }

    /// <summary>The lot Q, in base units; above 0.</summary>
    public required decimal OrderQuantity { get; init; }

    /// <inheritdoc/>
    public decimal QuantityToOrder(ReplenishmentState state)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(OrderQuantity);
        return state.Position > ReorderPoint
            ? 0
            : (decimal.Floor((ReorderPoint - state.Position) / OrderQuantity) + 1) * OrderQuantity;
    }
}
