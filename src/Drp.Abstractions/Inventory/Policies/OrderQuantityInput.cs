namespace Drp.Inventory.Policies;

/// <summary>What an economic order quantity is computed from. All rates are per one unit of time. Immutable.</summary>
public sealed record OrderQuantityInput
{
    /// <summary>Demand per unit of time; above 0.</summary>
    public required double DemandRate { get; init; }

    /// <summary>Fixed cost of one order or set-up; above 0.</summary>
    public required decimal OrderCost { get; init; }

    /// <summary>Cost of holding one unit for one unit of time; above 0.</summary>
    public required decimal HoldingCost { get; init; }

    /// <summary>
    /// Cost of one unit waiting for one unit of time where demand may wait, above 0; <see langword="null"/> (the default)
    /// where it may not.
    /// </summary>
    public decimal? BackorderCost { get; init; }

    /// <summary>
    /// Units made per unit of time where a lot arrives as it is made, above the demand rate; <see langword="null"/> (the
    /// default) where it arrives at once.
    /// </summary>
    public double? ProductionRate { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
