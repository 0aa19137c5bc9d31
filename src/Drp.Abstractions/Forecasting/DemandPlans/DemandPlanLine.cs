using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>A quantity of an item in a period. Immutable.</summary>
public sealed record DemandPlanLine
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The first day of the period.</summary>
    public required LocalDate Period { get; init; }

    /// <summary>The quantity in the item's base unit; not negative.</summary>
    public required decimal Quantity { get; init; }
}
