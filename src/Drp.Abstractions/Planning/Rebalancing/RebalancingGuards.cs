namespace Drp.Planning;

/// <summary>When moving stock between siblings is worth it. Immutable; the defaults let every move pass.</summary>
public sealed record RebalancingGuards
{
    /// <summary>The greatest cost of a move as a fraction of the value moved, inclusive; <see langword="null"/> (default): no limit.</summary>
    public decimal? MaximumCostShare { get; init; }

    /// <summary>The least value of one move, inclusive, in the items' currency. Default 0.</summary>
    public decimal MinimumValue { get; init; }

    /// <summary>
    /// Burn-out: excess that its owner's own demand uses up within this many days, inclusive, stays. Default 0: none
    /// stays for that reason.
    /// </summary>
    public decimal BurnOutDays { get; init; }
}
