namespace Drp.Forecasting;

/// <summary>The methods that a host names itself, with their fallbacks where a history is too short for one.</summary>
internal static class SingleMethods
{
    public static PointForecast Run(double[] y, int m, ForecastOptions options)
    {
        int horizon = options.Horizon;
        int n = y.Length;
        return options.Method switch
        {
            ForecastMethod.Naive => Plain("Naive", y, Baselines.Naive(y, horizon), 1, h => h + 1),
            ForecastMethod.SeasonalNaive => Plain(
                "Seasonal naive", y, Baselines.SeasonalNaive(y, m, horizon), n < m ? 1 : m, h => 1 + (h / Math.Max(1, n < m ? 1 : m))),
            ForecastMethod.Naive2 => Plain("Naive2", y, Baselines.Naive2(y, m, horizon), 1, h => h + 1),
            ForecastMethod.Drift => Plain("Drift", y, Baselines.Drift(y, horizon), 1, h => (h + 1) * (1 + ((h + 1.0) / Math.Max(1, n - 1)))),
            ForecastMethod.Mean => Around("Mean", y, Baselines.Mean(y, horizon), n),
            ForecastMethod.MovingAverage => Around(
                "Moving average", y, Baselines.MovingAverage(y, options.MovingAverageWindow, horizon), Math.Min(n, options.MovingAverageWindow)),
            ForecastMethod.Theta => Of(Theta.Standard(y, m, horizon), m),
            ForecastMethod.OptimisedTheta => Of(Theta.Optimised(y, m, horizon), m),
            ForecastMethod.Ets => Of(Ets.Select(y, m, horizon), m),
            ForecastMethod.Croston => Of(Intermittent.Fit(y, IntermittentVariant.Croston, horizon), 1),
            ForecastMethod.Sba => Of(Intermittent.Fit(y, IntermittentVariant.Sba, horizon), 1),
            ForecastMethod.Sbj => Of(Intermittent.Fit(y, IntermittentVariant.Sbj, horizon), 1),
            ForecastMethod.Tsb => Of(Intermittent.Fit(y, IntermittentVariant.Tsb, horizon), 1),
            ForecastMethod.HoltWintersAdditive => Seasonal(y, m, horizon, SeasonKind.Additive),
            ForecastMethod.HoltWintersMultiplicative => Seasonal(
                y, m, horizon, Ets.IsPositive(y) ? SeasonKind.Multiplicative : SeasonKind.Additive),
            _ => Smoothed(y, m, horizon, options.Method),
        };
    }

    private static PointForecast Seasonal(double[] y, int m, int horizon, SeasonKind kind) =>
        m > 1 && y.Length > 2 * m
            ? Of(Smoothing.Fit(y, true, false, kind, m, horizon), m)
            : Smoothed(y, 1, horizon, ForecastMethod.Holt);

    /// <summary>Simple, Holt, damped, or their mean, on the history adjusted as for Naive2.</summary>
    private static PointForecast Smoothed(double[] y, int m, int horizon, ForecastMethod method)
    {
        if (y.Length < 4)
        {
            return Around("Mean", y, Baselines.Mean(y, horizon), y.Length);
        }

        SeasonalAdjustment? season = SeasonalAdjustment.Classical(y, m);
        double[] x = season?.Adjusted ?? y;
        var fits = TrendFits.Of(x);
        var rows = new double[CandidateSet.Models * horizon];
        fits.Project(x, rows, horizon);
        double[] weights = method switch
        {
            ForecastMethod.SimpleSmoothing => [1, 0, 0, 0],
            ForecastMethod.Damped => [0, 1, 0, 0],
            ForecastMethod.Holt => [0, 0, 0, 1],
            _ => [1.0 / 3, 1.0 / 3, 0, 1.0 / 3],
        };
        var forecast = new double[horizon];
        for (int i = 0; i < weights.Length; i++)
        {
            for (int h = 0; h < horizon; h++)
            {
                forecast[h] += weights[i] * rows[(i * horizon) + h];
            }
        }

        season?.Restore(forecast);
        var variances = new double[horizon];
        fits.AddVariances(y.Length, weights, variances, season);
        LinearSmoothing one = method == ForecastMethod.Holt ? fits.Holt : method == ForecastMethod.Damped ? fits.Damped : fits.Level;
        var parameters = new Dictionary<string, double>(StringComparer.Ordinal);
        if (method != ForecastMethod.SimpleCombination)
        {
            parameters["alpha"] = one.Alpha;
            if (method != ForecastMethod.SimpleSmoothing)
            {
                parameters["beta_star"] = one.BetaStar;
            }

            if (method == ForecastMethod.Damped)
            {
                parameters["phi"] = one.Phi;
            }
        }

        return new PointForecast
        {
            Method = method switch
            {
                ForecastMethod.SimpleSmoothing => "SES",
                ForecastMethod.Damped => "Damped",
                ForecastMethod.Holt => "Holt",
                _ => "Simple combination",
            },
            Forecast = forecast,
            StandardErrors = Array.ConvertAll(variances, Math.Sqrt),
            Parameters = parameters,
            SeasonLength = season is null ? 1 : m,
        };
    }

    private static PointForecast Of(MethodFit fit, int m)
    {
        double[] deviations = [.. fit.StandardErrors];
        if (deviations.Length == 0)
        {
            double alpha = fit.Parameters.GetValueOrDefault("alpha");
            double sigma = Math.Sqrt((double.IsNaN(fit.SquaredError) ? 0 : fit.SquaredError) / Math.Max(1, fit.Fitted.Count - 1));
            deviations = new double[fit.Forecast.Count];
            for (int h = 0; h < deviations.Length; h++)
            {
                deviations[h] = sigma * Math.Sqrt(1 + (h * alpha * alpha));
            }
        }

        return new PointForecast
        {
            Method = fit.Method,
            Forecast = [.. fit.Forecast],
            StandardErrors = deviations,
            Parameters = fit.Parameters,
            SeasonLength = fit.Method.Contains("season", StringComparison.OrdinalIgnoreCase) || fit.Parameters.ContainsKey("gamma") ? m : 1,
        };
    }

    /// <summary>A forecast whose one-step errors are differences at a lag, widening by the given multiple per step.</summary>
    private static PointForecast Plain(string name, double[] y, double[] forecast, int lag, Func<int, double> growth)
    {
        double squares = 0;
        for (int t = lag; t < y.Length; t++)
        {
            squares += (y[t] - y[t - lag]) * (y[t] - y[t - lag]);
        }

        double sigma2 = squares / Math.Max(1, y.Length - lag);
        var deviations = new double[forecast.Length];
        for (int h = 0; h < forecast.Length; h++)
        {
            deviations[h] = Math.Sqrt(sigma2 * growth(h));
        }

        return new PointForecast { Method = name, Forecast = forecast, StandardErrors = deviations, SeasonLength = lag };
    }

    private static PointForecast Around(string name, double[] y, double[] forecast, int window)
    {
        double squares = 0;
        foreach (double value in y)
        {
            squares += (value - forecast[0]) * (value - forecast[0]);
        }

        double deviation = Math.Sqrt(squares / Math.Max(1, y.Length - 1) * (1 + (1.0 / window)));
        return new PointForecast { Method = name, Forecast = forecast, StandardErrors = Baselines.Flat(deviation, forecast.Length) };
    }
}
