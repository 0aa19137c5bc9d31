namespace Drp.Forecasting.DemandPlans;

/// <summary>What one step of forecasting was worth. Immutable.</summary>
public sealed record ForecastValueAddedLine
{
    /// <summary>The node; <see langword="null"/> for all.</summary>
    public required string? Node { get; init; }

    /// <summary>The item; <see langword="null"/> for all.</summary>
    public required string? Item { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>Numbers compared: those that actuals and all steps have.</summary>
    public required int Count { get; init; }

    /// <summary>Sum of the actuals compared.</summary>
    public required decimal Actual { get; init; }

    /// <summary>Sum of the absolute errors.</summary>
    public required decimal AbsoluteError { get; init; }

    /// <summary>Sum of actual minus forecast; negative for too high a forecast.</summary>
    public required decimal Error { get; init; }

    /// <summary>Absolute errors over actuals; <see langword="null"/> where the actuals sum to 0.</summary>
    public decimal? Wape => Actual > 0 ? AbsoluteError / Actual : null;

    /// <summary>Errors over actuals; <see langword="null"/> where the actuals sum to 0.</summary>
    public decimal? Bias => Actual > 0 ? Error / Actual : null;

    /// <summary>
    /// Forecast value added against the step before, in WAPE: positive where this step made the forecast better;
    /// <see langword="null"/> for the first step and where WAPE is not defined.
    /// </summary>
    public required decimal? AddedToPrevious { get; init; }

    /// <summary>The same against the first step.</summary>
    public required decimal? AddedToFirst { get; init; }
}
