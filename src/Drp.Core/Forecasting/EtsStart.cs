namespace Drp.Forecasting;

/// <summary>Start values of exponential smoothing: seasons by decomposition, level and trend by a line (HKOS 2.6.1).</summary>
internal static class EtsStart
{
    public static double[] Find(ReadOnlySpan<double> y, EtsForm form, int m, out EtsRecursion.State state)
    {
        double[] season = [];
        ReadOnlySpan<double> adjusted = y;
        if (form.Season != SeasonKind.None)
        {
            bool multiplicative = form.Season == SeasonKind.Multiplicative;
            season = Seasonality.ClassicalIndices(y, m, multiplicative);
            if (multiplicative)
            {
                double sum = 0;
                for (int j = 0; j < m; j++)
                {
                    season[j] = Math.Max(season[j], 1e-2);
                    sum += season[j];
                }

                for (int j = 0; j < m; j++)
                {
                    season[j] *= m / sum;
                }
            }

            var plain = new double[y.Length];
            for (int t = 0; t < y.Length; t++)
            {
                plain[t] = multiplicative ? y[t] / season[t % m] : y[t] - season[t % m];
            }

            adjusted = plain;
        }

        int count = Math.Min(Math.Max(10, 2 * m), adjusted.Length);
        ReadOnlySpan<double> head = adjusted[..count];
        if (!form.Trend)
        {
            state = new EtsRecursion.State { Level = Baselines.Average(head) };
            return season;
        }

        (double level, double slope) = Line(head);
        state = new EtsRecursion.State { Level = Math.Abs(level + slope) < 1e-8 ? level + 1e-3 : level, Trend = slope };
        return season;
    }

    /// <summary>Least squares line; the intercept is its value one period before the first.</summary>
    public static (double Intercept, double Slope) Line(ReadOnlySpan<double> y)
    {
        int n = y.Length;
        double mean = Baselines.Average(y);
        double centre = (n + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        for (int t = 0; t < n; t++)
        {
            double x = t + 1 - centre;
            xy += x * (y[t] - mean);
            xx += x * x;
        }

        double slope = xx > 0 ? xy / xx : 0;
        return (mean - (slope * centre), slope);
    }
}
