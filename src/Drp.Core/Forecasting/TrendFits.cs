namespace Drp.Forecasting;

/// <summary>The smoothing models that the automatic choice fits to one (adjusted or plain) history.</summary>
internal readonly struct TrendFits
{
    public LinearSmoothing Level { get; private init; }

    public LinearSmoothing Holt { get; private init; }

    public LinearSmoothing Damped { get; private init; }

    public static TrendFits Of(ReadOnlySpan<double> y) => new()
    {
        Level = LinearSmoothing.FitLevel(y),
        Holt = LinearSmoothing.FitTrend(y, damped: false),
        Damped = LinearSmoothing.FitTrend(y, damped: true),
    };

    /// <summary>Writes simple, damped, theta and Holt forecasts, in this order, each of the given horizon.</summary>
    public void Project(ReadOnlySpan<double> y, Span<double> into, int horizon)
    {
        Flat(Level.Run(y, []).Level, into[..horizon]);
        Trended(Damped, y, into.Slice(horizon, horizon));
        Theta.Project(Level, y, EtsStart.Line(y).Slope / 2, into.Slice(2 * horizon, horizon), [], out _);
        Trended(Holt, y, into.Slice(3 * horizon, horizon));
    }

    /// <summary>Variance of the error per step of the same four forecasts, averaged by weight into the given sums.</summary>
    public void AddVariances(int n, ReadOnlySpan<double> weights, Span<double> sums, SeasonalAdjustment? season)
    {
        Add(Level, n, 2, weights[0] + weights[2], sums, season);
        Add(Damped, n, 5, weights[1], sums, season);
        Add(Holt, n, 4, weights[3], sums, season);
    }

    public static void Trended(LinearSmoothing fit, ReadOnlySpan<double> y, Span<double> into)
    {
        (double level, double trend) = fit.Run(y, []);
        double fade = fit.Phi * trend;
        for (int h = 0; h < into.Length; h++)
        {
            level += fade;
            fade *= fit.Phi;
            into[h] = level;
        }
    }

    private static void Flat(double value, Span<double> into) => into.Fill(value);

    private static void Add(LinearSmoothing fit, int n, int unknowns, double weight, Span<double> sums, SeasonalAdjustment? season)
    {
        double sigma2 = Math.Max(0, fit.SquaredError) / Math.Max(1, n - unknowns);
        double factor = 1;
        double fade = 0;
        double power = 1;
        for (int h = 0; h < sums.Length; h++)
        {
            if (h > 0)
            {
                power *= fit.Phi;
                fade += power;
                double step = fit.Alpha * (1 + (fit.BetaStar * fade));
                factor += step * step;
            }

            double seasonal = season?.ErrorFactor(h) ?? 1;
            sums[h] += weight * sigma2 * factor * seasonal * seasonal;
        }
    }
}
