namespace Drp.Forecasting;

/// <summary>
/// Exponential smoothing state space models by maximum likelihood, and the choice among them by AICc. Pure functions,
/// thread-safe, deterministic. Source: Hyndman, Koehler, Ord and Snyder, <i>Forecasting with Exponential Smoothing</i>
/// (2008): likelihood (5.3), start values (2.6.1), variances (6.1 to 6.3).
/// </summary>
public static class Ets
{
    /// <summary>Longest season whose start values are estimated together with the other parameters.</summary>
    internal const int LongestFreeSeason = 24;

    /// <summary>Fits one form.</summary>
    /// <param name="history">Oldest first.</param>
    /// <param name="form">The form; multiplicative parts need positive values.</param>
    /// <param name="seasonLength">Periods in a cycle, 1 for none.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    /// <returns>The fit, or <see langword="null"/> where the history is too short or not positive for the form.</returns>
    public static MethodFit? Fit(ReadOnlySpan<double> history, EtsForm form, int seasonLength, int horizon)
    {
        Baselines.Check(history, horizon);
        EtsEstimate? estimate = EtsEstimate.Find(history, form, seasonLength);
        return estimate?.ToFit(history, horizon);
    }

    /// <summary>Runs a form with given weights and start, and judges it by the same likelihood.</summary>
    /// <param name="history">Oldest first; every value enters.</param>
    /// <param name="form">The form.</param>
    /// <param name="weights">α, β* = β/α, γ (weight against the old level) and φ.</param>
    /// <param name="start">The states before the first value.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static MethodFit Run(
        ReadOnlySpan<double> history, EtsForm form, SmoothingWeights weights, SmoothingStart start, int horizon)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(start);
        Baselines.Check(history, horizon);
        if (form.Season != SeasonKind.None && start.Season.Count == 0)
        {
            throw new ArgumentException("A seasonal form needs the start's seasonal indices.", nameof(start));
        }

        return EtsEstimate.Given(history, form, weights, start).ToFit(history, horizon);
    }

    /// <summary>
    /// Fits every form that the history allows and returns the one of smallest AICc. Multiplicative seasons come with
    /// multiplicative errors only, as their additive-error forms are numerically unstable.
    /// </summary>
    /// <inheritdoc cref="Fit"/>
    /// <returns>The best fit; the naive forecast if the history is too short for any form.</returns>
    public static MethodFit Select(ReadOnlySpan<double> history, int seasonLength, int horizon)
    {
        Baselines.Check(history, horizon);
        EtsEstimate? best = Best(history, seasonLength);
        return best?.ToFit(history, horizon)
            ?? new MethodFit { Method = "Naive", Forecast = Baselines.Naive(history, horizon) };
    }

    internal static EtsEstimate? Best(ReadOnlySpan<double> history, int seasonLength)
    {
        EtsEstimate? best = null;
        bool positive = IsPositive(history);
        SeasonKind last = seasonLength > 1 ? (positive ? SeasonKind.Multiplicative : SeasonKind.Additive) : SeasonKind.None;
        for (SeasonKind season = SeasonKind.None; season <= last; season++)
        {
            for (int error = season == SeasonKind.Multiplicative ? 1 : 0; error <= (positive ? 1 : 0); error++)
            {
                for (int trend = 0; trend <= 2; trend++)
                {
                    var form = new EtsForm
                    {
                        MultiplicativeError = error == 1,
                        Trend = trend > 0,
                        Damped = trend == 2,
                        Season = season,
                    };
                    EtsEstimate? estimate = EtsEstimate.Find(history, form, seasonLength);
                    if (estimate is not null && (best is null || estimate.Aicc < best.Aicc))
                    {
                        best = estimate;
                    }
                }
            }
        }

        return best;
    }

    internal static bool IsPositive(ReadOnlySpan<double> history)
    {
        foreach (double y in history)
        {
            if (y <= 0)
            {
                return false;
            }
        }

        return true;
    }
}
