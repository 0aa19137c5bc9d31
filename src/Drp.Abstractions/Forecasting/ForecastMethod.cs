namespace Drp.Forecasting;

/// <summary>How a series is forecast.</summary>
public enum ForecastMethod
{
    /// <summary>
    /// By demand class: a weighted combination of seasonal and plain candidates for smooth and erratic demand,
    /// intermittent methods otherwise. The default.
    /// </summary>
    Automatic,

    /// <summary>The single candidate of smallest rolling-origin error.</summary>
    BestByRollingOrigin,

    /// <summary>Mean of simple, Holt and damped smoothing on the seasonally adjusted history.</summary>
    SimpleCombination,

    /// <summary>Last value.</summary>
    Naive,

    /// <summary>Last value of the same season.</summary>
    SeasonalNaive,

    /// <summary>Naive on the seasonally adjusted history.</summary>
    Naive2,

    /// <summary>Line through first and last value.</summary>
    Drift,

    /// <summary>Mean of everything.</summary>
    Mean,

    /// <summary>Mean of the last periods.</summary>
    MovingAverage,

    /// <summary>Simple exponential smoothing.</summary>
    SimpleSmoothing,

    /// <summary>Holt's linear trend.</summary>
    Holt,

    /// <summary>Damped trend.</summary>
    Damped,

    /// <summary>Holt–Winters with additive season; Holt where the history is too short for it.</summary>
    HoltWintersAdditive,

    /// <summary>Holt–Winters with multiplicative season; additive where values are not positive.</summary>
    HoltWintersMultiplicative,

    /// <summary>Standard theta.</summary>
    Theta,

    /// <summary>Theta with its parameter searched.</summary>
    OptimisedTheta,

    /// <summary>ETS family, chosen by AICc.</summary>
    Ets,

    /// <summary>Croston.</summary>
    Croston,

    /// <summary>Syntetos–Boylan approximation.</summary>
    Sba,

    /// <summary>Shale–Boylan–Johnston.</summary>
    Sbj,

    /// <summary>Teunter–Syntetos–Babai.</summary>
    Tsb,
}
