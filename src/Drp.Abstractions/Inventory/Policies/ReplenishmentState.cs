namespace Drp.Inventory.Policies;

/// <summary>What a replenishment rule sees at a review, after expiry and receipts and before the demand of the period.</summary>
public readonly record struct ReplenishmentState
{
    /// <summary>The period, from 0.</summary>
    public required int Period { get; init; }

    /// <summary>Stock that may still be sold, in base units.</summary>
    public required decimal OnHand { get; init; }

    /// <summary>Ordered and not yet received, in base units.</summary>
    public required decimal OnOrder { get; init; }

    /// <summary>Demand that waits, in base units.</summary>
    public required decimal Backordered { get; init; }

    /// <summary>The inventory position: on hand plus on order less what waits.</summary>
    public decimal Position => OnHand + OnOrder - Backordered;
}
