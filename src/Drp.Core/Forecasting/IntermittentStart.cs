namespace Drp.Forecasting;

/// <summary>Start values of an intermittent method; the start size is always the first demand.</summary>
public enum IntermittentStart
{
    /// <summary>Mean interval, or for TSB the share of periods with demand.</summary>
    Mean,

    /// <summary>First interval, or for TSB whether the first period had demand.</summary>
    First,
}
