namespace Drp.Inventory.Policies;

/// <summary>How the stock of a class of items is planned. Immutable.</summary>
public sealed record StockPolicyTemplate
{
    /// <summary>The template's name, carried into every result.</summary>
    public required string Name { get; init; }

    /// <summary>The service goal.</summary>
    public required ServiceGoal Goal { get; init; }

    /// <summary>Review period in the periods of the demand, not negative. Default 0: continuous review.</summary>
    public double ReviewPeriod { get; init; }

    /// <summary>The family of distributions for demand that is not intermittent. Default normal.</summary>
    public DemandFamily Family { get; init; } = DemandFamily.Normal;

    /// <summary>
    /// From this mean interval between demands (in periods, inclusive) an item's history is fitted with a non-negative
    /// distribution instead; with a forecast, the forecast's moments get one (negative binomial in whole units, else gamma)
    /// where <see cref="Family"/> is normal. Default 1.32, the limit of intermittent demand after Syntetos and Boylan.
    /// </summary>
    public double IntermittentFrom { get; init; } = 1.32;

    /// <summary>
    /// Cost of one order where orders are sized economically, above 0; <see langword="null"/> (the default) to order
    /// <see cref="CoverPeriods"/> of demand.
    /// </summary>
    public decimal? OrderCost { get; init; }

    /// <summary>Holding cost per period as a share of the unit cost, above 0; used with <see cref="OrderCost"/>. Default 0.005.</summary>
    public decimal HoldingRate { get; init; } = 0.005m;

    /// <summary>Periods of mean demand in an order that is not sized economically, above 0. Default 1.</summary>
    public double CoverPeriods { get; init; } = 1;
}
