namespace Drp.Inventory.Policies;

/// <summary>What a safety stock is computed from. Immutable.</summary>
public sealed record SafetyStockInput
{
    /// <summary>Demand per period: mean and deviation (of the forecast's error, where there is a forecast).</summary>
    public required DemandStatistics Demand { get; init; }

    /// <summary>Lead time in the same periods.</summary>
    public required LeadTimeStatistics LeadTime { get; init; }

    /// <summary>
    /// Review period R in the same periods, not negative: stock is looked at every R, so it must last L + R. Default 0:
    /// continuous review.
    /// </summary>
    public double ReviewPeriod { get; init; }

    /// <summary>The family that the moments of the exposure are given to. Default normal.</summary>
    public DemandFamily Family { get; init; } = DemandFamily.Normal;

    /// <summary>
    /// The demand over the exposure (lead time and review period) where it is known better than by two moments, as a fit
    /// of intermittent demand gives it; <see langword="null"/> (the default) to take <see cref="Family"/>.
    /// </summary>
    public IDemandDistribution? ExposureDemand { get; init; }

    /// <summary>
    /// The order quantity Q, in the item's base unit, above 0. A fill rate needs it; <see langword="null"/> (the default)
    /// takes the mean demand of a review period.
    /// </summary>
    public decimal? OrderQuantity { get; init; }

    /// <summary>How a fill rate counts the shortage of a cycle. Default <see cref="Policies.FillRateFormula.PerCycle"/>.</summary>
    public FillRateFormula FillRateFormula { get; init; } = FillRateFormula.PerCycle;

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
