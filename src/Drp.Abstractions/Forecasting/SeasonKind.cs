namespace Drp.Forecasting;

/// <summary>How a seasonal pattern acts on the level.</summary>
public enum SeasonKind
{
    /// <summary>No season.</summary>
    None,

    /// <summary>The season is added.</summary>
    Additive,

    /// <summary>The season multiplies; needs positive values.</summary>
    Multiplicative,
}
