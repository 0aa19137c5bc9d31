namespace Drp.Inventory.Policies;

/// <summary>
/// What an (r,Q) policy is computed from: a fixed quantity Q is ordered when the inventory position reaches r, under
/// continuous review, with back orders. Immutable.
/// </summary>
public sealed record ReorderPointInput
{
    /// <summary>Mean demand per unit of time λ; above 0.</summary>
    public required double DemandRate { get; init; }

    /// <summary>Standard deviation of the demand of one unit of time; not negative. Ignored where <see cref="LeadTimeDemand"/> is given.</summary>
    public double DemandDeviation { get; init; }

    /// <summary>Lead time L in units of time; not negative.</summary>
    public required double LeadTime { get; init; }

    /// <summary>
    /// Costs per unit of time; <see cref="StockCosts.Order"/> must be above 0. The expected-inventory-level heuristic takes
    /// <see cref="StockCosts.Shortage"/> per unit short, all others per unit short and unit of time.
    /// </summary>
    public required StockCosts Costs { get; init; }

    /// <summary>
    /// Demand over the lead time; <see langword="null"/> (the default) for normal with mean λ·L and deviation σ·√L. With a
    /// Poisson demand the policy is found over whole numbers and is exact.
    /// </summary>
    public IDemandDistribution? LeadTimeDemand { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
