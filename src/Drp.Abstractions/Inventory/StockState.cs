namespace Drp.Inventory;

/// <summary>In which state stock is. States of one place, not places of their own.</summary>
public enum StockState
{
    /// <summary>Free to be promised, picked and sold.</summary>
    Available = 0,

    /// <summary>Picked for an order and not yet shipped.</summary>
    Reserved = 1,

    /// <summary>Blocked: to be inspected, rejected, recalled.</summary>
    Quarantine = 2,

    /// <summary>On its way to the place and not yet received there.</summary>
    InTransit = 3,
}
