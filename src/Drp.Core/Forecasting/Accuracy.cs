namespace Drp.Forecasting;

/// <summary>Measures of forecast accuracy. Pure functions, thread-safe.</summary>
public static class Accuracy
{
    /// <summary>Compares forecasts with actuals.</summary>
    /// <param name="actual">What happened, at least one value.</param>
    /// <param name="forecast">What was forecast, as many values.</param>
    /// <param name="training">The history that the forecast was made from; scales <see cref="AccuracyMeasures.Mase"/>.</param>
    /// <param name="seasonLength">Lag of the scale; 1 for none.</param>
    public static AccuracyMeasures Measure(
        ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast, ReadOnlySpan<double> training, int seasonLength = 1) =>
        Measure(actual, forecast, Scale(training, seasonLength));

    /// <summary>Compares forecasts with actuals, with the scale of MASE given.</summary>
    /// <param name="actual">What happened, at least one value.</param>
    /// <param name="forecast">What was forecast, as many values.</param>
    /// <param name="scale">The denominator of MASE, see <see cref="Scale"/>.</param>
    public static AccuracyMeasures Measure(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast, double scale)
    {
        if (actual.Length != forecast.Length)
        {
            throw new ArgumentException("There must be one forecast per actual value.", nameof(forecast));
        }

        ArgumentOutOfRangeException.ThrowIfZero(actual.Length, nameof(actual));
        (double error, double absolute, double squared, double percent, double absolutePercent) = (0, 0, 0, 0, 0);
        (double symmetric, double volume) = (0, 0);
        for (int i = 0; i < actual.Length; i++)
        {
            double e = actual[i] - forecast[i];
            error += e;
            absolute += Math.Abs(e);
            squared += e * e;
            percent += 100 * e / actual[i];
            absolutePercent += Math.Abs(100 * e / actual[i]);
            symmetric += Symmetric(actual[i], forecast[i]);
            volume += Math.Abs(actual[i]);
        }

        int n = actual.Length;
        return new AccuracyMeasures
        {
            Count = n,
            MeanError = error / n,
            MeanAbsoluteError = absolute / n,
            RootMeanSquaredError = Math.Sqrt(squared / n),
            MeanPercentageError = double.IsFinite(percent) ? percent / n : double.NaN,
            MeanAbsolutePercentageError = double.IsFinite(absolutePercent) ? absolutePercent / n : double.NaN,
            Mase = scale > 0 ? absolute / n / scale : double.NaN,
            Smape = symmetric / n,
            Wape = volume > 0 ? absolute / volume : double.NaN,
            RelativeBias = volume > 0 ? error / volume : double.NaN,
        };
    }

    /// <summary>
    /// The scale of MASE: mean absolute difference at the season's lag within a history (lag 1 if it is shorter than
    /// the season); <see cref="double.NaN"/> under two values.
    /// </summary>
    /// <param name="training">Oldest first.</param>
    /// <param name="seasonLength">The lag, at least 1.</param>
    public static double Scale(ReadOnlySpan<double> training, int seasonLength = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seasonLength, 1);
        int lag = training.Length > seasonLength ? seasonLength : 1;
        if (training.Length <= lag)
        {
            return double.NaN;
        }

        double sum = 0;
        for (int t = lag; t < training.Length; t++)
        {
            sum += Math.Abs(training[t] - training[t - lag]);
        }

        return sum / (training.Length - lag);
    }

    /// <summary>
    /// Overall weighted average of the M4 competition: the mean of sMAPE and MASE, each relative to Naive2's. Below 1
    /// is better than Naive2.
    /// </summary>
    /// <param name="smape">sMAPE, averaged over the series.</param>
    /// <param name="mase">MASE, averaged over the series.</param>
    /// <param name="naive2Smape">sMAPE of Naive2 on the same series.</param>
    /// <param name="naive2Mase">MASE of Naive2 on the same series.</param>
    public static double OverallWeightedAverage(double smape, double mase, double naive2Smape, double naive2Mase) =>
        ((smape / naive2Smape) + (mase / naive2Mase)) / 2;

    private static double Symmetric(double actual, double forecast)
    {
        double size = Math.Abs(actual) + Math.Abs(forecast);
        return size > 0 ? 200 * Math.Abs(actual - forecast) / size : 0;
    }
}
