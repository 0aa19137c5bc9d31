namespace Drp.Forecasting;

/// <summary>
/// The form of an exponential smoothing state space model: error, trend, season. Additive trend only: multiplicative
/// trends explode in stock planning and are not offered.
/// </summary>
public readonly record struct EtsForm
{
    /// <summary>Errors relative to the level (M) rather than absolute (A).</summary>
    public bool MultiplicativeError { get; init; }

    /// <summary>With an additive trend (A) rather than none (N).</summary>
    public bool Trend { get; init; }

    /// <summary>The trend fades by φ per period (Ad); only with <see cref="Trend"/>.</summary>
    public bool Damped { get; init; }

    /// <summary>Seasonal pattern.</summary>
    public SeasonKind Season { get; init; }

    /// <summary>The usual name, <c>ETS(M,Ad,M)</c>.</summary>
    public override string ToString() =>
        $"ETS({(MultiplicativeError ? "M" : "A")},{(!Trend ? "N" : Damped ? "Ad" : "A")},"
        + $"{(Season == SeasonKind.None ? "N" : Season == SeasonKind.Additive ? "A" : "M")})";
}
