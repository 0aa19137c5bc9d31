namespace Drp.Forecasting;

/// <summary>
/// Minus twice the log-likelihood of an ETS form over (α, β, γ, φ, level, trend, seasons), scaled so that the simplex
/// sees comparable steps: level and trend as multiples of the history's scale.
/// </summary>
internal sealed class EtsObjective : IObjective
{
    private const double Low = 1e-4;
    private readonly double[] y;
    private readonly EtsForm form;
    private readonly double[] fixedSeason;
    private readonly bool freeSeason;
    private readonly double scale;
    private readonly double[] season;

    public EtsObjective(double[] y, EtsForm form, double[] startSeason, bool freeSeason)
    {
        this.y = y;
        this.form = form;
        this.freeSeason = freeSeason;
        fixedSeason = startSeason;
        season = new double[startSeason.Length];
        double sum = 0;
        foreach (double value in y)
        {
            sum += Math.Abs(value);
        }

        scale = Math.Max(1e-9, sum / y.Length);
    }

    private bool Seasonal => form.Season != SeasonKind.None;

    public double Value(ReadOnlySpan<double> point)
    {
        if (!Read(point, out double alpha, out double beta, out double gamma, out double phi, out EtsRecursion.State state, season))
        {
            return double.PositiveInfinity;
        }

        double sse = EtsRecursion.Run(y, form, alpha, beta / alpha, gamma, phi, ref state, season, [], false, out double sumLog);
        return double.IsInfinity(sse) ? sse : (y.Length * Math.Log(Math.Max(sse, 1e-300))) + (2 * sumLog);
    }

    public (double[] Parameters, EtsRecursion.State State, double[] Season) Unpack(ReadOnlySpan<double> point)
    {
        var found = new double[season.Length];
        Read(point, out double alpha, out double beta, out double gamma, out double phi, out EtsRecursion.State state, found);
        return ([alpha, beta, gamma, phi], state, found);
    }

    /// <summary>Searches from a slow and a quick start, then once more from the better end.</summary>
    public double[] Search(EtsRecursion.State state, double[] startSeason)
    {
        int m = Math.Max(1, startSeason.Length);
        double slow = Low + (0.2 * (1 - (2 * Low)) / m);
        double[] first = Pack(slow, 0.1 * slow, 0.05 * (1 - slow), 0.978, state, startSeason);
        double[] second = Pack(0.5, 0.05, 0.05, 0.95, state, startSeason);
        double[] steps = Steps(first, startSeason, 1);
        int budget = 150 * first.Length;
        double a = NelderMead.Minimise(this, first, steps, budget, 1e-9);
        double b = NelderMead.Minimise(this, second, Steps(second, startSeason, 1), budget, 1e-9);
        double[] best = a <= b ? first : second;
        int rounds = freeSeason && Seasonal ? 4 : 1;
        for (int i = 0; i < rounds; i++)
        {
            NelderMead.Minimise(this, best, Steps(best, startSeason, 0.3), 2 * budget, 1e-10);
        }

        return best;
    }

    private double[] Pack(double alpha, double beta, double gamma, double phi, EtsRecursion.State state, double[] startSeason)
    {
        var point = new List<double> { alpha };
        if (form.Trend)
        {
            point.Add(beta);
        }

        if (Seasonal)
        {
            point.Add(gamma);
        }

        if (form.Damped)
        {
            point.Add(phi);
        }

        point.Add(state.Level / scale);
        if (form.Trend)
        {
            point.Add(state.Trend / scale);
        }

        if (freeSeason && Seasonal)
        {
            double unit = form.Season == SeasonKind.Additive ? scale : 1;
            for (int j = 0; j < startSeason.Length - 1; j++)
            {
                point.Add(startSeason[j] / unit);
            }
        }

        return [.. point];
    }

    private double[] Steps(double[] point, double[] startSeason, double factor)
    {
        var steps = new double[point.Length];
        int weights = 1 + (form.Trend ? 1 : 0) + (Seasonal ? 1 : 0) + (form.Damped ? 1 : 0);
        int states = form.Trend ? 2 : 1;
        for (int i = 0; i < steps.Length; i++)
        {
            bool isPhi = form.Damped && i == weights - 1;
            steps[i] = factor * (i < weights
                ? (isPhi ? -0.04 : point[i] > 0.5 ? -0.15 : 0.1 * Math.Max(point[i], 0.2))
                : i == weights ? 0.05 * Math.Max(0.2, Math.Abs(point[i]))
                : i < weights + states ? 0.01 + (0.1 * Math.Abs(point[i]))
                : 0.05);
        }

        return steps;
    }

    private bool Read(
        ReadOnlySpan<double> point, out double alpha, out double beta, out double gamma, out double phi,
        out EtsRecursion.State state, Span<double> into)
    {
        int i = 0;
        alpha = point[i++];
        beta = form.Trend ? point[i++] : 0;
        gamma = Seasonal ? point[i++] : 0;
        phi = form.Damped ? point[i++] : 1;
        state = new EtsRecursion.State { Level = point[i++] * scale };
        state.Trend = form.Trend ? point[i++] * scale : 0;
        if (alpha is < Low or > 1 - Low
            || (form.Trend && (beta < Low || beta > alpha))
            || (Seasonal && (gamma < Low || gamma > 1 - alpha))
            || (form.Damped && phi is < 0.8 or > 0.98))
        {
            return false;
        }

        if (!Seasonal)
        {
            return true;
        }

        if (!freeSeason)
        {
            fixedSeason.CopyTo(into);
            return true;
        }

        double unit = form.Season == SeasonKind.Additive ? scale : 1;
        double rest = form.Season == SeasonKind.Additive ? 0 : into.Length;
        bool valid = true;
        for (int j = 0; j < into.Length - 1; j++)
        {
            into[j] = point[i++] * unit;
            rest -= into[j];
            valid &= form.Season == SeasonKind.Additive || into[j] > 0;
        }

        into[^1] = rest;
        return valid && (form.Season == SeasonKind.Additive || rest > 0);
    }
}
