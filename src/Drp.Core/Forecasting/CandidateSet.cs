namespace Drp.Forecasting;

/// <summary>
/// The candidates of the automatic choice for one history, and their forecasts from any earlier origin. Four smoothing
/// models on the seasonally adjusted history, the same four on the plain one, the last cycle repeated and its mean; in
/// the thorough mode also ETS and optimised theta on the adjusted history.
/// </summary>
internal sealed class CandidateSet
{
    public const int Models = 4;
    private static readonly string[] Names =
    [
        "SES", "Damped", "Theta", "Holt", "SES unadjusted", "Damped unadjusted", "Theta unadjusted", "Holt unadjusted",
        "Seasonal naive", "Cycle mean", "ETS", "Optimised theta",
    ];

    private readonly double[] y;
    private readonly double[] scaled;
    private readonly bool ratio;
    private readonly int cycle;
    private readonly bool thorough;
    private readonly TrendFits plain;
    private readonly TrendFits adjusted;
    private readonly EtsEstimate? ets;

    public CandidateSet(double[] y, int m, bool thorough)
    {
        this.y = y;
        this.thorough = thorough;
        cycle = m > 1 && y.Length > m ? m : 1;
        scaled = cycle > 1 ? SeasonalAdjustment.Scale(y, out ratio) : y;
        Season = SeasonalAdjustment.ByProfile(y, scaled, ratio, cycle);
        plain = TrendFits.Of(y);
        adjusted = Season is null ? plain : TrendFits.Of(Season.Adjusted);
        ets = thorough ? Ets.Best(Season?.Adjusted ?? y, 1) : null;
        Count = thorough ? Names.Length : Names.Length - 2;
    }

    /// <summary>The adjustment of the whole history, or null if it shows no season.</summary>
    public SeasonalAdjustment? Season { get; }

    public int Count { get; }

    /// <summary>Shortest history from which an origin is comparable with the whole one.</summary>
    public int ShortestOrigin => Season is null ? 0 : SeasonalProfile.Shortest(cycle);

    /// <summary>
    /// What the candidates without an estimated season are believed beforehand, 1 being as much as those with one. On a
    /// short history the origins see even fewer cycles and judge the season too harshly, so its strength counts; with
    /// every further cycle the origins' own verdict counts more.
    /// </summary>
    public double Doubt => Season is null ? 1
        : Math.Pow(Math.Max(0.02, 1 - Season.Strength), 8.0 * cycle * cycle / ((double)y.Length * y.Length));

    public string Name(int candidate) => Season is null && candidate < Models ? Names[candidate]
        : candidate is 8 or 9 && cycle == 1 ? (candidate == 8 ? "Naive" : "Moving average")
        : Season is null && candidate < 2 * Models ? Names[candidate - Models] : Names[candidate];

    /// <summary>Forecasts of every candidate from an origin, one row of the horizon's length each.</summary>
    public void Forecast(int origin, Span<double> into, int horizon)
    {
        ReadOnlySpan<double> history = y.AsSpan(0, origin);
        bool whole = origin == y.Length;
        SeasonalAdjustment? season = whole ? Season
            : Season is null ? null : SeasonalAdjustment.ByProfile(history, scaled.AsSpan(0, origin), ratio, cycle);
        ReadOnlySpan<double> x = season is null ? history : season.Adjusted;
        bool refit = thorough && !whole;
        TrendFits forX = refit ? TrendFits.Of(x) : season is null ? plain : adjusted;
        forX.Project(x, into, horizon);
        Restore(season, into, 0, Models, horizon);

        TrendFits forY = refit && season is not null ? TrendFits.Of(history) : refit ? forX : plain;
        forY.Project(history, into.Slice(Models * horizon, Models * horizon), horizon);

        int naive = 2 * Models * horizon;
        double mean = Baselines.Average(history[^Math.Min(origin, cycle > 1 ? cycle : 12)..]);
        int lag = Math.Min(cycle, origin);
        for (int h = 0; h < horizon; h++)
        {
            into[naive + h] = history[origin - lag + (h % lag)];
            into[naive + horizon + h] = mean;
        }

        if (thorough)
        {
            // The form is chosen once; at an earlier origin only its parameters are estimated again.
            EtsEstimate? model = whole || ets is null ? ets : EtsEstimate.Find(x, ets.Form, 1);
            double[] forecast = model?.Forecast(x, horizon, null, out _) ?? Baselines.Naive(x, horizon);
            forecast.CopyTo(into.Slice(10 * horizon, horizon));
            ((IList<double>)Theta.Optimised(x, 1, horizon).Forecast).CopyTo(forecast, 0);
            forecast.CopyTo(into.Slice(11 * horizon, horizon));
            Restore(season, into, 10, 2, horizon);
        }
    }

    /// <summary>Error variance per step of the candidates' weighted forecast, as if their errors were one.</summary>
    public double[] Variances(ReadOnlySpan<double> weights, int horizon)
    {
        var sums = new double[horizon];
        int n = y.Length;
        adjusted.AddVariances(n, weights, sums, Season);
        plain.AddVariances(n, weights.Slice(Models, Models), sums, null);
        double lag = 0;
        for (int t = cycle; t < n; t++)
        {
            lag += (y[t] - y[t - cycle]) * (y[t] - y[t - cycle]);
        }

        lag /= Math.Max(1, n - cycle);
        double rest = weights[8] + weights[9];
        double refined = thorough ? weights[10] + weights[11] : 0;
        for (int h = 0; h < horizon; h++)
        {
            sums[h] += rest * lag * (1 + (cycle > 1 ? h / cycle : h));
        }

        if (refined > 0)
        {
            Span<double> share = stackalloc double[Models];
            share[1] = refined;
            adjusted.AddVariances(n, share, sums, Season);
        }

        return sums;
    }

    private static void Restore(SeasonalAdjustment? season, Span<double> into, int first, int count, int horizon)
    {
        for (int i = first; season is not null && i < first + count; i++)
        {
            season.Restore(into.Slice(i * horizon, horizon));
        }
    }
}
