namespace Drp.Forecasting;

/// <summary>What is cleaned out of a history before it is forecast. Every change is reported.</summary>
public sealed class CleaningOptions
{
    /// <summary>Raise sales of stock-out periods to the expected demand. Default true.</summary>
    public bool StockOuts { get; set; } = true;

    /// <summary>Take promotion periods out of the base and learn their uplift. Default true.</summary>
    public bool Promotions { get; set; } = true;

    /// <summary>
    /// Pull single values outside the outlier limit back to it. Default true. Intermittent and lumpy demand is never
    /// touched: its spikes are its demand.
    /// </summary>
    public bool Outliers { get; set; } = true;

    /// <summary>
    /// Distance from the expected value, in robust standard deviations (1.4826 × the median absolute deviation), over
    /// which a value is an outlier. Default 6; at least 3.
    /// </summary>
    public double OutlierLimit { get; set; } = 6;

    /// <summary>Largest uplift factor believed of a promotion. Default 10; at least 1.</summary>
    public double LargestUplift { get; set; } = 10;
}
