namespace Drp.Inventory.Policies;

/// <summary>One item of a family that is ordered together. Immutable.</summary>
public sealed record JointReplenishmentItem
{
    /// <summary>The item's code; unique in the family.</summary>
    public required string Code { get; init; }

    /// <summary>Demand per unit of time; above 0.</summary>
    public required double DemandRate { get; init; }

    /// <summary>The cost that this item adds to an order that contains it; not negative.</summary>
    public required decimal OrderCost { get; init; }

    /// <summary>Cost of holding one unit for one unit of time; above 0.</summary>
    public required decimal HoldingCost { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
