namespace Drp.Inventory.Policies;

/// <summary>(s,S): at or below s, up to S. Immutable.</summary>
public sealed record MinMaxRule : IReplenishmentRule
{
    /// <summary>The point s, inclusive, in base units.</summary>
    public required decimal ReorderPoint { get; init; }

    /// <summary>The level S, in base units; above s.</summary>
    public required decimal OrderUpTo { get; init; }

    /// <inheritdoc/>
    public decimal QuantityToOrder(ReplenishmentState state) =>
        state.Position > ReorderPoint ? 0 : Math.Max(0, OrderUpTo - state.Position);
}
