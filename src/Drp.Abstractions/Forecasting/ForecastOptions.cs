namespace Drp.Forecasting;

/// <summary>How series are forecast. A mutable options object: don't change it while a forecast runs.</summary>
public sealed class ForecastOptions
{
    /// <summary>Future periods. Default 13, at least 1.</summary>
    public int Horizon { get; set; } = 13;

    /// <summary>Length of one period. Default a week.</summary>
    public ForecastPeriod Period { get; set; } = ForecastPeriod.Week;

    /// <summary>
    /// Periods in a season, 1 for none, or <see langword="null"/> (the default) for that of <see cref="Period"/>. Whether
    /// a series has a season at all is decided from its history.
    /// </summary>
    public int? SeasonLength { get; set; }

    /// <summary>Effort. Default fast.</summary>
    public ForecastMode Mode { get; set; } = ForecastMode.Fast;

    /// <summary>Method. Default automatic.</summary>
    public ForecastMethod Method { get; set; } = ForecastMethod.Automatic;

    /// <summary>Coverages of the prediction intervals, each over 0 and under 1. Default 0.8 and 0.95.</summary>
    public IReadOnlyList<double> IntervalLevels { get; set; } = [0.8, 0.95];

    /// <summary>Forecasts and limits are not below zero. Default true.</summary>
    public bool NonNegative { get; set; } = true;

    /// <summary>Decimal places of forecasts and limits, 0 to 10, rounded half away from zero. Default 4.</summary>
    public int Decimals { get; set; } = 4;

    /// <summary>Periods of <see cref="ForecastMethod.MovingAverage"/>. Default 13, at least 1.</summary>
    public int MovingAverageWindow { get; set; } = 13;

    /// <summary>Demand is intermittent or lumpy from this average interval on. Default 1.32 periods.</summary>
    public double IntervalLimit { get; set; } = 1.32;

    /// <summary>Demand is erratic or lumpy from this squared coefficient of variation on. Default 0.49.</summary>
    public double VariationLimit { get; set; } = 0.49;

    /// <summary>
    /// Rare demand in whole units is forecast in whole units: the automatic choice turns its rate per period into single
    /// units at the periods in which the accumulated rate reaches the next whole, with a phase derived from the series'
    /// key, so that totals are kept and many series together stay even. Default true; false gives the flat rate.
    /// </summary>
    public bool WholeUnits { get; set; } = true;

    /// <summary>Cleaning rules.</summary>
    public CleaningOptions Cleaning { get; set; } = new();
}
