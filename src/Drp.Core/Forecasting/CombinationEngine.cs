namespace Drp.Forecasting;

/// <summary>
/// The automatic choice for frequent demand: every candidate forecasts the last few horizons from rolling origins, and
/// the forecast is their average weighted by (smallest mean absolute error / own)⁴. Averages of several methods beat
/// the single best one on the M competitions; the fourth power lets a clearly better candidate still prevail.
/// </summary>
internal static class CombinationEngine
{
    private const double Power = 4;
    private const double PriorStrength = 4;

    /// <summary>
    /// So many errors of the origins weigh as much as what is believed beforehand: that errors are as skewed as those of a
    /// Poisson demand of this variation, whose skewness is its coefficient of variation.
    /// </summary>
    private const double PriorSkewness = 26;

    public static PointForecast Run(double[] y, int m, int horizon, ForecastMode mode, bool single)
    {
        int n = y.Length;
        if (n < 6)
        {
            return TooShort(y, horizon);
        }

        bool thorough = mode == ForecastMode.Thorough;
        var set = new CandidateSet(y, m, thorough);
        int count = set.Count;
        int steps = Math.Clamp(n / 5, 1, horizon);
        int origins = 0;
        int wanted = thorough ? 6 : 4;
        int shortest = Math.Max(Math.Max(6, n / 2), set.ShortestOrigin);
        while (origins < wanted && n - ((origins + 1) * steps) >= shortest)
        {
            origins++;
        }

        var past = new double[origins * count * steps];
        Span<double> errors = stackalloc double[count];
        errors.Clear();
        for (int k = 0; k < origins; k++)
        {
            int origin = n - ((k + 1) * steps);
            Span<double> rows = past.AsSpan(k * count * steps, count * steps);
            set.Forecast(origin, rows, steps);
            Limit(y.AsSpan(0, origin), rows);
            for (int i = 0; i < count; i++)
            {
                for (int h = 0; h < steps; h++)
                {
                    errors[i] += Math.Abs(y[origin + h] - rows[(i * steps) + h]);
                }
            }
        }

        Span<double> weights = stackalloc double[count];
        Weigh(set, errors, origins, single, weights);
        var all = new double[count * horizon];
        set.Forecast(n, all, horizon);
        Limit(y, all);
        double[] forecast = Mix(all, weights, horizon);
        double[] variances = set.Variances(weights, horizon);
        AccuracyMeasures? measured = Judge(y, m, past, weights, steps, origins, variances, out double scale, out double skewness);
        for (int h = 0; h < horizon; h++)
        {
            variances[h] = Math.Sqrt(variances[h] * scale);
        }

        double level = Baselines.Average(forecast);
        double believed = level > 0 ? Math.Min(1, variances[0] / level) : 0;

        return new PointForecast
        {
            Method = Describe(set, weights, out Dictionary<string, double> shares),
            Forecast = forecast,
            StandardErrors = variances,
            Skewness = ((skewness * origins * steps) + (PriorSkewness * believed)) / ((origins * steps) + PriorSkewness),
            Parameters = shares,
            Errors = measured,
            SeasonLength = set.Season is null ? 1 : m,
        };
    }

