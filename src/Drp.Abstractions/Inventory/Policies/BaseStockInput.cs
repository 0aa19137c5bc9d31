namespace Drp.Inventory.Policies;

/// <summary>A stock that is ordered up to one level at every review. Immutable.</summary>
public sealed record BaseStockInput
{
    /// <summary>Demand per period.</summary>
    public required DemandStatistics Demand { get; init; }

    /// <summary>Lead time in periods: an order placed at a review arrives that many periods later, before the demand there.</summary>
    public required LeadTimeStatistics LeadTime { get; init; }

    /// <summary>Review period in periods, above 0; the level must last lead time and review. Default 1.</summary>
    public double ReviewPeriod { get; init; } = 1;

    /// <summary>Costs per period.</summary>
    public required StockCosts Costs { get; init; }

    /// <summary>The family that the exposure's moments are given to. Default normal.</summary>
    public DemandFamily Family { get; init; } = DemandFamily.Normal;

    /// <summary>Demand over the exposure where it is known better; <see langword="null"/> (default) to take <see cref="Family"/>.</summary>
    public IDemandDistribution? ExposureDemand { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
