namespace Drp.Forecasting;

/// <summary>
/// The theta method. Pure functions, thread-safe. Standard: simple exponential smoothing with half the slope of the
/// linear trend as drift (Assimakopoulos and Nikolopoulos 2000, in the form of Hyndman and Billah 2003); seasonal
/// histories that pass the 90 % test are divided by multiplicative indices first and multiplied after. Optimised: the
/// share of the line is searched too (Fiorucci et al. 2016).
/// </summary>
public static class Theta
{
    private static readonly double[] Thetas = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6];

    /// <summary>Standard theta, θ = 2.</summary>
    /// <param name="history">Oldest first, at least one value.</param>
    /// <param name="seasonLength">Periods in a cycle, 1 for none.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static MethodFit Standard(ReadOnlySpan<double> history, int seasonLength, int horizon) =>
        Fit(history, seasonLength, horizon, [2]);

    /// <summary>Theta with θ of least squared one-step error among values from 1 (no drift) to 6.</summary>
    /// <inheritdoc cref="Standard"/>
    public static MethodFit Optimised(ReadOnlySpan<double> history, int seasonLength, int horizon) =>
        Fit(history, seasonLength, horizon, Thetas);

    private static MethodFit Fit(ReadOnlySpan<double> history, int seasonLength, int horizon, ReadOnlySpan<double> thetas)
    {
        Baselines.Check(history, horizon);
        double[]? indices = Seasonality.TestedIndices(history, seasonLength);
        double[] y = history.ToArray();
        if (indices is not null)
        {
            for (int t = 0; t < y.Length; t++)
            {
                y[t] /= indices[t % seasonLength];
            }
        }

        var fitted = new double[y.Length];
        var best = new double[y.Length];
        var forecast = new double[horizon];
        double least = double.PositiveInfinity;
        (double theta, double alpha, double drift, double level) = (2, 0, 0, 0);
        foreach (double candidate in thetas)
        {
            LinearSmoothing ses = Project(y, candidate, forecast, fitted, out double end, out double slope);
            double sse = 0;
            for (int t = 0; t < y.Length; t++)
            {
                sse += (y[t] - fitted[t]) * (y[t] - fitted[t]);
            }

            if (sse < least)
            {
                (least, theta, alpha, drift, level) = (sse, candidate, ses.Alpha, slope, end);
                fitted.CopyTo(best, 0);
            }
        }

        Project(y, theta, forecast, fitted, out _, out _);
        double deviation = Math.Sqrt(least / Math.Max(1, y.Length - 3));
        var errors = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            errors[h] = deviation * Math.Sqrt(1 + (alpha * alpha * h));
            if (indices is not null)
            {
                double index = indices[(y.Length + h) % seasonLength];
                forecast[h] *= index;
                errors[h] *= index;
            }
        }

        double squared = 0;
        for (int t = 0; t < y.Length; t++)
        {
            best[t] *= indices is null ? 1 : indices[t % seasonLength];
            squared += (history[t] - best[t]) * (history[t] - best[t]);
        }

        return new MethodFit
        {
            Method = indices is null ? "Theta" : "Theta, seasonally adjusted",
            Forecast = forecast,
            Fitted = best,
            StandardErrors = errors,
            SquaredError = squared,
            Parameters = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["theta"] = theta,
                ["alpha"] = alpha,
                ["drift"] = drift,
                ["level"] = level,
            },
        };
    }

    /// <summary>Fits and projects without any seasonal adjustment; drift is (1 − 1/θ) times the slope.</summary>
    internal static LinearSmoothing Project(
        ReadOnlySpan<double> y, double theta, Span<double> forecast, Span<double> fitted, out double level, out double drift)
    {
        LinearSmoothing ses = LinearSmoothing.FitLevel(y);
        drift = (1 - (1 / theta)) * EtsStart.Line(y).Slope;
        Project(ses, y, drift, forecast, fitted, out level);
        return ses;
    }

    /// <summary>Level plus drift·(h − 1 + (1 − (1−α)ⁿ)/α) for h = 1, 2, …</summary>
    internal static void Project(
        LinearSmoothing ses, ReadOnlySpan<double> y, double drift, Span<double> forecast, Span<double> fitted, out double level)
    {
        level = ses.Run(y, fitted).Level;
        double keep = 1 - ses.Alpha;
        if (!fitted.IsEmpty)
        {
            double power = 1;
            for (int t = 0; t < y.Length; t++)
            {
                fitted[t] += drift * (1 - power) / ses.Alpha;
                power *= keep;
            }
        }

        double lag = (1 - Math.Pow(keep, y.Length)) / ses.Alpha;
        for (int h = 0; h < forecast.Length; h++)
        {
            forecast[h] = level + (drift * (h + lag));
        }
    }
}
