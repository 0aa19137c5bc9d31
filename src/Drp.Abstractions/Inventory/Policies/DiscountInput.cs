namespace Drp.Inventory.Policies;

/// <summary>What an order quantity with price breaks is computed from. Immutable.</summary>
public sealed record DiscountInput
{
    /// <summary>Demand per unit of time; above 0.</summary>
    public required double DemandRate { get; init; }

    /// <summary>Fixed cost of one order; above 0.</summary>
    public required decimal OrderCost { get; init; }

    /// <summary>Holding cost per unit of time as a share of what a unit cost, above 0: 0.3 for 30 %.</summary>
    public required decimal HoldingRate { get; init; }

    /// <summary>Price breaks by ascending quantity, the first from 0; prices fall from break to break.</summary>
    public required IReadOnlyList<PriceBreak> Prices { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
