namespace Drp.Forecasting;

/// <summary>Methods for demand with many empty periods.</summary>
public enum IntermittentVariant
{
    /// <summary>Croston (1972): smoothed size over smoothed interval; biased upwards.</summary>
    Croston,

    /// <summary>Syntetos–Boylan (2005): Croston times 1 − α/2, α of the interval.</summary>
    Sba,

    /// <summary>Shale–Boylan–Johnston (2006): Croston times 1 − α/(2 − α), α of the interval.</summary>
    Sbj,

    /// <summary>Teunter–Syntetos–Babai (2011): size times a probability that falls in every empty period.</summary>
    Tsb,
}
