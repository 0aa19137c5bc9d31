using NodaTime;

namespace Drp.Planning;

/// <summary>Forecast demand, dated by the first day of its period. Immutable.</summary>
public sealed record ForecastDemand
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location that sells.</summary>
    public required string Location { get; init; }

    /// <summary>The day it counts on.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Base units, zero or more.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>
    /// A customer's own forecast, or <see langword="null"/> for the total; an option says whether customers' forecasts lie
    /// inside the total.
    /// </summary>
    public string? Customer { get; init; }

    /// <summary>
    /// The promotion that causes this uplift, or <see langword="null"/> for base forecast. Uplift is a layer of its own, on
    /// top of what consumption leaves, so that a plan can say how much of an order a promotion caused.
    /// </summary>
    public string? Promotion { get; init; }
}
