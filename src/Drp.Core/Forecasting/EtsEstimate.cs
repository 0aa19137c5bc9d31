namespace Drp.Forecasting;

/// <summary>A maximum likelihood fit of one ETS form: parameters, start and final states, criteria.</summary>
internal sealed class EtsEstimate
{
    private readonly double[] startSeason;
    private readonly EtsRecursion.State start;

    private EtsEstimate(EtsForm form, double[] p, EtsRecursion.State start, double[] startSeason)
    {
        Form = form;
        (Alpha, Beta, Gamma, Phi) = (p[0], p[1], p[2], p[3]);
        this.start = start;
        this.startSeason = startSeason;
    }

    public EtsForm Form { get; }

    public double Alpha { get; }

    /// <summary>α·β*, the form in which ETS writes the trend weight.</summary>
    public double Beta { get; }

    public double Gamma { get; }

    public double Phi { get; }

    public double LogLikelihood { get; private set; }

    public double Aicc { get; private set; }

    /// <summary>Error variance, relative for multiplicative errors.</summary>
    public double Variance { get; private set; }

    public static EtsEstimate? Find(ReadOnlySpan<double> y, EtsForm form, int seasonLength)
    {
        bool seasonal = form.Season != SeasonKind.None;
        int m = seasonal ? seasonLength : 0;
        int n = y.Length;
        bool multiplicative = form.MultiplicativeError || form.Season == SeasonKind.Multiplicative;
        if ((seasonal && (m < 2 || n < 2 * m)) || (form.Damped && !form.Trend) || (multiplicative && !Ets.IsPositive(y)))
        {
            return null;
        }

        if (n <= Unknowns(form, m) + 1)
        {
            return null;
        }

        double[] season = EtsStart.Find(y, form, m, out EtsRecursion.State state);
        var objective = new EtsObjective(y.ToArray(), form, season, m is > 0 and <= Ets.LongestFreeSeason);
        double[] point = objective.Search(state, season);
        double value = objective.Value(point);
        if (double.IsInfinity(value))
        {
            return null;
        }

        (double[] p, state, season) = objective.Unpack(point);
        return new EtsEstimate(form, p, state, season).Judge(y, value);
    }

    /// <summary>A model with given weights and start instead of estimated ones, judged by the same criteria.</summary>
    public static EtsEstimate Given(ReadOnlySpan<double> y, EtsForm form, SmoothingWeights w, SmoothingStart s)
    {
        var state = new EtsRecursion.State { Level = s.Level, Trend = s.Trend };
        double[] season = form.Season == SeasonKind.None ? [] : [.. s.Season];
        double beta = w.Alpha * (w.BetaStar ?? 0);
        var estimate = new EtsEstimate(form, [w.Alpha, beta, w.Gamma, form.Damped ? w.Phi : 1], state, season);
        double sse = EtsRecursion.Run(
            y, form, w.Alpha, w.BetaStar ?? 0, w.Gamma, estimate.Phi, ref state, [.. season], [], false, out double sumLog);
        return estimate.Judge(y, (y.Length * Math.Log(Math.Max(sse, 1e-300))) + (2 * sumLog));
    }

    public double Run(ReadOnlySpan<double> y, Span<double> fitted, out EtsRecursion.State state, out double[] season)
    {
        state = start;
        season = (double[])startSeason.Clone();
        return EtsRecursion.Run(y, Form, Alpha, Beta / Alpha, Gamma, Phi, ref state, season, fitted, false, out _);
    }

    /// <summary>Weights, start values and the variance; every seasonal index counts although they sum to a constant.</summary>
    private static int Unknowns(EtsForm form, int m) =>
        2 + (form.Trend ? 2 : 0) + (form.Damped ? 1 : 0) + (form.Season == SeasonKind.None ? 0 : m) + 1;

    private EtsEstimate Judge(ReadOnlySpan<double> y, double value)
    {
        int n = y.Length;
        int k = Unknowns(Form, startSeason.Length);
        LogLikelihood = -0.5 * value;
        Aicc = value + (2.0 * k) + (n > k + 1 ? 2.0 * k * (k + 1) / (n - k - 1) : double.PositiveInfinity);
        Variance = Run(y, [], out _, out _) / Math.Max(1, n - k + 1);
        return this;
    }

    public double[] Forecast(ReadOnlySpan<double> y, int horizon, double[]? fitted, out double[] deviations)
    {
        Run(y, fitted, out EtsRecursion.State state, out double[] season);
        int next = season.Length == 0 ? 0 : y.Length % season.Length;
        double[] forecast = EtsRecursion.Project(Form, state, Phi, season, next, horizon);
        double[] plain = Form.Season == SeasonKind.Multiplicative
            ? EtsRecursion.Project(Form with { Season = SeasonKind.None }, state, Phi, [], 0, horizon)
            : forecast;
        deviations = EtsVariance.Deviations(this, forecast, plain, season.Length);
        return forecast;
    }

    public MethodFit ToFit(ReadOnlySpan<double> y, int horizon)
    {
        var fitted = new double[y.Length];
        double[] forecast = Forecast(y, horizon, fitted, out double[] deviations);
        double sse = 0;
        for (int t = 0; t < y.Length; t++)
        {
            sse += (y[t] - fitted[t]) * (y[t] - fitted[t]);
        }

        var parameters = new Dictionary<string, double>(StringComparer.Ordinal) { ["alpha"] = Alpha };
        if (Form.Trend)
        {
            parameters["beta"] = Beta;
        }

        if (Form.Season != SeasonKind.None)
        {
            parameters["gamma"] = Gamma;
        }

        if (Form.Damped)
        {
            parameters["phi"] = Phi;
        }

        parameters["level"] = start.Level;
        if (Form.Trend)
        {
            parameters["trend"] = start.Trend;
        }

        parameters["sigma2"] = Variance;
        return new MethodFit
        {
            Method = Form.ToString(),
            Forecast = forecast,
            Fitted = fitted,
            StandardErrors = deviations,
            Parameters = parameters,
            SquaredError = sse,
            LogLikelihood = LogLikelihood,
            Aicc = Aicc,
        };
    }
}
