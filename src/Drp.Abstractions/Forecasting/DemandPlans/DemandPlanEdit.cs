using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>A quantity to set or to take out. Immutable.</summary>
public sealed record DemandPlanEdit
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The first day of the period.</summary>
    public required LocalDate Period { get; init; }

    /// <summary>The quantity in the item's base unit; <see langword="null"/> to take the line out (which is not the same as 0).</summary>
    public required decimal? Quantity { get; init; }
}
