namespace Drp.Inventory.Policies;

/// <summary>Base stock, (R,S): at every review up to the level. Immutable.</summary>
public sealed record OrderUpToRule : IReplenishmentRule
{
    /// <summary>The level S, in base units.</summary>
    public required decimal Level { get; init; }

    /// <inheritdoc/>
    public decimal QuantityToOrder(ReplenishmentState state) => Math.Max(0, Level - state.Position);
}
