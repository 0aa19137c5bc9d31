namespace Drp.Forecasting;

/// <summary>How much work one series is worth.</summary>
public enum ForecastMode
{
    /// <summary>A handful of candidates by demand class; for nightly runs over everything.</summary>
    Fast,

    /// <summary>Adds the ETS family and more validation origins; about 40 times slower.</summary>
    Thorough,
}
