using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>What one quantity was and became. Immutable.</summary>
public sealed record DemandPlanChange
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The first day of the period.</summary>
    public required LocalDate Period { get; init; }

    /// <summary>The quantity before; <see langword="null"/> if there was none.</summary>
    public required decimal? Before { get; init; }

    /// <summary>The quantity after; <see langword="null"/> if the line was taken out.</summary>
    public required decimal? After { get; init; }
}
