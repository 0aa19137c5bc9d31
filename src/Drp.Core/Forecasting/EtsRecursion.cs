namespace Drp.Forecasting;

/// <summary>
/// The recursion of exponential smoothing with additive trend, shared by Holt–Winters and ETS. With q = l + φ·b and
/// the season s of m periods ago: forecast q, q + s or q·s; then l ← q + α·(y adjusted − q),
/// b ← φ·b + β*·((l − l_old) − φ·b), s ← s + γ·(y detrended − s), detrended by q (ETS) or by the new level
/// (Holt–Winters as in its textbook form).
/// </summary>
internal static class EtsRecursion
{
    internal struct State
    {
        public double Level;
        public double Trend;
    }

    /// <summary>
    /// Runs over the history and returns the sum of squared (absolute or relative) errors. Seasonal indices are by cycle
    /// position, element t mod m for y[t], and updated in place; sumLog is the sum of log |forecast| for relative errors.
    /// </summary>
    public static double Run(
        ReadOnlySpan<double> y, EtsForm form, double alpha, double betaStar, double gamma, double phi,
        ref State state, Span<double> season, Span<double> fitted, bool newLevelSeason, out double sumLog)
    {
        double l = state.Level;
        double b = form.Trend ? state.Trend : 0;
        double sse = 0;
        double product = 1;
        sumLog = 0;
        int m = season.Length;
        int j = 0;
        for (int t = 0; t < y.Length; t++)
        {
            double value = y[t];
            double fade = phi * b;
            double q = l + fade;
            double forecast = q;
            double adjusted = value;
            if (form.Season == SeasonKind.Additive)
            {
                forecast = q + season[j];
                adjusted = value - season[j];
            }
            else if (form.Season == SeasonKind.Multiplicative)
            {
                forecast = q * season[j];
                adjusted = value / season[j];
            }

            double error = value - forecast;
            if (form.MultiplicativeError)
            {
                if (Math.Abs(forecast) < 1e-10)
                {
                    sumLog = 0;
                    return double.PositiveInfinity;
                }

                error /= forecast;
                product *= Math.Abs(forecast);
                if (product is > 1e200 or < 1e-200)
                {
                    sumLog += Math.Log(product);
                    product = 1;
                }
            }

            if (!fitted.IsEmpty)
            {
                fitted[t] = forecast;
            }

            sse += error * error;
            double level = q + (alpha * (adjusted - q));
            if (form.Trend)
            {
                b = fade + (betaStar * (level - l - fade));
            }

            if (form.Season != SeasonKind.None)
            {
                double basis = newLevelSeason ? level : q;
                double detrended = form.Season == SeasonKind.Additive ? value - basis : value / basis;
                season[j] += gamma * (detrended - season[j]);
                j = j + 1 == m ? 0 : j + 1;
            }

            l = level;
        }

        sumLog += Math.Log(product);
        state.Level = l;
        state.Trend = b;
        return double.IsNaN(sse) ? double.PositiveInfinity : sse;
    }

    /// <summary>Point forecasts from a final state; <paramref name="next"/> is the cycle position of the first.</summary>
    public static double[] Project(EtsForm form, State state, double phi, ReadOnlySpan<double> season, int next, int horizon)
    {
        var forecast = new double[horizon];
        double level = state.Level;
        double fade = form.Trend ? phi * state.Trend : 0;
        for (int h = 0; h < horizon; h++)
        {
            level += fade;
            fade *= phi;
            forecast[h] = form.Season switch
            {
                SeasonKind.Additive => level + season[(next + h) % season.Length],
                SeasonKind.Multiplicative => level * season[(next + h) % season.Length],
                _ => level,
            };
        }

        return forecast;
    }
}
