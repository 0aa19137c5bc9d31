namespace Drp.Forecasting;

/// <summary>
/// Exponential smoothing in its textbook form: simple (Brown), with trend (Holt), damped (Gardner–McKenzie), seasonal
/// (Holt–Winters). Pure functions, thread-safe. Recursion: level = α·(y − s) + (1−α)·(l + φ·b), trend =
/// β*·Δlevel + (1−β*)·φ·b, season = γ·(y − level) + (1−γ)·s; for a multiplicative season divide instead of subtract.
/// Source: Hyndman and Athanasopoulos, <i>Forecasting: Principles and Practice</i>, chapter 8.
/// </summary>
public static class Smoothing
{
    /// <summary>Runs the recursion with given weights and start.</summary>
    /// <param name="history">Oldest first; every value enters.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="start">The states before the first value.</param>
    /// <param name="season">The kind of season; the cycle is as long as the start's season.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static MethodFit Run(
        ReadOnlySpan<double> history, SmoothingWeights weights, SmoothingStart start, SeasonKind season, int horizon)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(start);
        Baselines.Check(history, horizon);
        if (season != SeasonKind.None && start.Season.Count == 0)
        {
            throw new ArgumentException("A seasonal recursion needs the start's seasonal indices.", nameof(start));
        }

        var form = new EtsForm { Trend = weights.BetaStar is not null, Damped = weights.Phi < 1, Season = season };
        double[] indices = season == SeasonKind.None ? [] : [.. start.Season];
        var state = new EtsRecursion.State { Level = start.Level, Trend = start.Trend };
        var fitted = new double[history.Length];
        double sse = EtsRecursion.Run(
            history, form, weights.Alpha, weights.BetaStar ?? 0, weights.Gamma, weights.Phi,
            ref state, indices, fitted, true, out _);
        int next = indices.Length == 0 ? 0 : history.Length % indices.Length;

        var parameters = new Dictionary<string, double>(StringComparer.Ordinal) { ["alpha"] = weights.Alpha };
        if (form.Trend)
        {
            parameters["beta_star"] = weights.BetaStar!.Value;
        }

        if (season != SeasonKind.None)
        {
            parameters["gamma"] = weights.Gamma;
        }

        if (form.Damped)
        {
            parameters["phi"] = weights.Phi;
        }

        parameters["a"] = state.Level;
        if (form.Trend)
        {
            parameters["b"] = state.Trend;
        }

        for (int j = 0; j < indices.Length; j++)
        {
            parameters[$"s{j + 1}"] = indices[(next + j) % indices.Length];
        }

        return new MethodFit
        {
            Method = season != SeasonKind.None ? $"Holt-Winters ({season})" : !form.Trend ? "SES" : form.Damped ? "Damped" : "Holt",
            Forecast = EtsRecursion.Project(form, state, weights.Phi, indices, next, horizon),
            Fitted = fitted,
            Parameters = parameters,
            SquaredError = sse,
        };
    }

    /// <summary>
    /// Finds the weights of least squared one-step error. Start values after the usual heuristics: level y₁ without a
    /// trend; level y₂ and trend y₂−y₁ with one; for a season, decomposition of the first two cycles, recursion from
    /// the second cycle on.
    /// </summary>
    /// <param name="history">Oldest first; two values with a trend, two cycles and one value more with a season.</param>
    /// <param name="trend">With Holt's trend.</param>
    /// <param name="damped">With a damped trend, φ between 0.8 and 0.98.</param>
    /// <param name="season">The kind of season.</param>
    /// <param name="seasonLength">Periods in a cycle; unused without a season.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static MethodFit Fit(
        ReadOnlySpan<double> history, bool trend, bool damped, SeasonKind season, int seasonLength, int horizon)
    {
        Baselines.Check(history, horizon);
        int skip = season != SeasonKind.None ? seasonLength : trend ? 2 : 1;
        int needed = season != SeasonKind.None ? (2 * seasonLength) + 1 : skip + 1;
        if (history.Length < needed)
        {
            throw new ArgumentException($"This form needs {needed} values of history.", nameof(history));
        }

        SmoothingStart start = season != SeasonKind.None ? SeasonalStart(history, season, seasonLength)
            : trend ? new SmoothingStart { Level = history[1], Trend = history[1] - history[0] }
            : new SmoothingStart { Level = history[0] };
        double[] rest = history[skip..].ToArray();
        var objective = new WeightObjective(rest, start, trend, damped, season);
        double[] best = objective.Search();
        return Run(rest, objective.Weights(best), start, season, horizon);
    }

    private static SmoothingStart SeasonalStart(ReadOnlySpan<double> history, SeasonKind season, int m)
    {
        ReadOnlySpan<double> head = history[..(2 * m)];
        double[] indices = Seasonality.ClassicalIndices(head, m, season == SeasonKind.Multiplicative);
        var trend = new double[(2 * m) - (2 * (m / 2))];
        for (int t = 0; t < trend.Length; t++)
        {
            for (int k = 0; k <= 2 * (m / 2); k++)
            {
                bool edge = m % 2 == 0 && (k == 0 || k == m);
                trend[t] += (edge ? 0.5 : 1) * head[t + k] / m;
            }
        }

        (double level, double slope) = EtsStart.Line(trend);
        return new SmoothingStart { Level = level, Trend = slope, Season = indices };
    }

    private sealed class WeightObjective(double[] y, SmoothingStart start, bool trend, bool damped, SeasonKind season) : IObjective
    {
        private readonly double[] indices = new double[start.Season.Count];
        private readonly double[] first = [.. start.Season];
        private readonly EtsForm form = new() { Trend = trend, Damped = damped, Season = season };

        public SmoothingWeights Weights(ReadOnlySpan<double> p)
        {
            int i = 1;
            double? betaStar = trend ? p[i++] : null;
            double gamma = season != SeasonKind.None ? p[i++] : 0;
            return new SmoothingWeights { Alpha = p[0], BetaStar = betaStar, Gamma = gamma, Phi = damped ? p[i] : 1 };
        }

        public double Value(ReadOnlySpan<double> p)
        {
            int count = p.Length - (damped ? 1 : 0);
            for (int i = 0; i < count; i++)
            {
                if (p[i] is < 0 or > 1)
                {
                    return double.PositiveInfinity;
                }
            }

            if (damped && p[^1] is < 0.8 or > 0.98)
            {
                return double.PositiveInfinity;
            }

            SmoothingWeights w = Weights(p);
            first.CopyTo(indices, 0);
            var state = new EtsRecursion.State { Level = start.Level, Trend = start.Trend };
            return EtsRecursion.Run(
                y, form, w.Alpha, w.BetaStar ?? 0, w.Gamma, w.Phi, ref state, indices, [], true, out _);
        }

        public double[] Search()
        {
            int d = 1 + (trend ? 1 : 0) + (season != SeasonKind.None ? 1 : 0) + (damped ? 1 : 0);
            double[]? best = null;
            double least = double.PositiveInfinity;
            foreach ((double a, double b) in new[] { (0.3, 0.1), (0.7, 0.4), (0.1, 0.02) })
            {
                var point = new double[d];
                var steps = new double[d];
                Array.Fill(point, b);
                Array.Fill(steps, 0.1);
                point[0] = a;
                if (damped)
                {
                    (point[^1], steps[^1]) = (0.9, 0.05);
                }

                NelderMead.Minimise(this, point, steps, 400, 1e-10);
                Array.Fill(steps, 0.03);
                double value = NelderMead.Minimise(this, point, steps, 400, 1e-12);
                if (value < least)
                {
                    (least, best) = (value, point);
                }
            }

            return best ?? [.. Enumerable.Repeat(0.2, d)];
        }
    }
}