    private static void Weigh(CandidateSet set, ReadOnlySpan<double> errors, int origins, bool single, Span<double> weights)
    {
        if (origins == 0)
        {
            // Nothing to judge by: trust the season that was found, and the models more than the naive forecasts.
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = i < CandidateSet.Models ? 1 : i < 2 * CandidateSet.Models ? 0.25 : 0;
            }

            if (single)
            {
                weights.Clear();
                weights[2] = 1;
            }
        }
        else
        {
            int best = 0;
            double sum = 0;
            for (int i = 0; i < errors.Length; i++)
            {
                best = errors[i] < errors[best] ? i : best;
                sum += errors[i];
            }

            double power = Power * origins / (origins + 0.5);
            double floor = 1e-9 * ((sum / errors.Length) + double.Epsilon);
            for (int i = 0; i < errors.Length; i++)
            {
                double ratio = sum > 0 ? (errors[best] + floor) / (errors[i] + floor) : 1;
                weights[i] = single ? (i == best ? 1 : 0) : (i is >= CandidateSet.Models and < 10 ? set.Doubt : 1) * Math.Pow(ratio, power);
            }
        }

        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] /= total;
        }
    }

    /// <summary>Keeps runaway trends within one range of what was seen.</summary>
    private static void Limit(ReadOnlySpan<double> y, Span<double> rows)
    {
        double low = y[0];
        double high = y[0];
        foreach (double value in y)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        double range = high - low;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Math.Clamp(double.IsFinite(rows[i]) ? rows[i] : y[^1], low - range, high + range);
        }
    }

    private static double[] Mix(ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, int horizon)
    {
        var mixed = new double[horizon];
        for (int i = 0; i < weights.Length; i++)
        {
            for (int h = 0; h < horizon; h++)
            {
                mixed[h] += weights[i] * rows[(i * horizon) + h];
            }
        }

        return mixed;
    }

    /// <summary>
    /// Measures the combination over the origins, and how much wider or narrower than the models say its errors were;
    /// few origins move the scale little.
    /// </summary>
    private static AccuracyMeasures? Judge(
        double[] y, int m, double[] past, ReadOnlySpan<double> weights, int steps, int origins, double[] variances, out double scale,
        out double skewness)
    {
        (scale, skewness) = (1, 0);
        if (origins == 0)
        {
            return null;
        }

        var actual = new double[origins * steps];
        var forecast = new double[origins * steps];
        double ratio = 0;
        double first = 0;
        double third = 0;
        int counted = 0;
        int rows = weights.Length * steps;
        for (int k = 0; k < origins; k++)
        {
            int origin = y.Length - ((k + 1) * steps);
            double[] mixed = Mix(past.AsSpan(k * rows, rows), weights, steps);
            for (int h = 0; h < steps; h++)
            {
                int at = (k * steps) + h;
                (actual[at], forecast[at]) = (y[origin + h], mixed[h]);
                double e = actual[at] - forecast[at];
                if (variances[h] > 0)
                {
                    double standard = e / Math.Sqrt(variances[h]);
                    first += standard;
                    ratio += standard * standard;
                    third += standard * standard * standard;
                    counted++;
                }
            }
        }

        if (counted > 0)
        {
            double information = 2 * origins;
            double mean = first / counted;
            double variance = (ratio / counted) - (mean * mean);
            double moment = (third / counted) - (3 * mean * ratio / counted) + (2 * mean * mean * mean);
            skewness = variance > 1e-12 ? Math.Clamp(moment / Math.Pow(variance, 1.5), -1, 2) : 0;
            scale = Math.Clamp((PriorStrength + (information * ratio / counted)) / (PriorStrength + information), 0.25, 9);
        }

        return Accuracy.Measure(actual, forecast, Accuracy.Scale(y.AsSpan(0, y.Length - (origins * steps)), Math.Max(1, m)));
    }

    private static string Describe(CandidateSet set, ReadOnlySpan<double> weights, out Dictionary<string, double> shares)
    {
        shares = new Dictionary<string, double>(StringComparer.Ordinal);
        int best = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                string name = set.Name(i);
                shares[name] = shares.GetValueOrDefault(name) + weights[i];
            }

            best = weights[i] > weights[best] ? i : best;
        }

        return shares.Count == 1 ? set.Name(best) : $"Combination, most {set.Name(best)}";
    }

    private static PointForecast TooShort(double[] y, int horizon)
    {
        double mean = Baselines.Average(y);
        double variance = 0;
        foreach (double value in y)
        {
            variance += (value - mean) * (value - mean);
        }

        double deviation = Math.Sqrt(variance / Math.Max(1, y.Length - 1) * (1 + (1.0 / y.Length)));
        return new PointForecast
        {
            Method = "Mean",
            Forecast = Baselines.Flat(mean, horizon),
            StandardErrors = Baselines.Flat(deviation, horizon),
        };
    }
}
