namespace Drp.Inventory.Policies;

/// <summary>
/// The costs that a stock policy balances, all in one currency and against one unit of time. Immutable.
/// </summary>
public sealed record StockCosts
{
    /// <summary>Cost of holding one unit for one unit of time; above 0.</summary>
    public required decimal Holding { get; init; }

    /// <summary>
    /// Cost of one unit short: per unit of time in the exact policies, per unit whatever the time in the
    /// expected-inventory-level heuristic; above 0.
    /// </summary>
    public required decimal Shortage { get; init; }

    /// <summary>Fixed cost of one order; not negative. Default 0.</summary>
    public decimal Order { get; init; }
}
