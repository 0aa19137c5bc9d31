namespace Drp.Forecasting;

/// <summary>
/// Errors of a forecast against what happened. Errors are actual minus forecast, so a negative bias means too high a
/// forecast. A measure that isn't defined (a division by zero) is <see cref="double.NaN"/>. Immutable.
/// </summary>
public sealed record AccuracyMeasures
{
    /// <summary>Values compared.</summary>
    public required int Count { get; init; }

    /// <summary>Mean error (bias) in the unit of the history.</summary>
    public required double MeanError { get; init; }

    /// <summary>Mean absolute error.</summary>
    public required double MeanAbsoluteError { get; init; }

    /// <summary>Root of the mean squared error.</summary>
    public required double RootMeanSquaredError { get; init; }

    /// <summary>Mean percentage error; zero actuals make it undefined.</summary>
    public required double MeanPercentageError { get; init; }

    /// <summary>Mean absolute percentage error; zero actuals make it undefined.</summary>
    public required double MeanAbsolutePercentageError { get; init; }

    /// <summary>
    /// Mean absolute error over the in-sample mean absolute difference at the season's lag (Hyndman and Koehler 2006).
    /// </summary>
    public required double Mase { get; init; }

    /// <summary>Mean of 200·|y − f| / (|y| + |f|), 0 to 200; a pair of zeros counts as no error.</summary>
    public required double Smape { get; init; }

    /// <summary>Sum of absolute errors over the sum of absolute actuals; 0.25 means a quarter.</summary>
    public required double Wape { get; init; }

    /// <summary>Sum of errors over the sum of absolute actuals.</summary>
    public required double RelativeBias { get; init; }
}
