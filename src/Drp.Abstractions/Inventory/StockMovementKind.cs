namespace Drp.Inventory;

/// <summary>Why stock moves. The kind says which ends a movement has and whether it needs a reason.</summary>
public enum StockMovementKind
{
    /// <summary>Comes in from outside: a purchase, production, an opening balance. Has a to.</summary>
    Inbound = 0,

    /// <summary>Goes out: a sale, consumption. Has a from.</summary>
    Outbound = 1,

    /// <summary>Goes from one place to another. Has both, at different places.</summary>
    Transfer = 2,

    /// <summary>Comes back from a customer (has a to), or goes back to a supplier (has a from).</summary>
    Return = 3,

    /// <summary>A count difference: found (has a to) or missing (has a from). Needs a reason.</summary>
    Adjustment = 4,

    /// <summary>Is destroyed or has expired. Has a from, needs a reason.</summary>
    WriteOff = 5,

    /// <summary>Changes its state at its place. Has both, in different states of one place.</summary>
    StateChange = 6,
}
