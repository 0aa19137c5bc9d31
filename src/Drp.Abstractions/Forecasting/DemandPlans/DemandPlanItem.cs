namespace Drp.Forecasting.DemandPlans;

/// <summary>An item that dealers plan in a cycle. Immutable.</summary>
public sealed record DemandPlanItem
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }

    /// <summary>Quantities must be multiples of this, above 0; <see langword="null"/> (the default) for any.</summary>
    public decimal? Multiple { get; init; }
}
