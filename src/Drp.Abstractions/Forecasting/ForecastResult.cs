using NodaTime;

namespace Drp.Forecasting;

/// <summary>The forecast of one series and how it came about. Immutable.</summary>
public sealed record ForecastResult
{
    /// <summary>The series' key.</summary>
    public required string Key { get; init; }

    /// <summary>Point forecasts (means) for periods 1, 2, … after the history; empty if there are <see cref="Faults"/>.</summary>
    public required IReadOnlyList<decimal> Forecast { get; init; }

    /// <summary>Uplift of planned promotions inside <see cref="Forecast"/>, per period; empty if none is planned.</summary>
    public IReadOnlyList<decimal> PromotionUplift { get; init; } = [];

    /// <summary>Prediction intervals, in the order of the options' levels.</summary>
    public IReadOnlyList<ForecastInterval> Intervals { get; init; } = [];

    /// <summary>Standard deviation of the forecast error per future period, in the unit of the history.</summary>
    public IReadOnlyList<double> StandardErrors { get; init; } = [];

    /// <summary>First day of each future period; empty if the series has no start date.</summary>
    public IReadOnlyList<LocalDate> Dates { get; init; } = [];

    /// <summary>What was used, for people: a method's name, or a combination with its weights.</summary>
    public required string Method { get; init; }

    /// <summary>Weights, smoothing parameters and states by name.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>Demand class and what decided it.</summary>
    public required DemandProfile Profile { get; init; }

    /// <summary>Periods in the season that the forecast uses, 1 for none.</summary>
    public int SeasonLength { get; init; } = 1;

    /// <summary>
    /// Errors over the last rolling origins of the cleaned history, or <see langword="null"/> if it is too short for any.
    /// </summary>
    public AccuracyMeasures? Errors { get; init; }

    /// <summary>What was cleaned.</summary>
    public CleaningReport Cleaning { get; init; } = CleaningReport.Unchanged;

    /// <summary>What is wrong with the series; only in a run over many, where one bad series doesn't stop the others.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
