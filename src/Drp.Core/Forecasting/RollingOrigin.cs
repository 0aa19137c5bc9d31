namespace Drp.Forecasting;

/// <summary>
/// Evaluation with an expanding window: at origin t a method sees the first t values and forecasts the next ones; only
/// origins whose every target is known count. Pure, thread-safe if the method is. Source: Tashman (2000).
/// </summary>
public static class RollingOrigin
{
    /// <summary>Evaluates a method.</summary>
    /// <param name="series">The whole series, oldest first.</param>
    /// <param name="method">The method; refitted at every origin if it fits at all.</param>
    /// <param name="horizon">Steps ahead, at least 1.</param>
    /// <param name="firstOrigin">Length of the shortest history seen, at least 1.</param>
    /// <param name="step">Periods from one origin to the next, at least 1.</param>
    /// <param name="scale">Denominator of MASE; <see cref="double.NaN"/> leaves MASE undefined.</param>
    /// <exception cref="ArgumentException">No origin has all its targets.</exception>
    public static RollingOriginResult Evaluate(
        ReadOnlySpan<double> series, ForecastFunction method, int horizon, int firstOrigin, int step = 1, double scale = double.NaN)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstOrigin, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        var origins = new List<int>();
        var errors = new List<double[]>();
        var forecasts = new List<double[]>();
        for (int origin = firstOrigin; origin + horizon <= series.Length; origin += step)
        {
            double[] forecast = method(series[..origin], horizon);
            var error = new double[horizon];
            for (int h = 0; h < horizon; h++)
            {
                error[h] = series[origin + h] - forecast[h];
            }

            origins.Add(origin);
            errors.Add(error);
            forecasts.Add(forecast);
        }

        if (origins.Count == 0)
        {
            throw new ArgumentException("The series is too short for the first origin and the horizon.", nameof(series));
        }

        var steps = new AccuracyMeasures[horizon];
        var allActual = new double[origins.Count * horizon];
        var allForecast = new double[allActual.Length];
        for (int h = 0; h < horizon; h++)
        {
            Span<double> actual = allActual.AsSpan(h * origins.Count, origins.Count);
            Span<double> forecast = allForecast.AsSpan(h * origins.Count, origins.Count);
            for (int i = 0; i < origins.Count; i++)
            {
                actual[i] = series[origins[i] + h];
                forecast[i] = forecasts[i][h];
            }

            steps[h] = Accuracy.Measure(actual, forecast, scale);
        }

        return new RollingOriginResult
        {
            Origins = origins,
            Errors = errors,
            ByStep = steps,
            Overall = Accuracy.Measure(allActual, allForecast, scale),
        };
    }
}
