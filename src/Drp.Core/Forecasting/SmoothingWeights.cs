namespace Drp.Forecasting;

/// <summary>The weights of an exponential smoothing recursion. Immutable.</summary>
public sealed record SmoothingWeights
{
    /// <summary>Weight of the newest level, 0 to 1.</summary>
    public required double Alpha { get; init; }

    /// <summary>Holt's trend weight β*, 0 to 1, or <see langword="null"/> for no trend (β = α·β* in ETS terms).</summary>
    public double? BetaStar { get; init; }

    /// <summary>Weight of the newest season, 0 to 1; used with a season only.</summary>
    public double Gamma { get; init; }

    /// <summary>Share of the trend that survives each period, over 0 to 1. Default 1, undamped.</summary>
    public double Phi { get; init; } = 1;
}
