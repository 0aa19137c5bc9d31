namespace Drp.Inventory.Policies;

/// <summary>Says at each review what to order. A host may bring its own; implementations don't change between calls.</summary>
public interface IReplenishmentRule
{
    /// <summary>The quantity to order now.</summary>
    /// <param name="state">Stock and orders at the review.</param>
    /// <returns>Base units; 0 to order nothing, never negative.</returns>
    decimal QuantityToOrder(ReplenishmentState state);
}
