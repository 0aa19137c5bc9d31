namespace Drp.Forecasting;

/// <summary>Demand patterns by interval and size (Syntetos, Boylan and Croston 2005).</summary>
public enum DemandClass
{
    /// <summary>No period had demand.</summary>
    None,

    /// <summary>Frequent and even.</summary>
    Smooth,

    /// <summary>Frequent and uneven.</summary>
    Erratic,

    /// <summary>Rare and even.</summary>
    Intermittent,

    /// <summary>Rare and uneven.</summary>
    Lumpy,
}
