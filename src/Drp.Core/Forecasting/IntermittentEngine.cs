namespace Drp.Forecasting;

/// <summary>
/// The automatic choice for rare demand: the mean of SBA, TSB and simple smoothing, weighted by (smallest mean squared
/// error of the demand rate / own)² over rolling origins. Rates are compared, sums over the horizon, as the error of a
/// single period of zeros and spikes favours forecasting nothing.
/// </summary>
internal static class IntermittentEngine
{
    private const int Count = 4;
    private static readonly string[] Names = ["SBA", "TSB", "SES", "Mean of a cycle"];

    public static PointForecast Run(double[] y, int m, int horizon, bool single)
    {
        int n = y.Length;
        var scratch = new double[n];
        (double size, double pace) = Intermittent.Search(y, IntermittentVariant.Sba, horizon, scratch);
        (double tsbSize, double tsbPace) = Intermittent.Search(y, IntermittentVariant.Tsb, horizon, scratch);
        LinearSmoothing ses = LinearSmoothing.FitLevel(y);
        int window = Math.Min(n, m > 1 ? m : 12);

        void Rates(ReadOnlySpan<double> history, Span<double> into)
        {
            into[0] = Intermittent.Rate(history, IntermittentVariant.Sba, size, pace);
            into[1] = Intermittent.Rate(history, IntermittentVariant.Tsb, tsbSize, tsbPace);
            into[2] = Math.Max(0, ses.Run(history, []).Level);
            into[3] = Baselines.Average(history[^Math.Min(window, history.Length)..]);
        }

        int steps = Math.Clamp(n / 5, 1, horizon);
        Span<double> rates = stackalloc double[Count];
        Span<double> errors = stackalloc double[Count];
        errors.Clear();
        int origins = 0;
        var past = new List<double>();
        while (origins < 8 && n - ((origins + 1) * steps) >= Math.Max(6, n / 3))
        {
            int origin = n - ((origins + 1) * steps);
            Rates(y.AsSpan(0, origin), rates);
            double actual = Baselines.Average(y.AsSpan(origin, steps));
            for (int i = 0; i < Count; i++)
            {
                errors[i] += (actual - rates[i]) * (actual - rates[i]);
                past.Add(rates[i]);
            }

            origins++;
        }

        Span<double> weights = stackalloc double[Count];
        int best = Weigh(errors, single && origins > 0, weights);
        Rates(y, rates);
        double rate = 0;
        var parameters = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            rate += weights[i] * rates[i];
            if (weights[i] > 0)
            {
                parameters[Names[i]] = weights[i];
            }
        }

        double squares = 0;
        foreach (double value in y)
        {
            squares += (value - rate) * (value - rate);
        }

        return new PointForecast
        {
            Method = single ? Names[best] : $"Intermittent combination, most {Names[best]}",
            Forecast = Baselines.Flat(rate, horizon),
            StandardErrors = Baselines.Flat(Math.Sqrt(squares / Math.Max(1, n - 1)), horizon),
            Parameters = parameters,
            Errors = Judge(y, m, past, weights, steps, origins),
        };
    }

    private static int Weigh(ReadOnlySpan<double> errors, bool single, Span<double> weights)
    {
        int best = 0;
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            best = errors[i] < errors[best] ? i : best;
            sum += errors[i];
        }

        double total = 0;
        double floor = 0.05 * sum / Count;
        for (int i = 0; i < Count; i++)
        {
            double ratio = sum > 0 ? (errors[best] + floor) / (errors[i] + floor) : 1;
            weights[i] = single ? (i == best ? 1 : 0) : ratio * ratio;
            total += weights[i];
        }

        for (int i = 0; i < Count; i++)
        {
            weights[i] /= total;
        }

        return best;
    }

    private static AccuracyMeasures? Judge(
        double[] y, int m, List<double> past, ReadOnlySpan<double> weights, int steps, int origins)
    {
        if (origins == 0)
        {
            return null;
        }

        var actual = new double[origins * steps];
        var forecast = new double[origins * steps];
        for (int k = 0; k < origins; k++)
        {
            double rate = 0;
            for (int i = 0; i < Count; i++)
            {
                rate += weights[i] * past[(k * Count) + i];
            }

            y.AsSpan(y.Length - ((k + 1) * steps), steps).CopyTo(actual.AsSpan(k * steps));
            forecast.AsSpan(k * steps, steps).Fill(rate);
        }

        return Accuracy.Measure(actual, forecast, Accuracy.Scale(y.AsSpan(0, y.Length - (origins * steps)), Math.Max(1, m)));
    }
}
