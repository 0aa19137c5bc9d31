namespace Drp.Forecasting;

/// <summary>How a hierarchy is reconciled.</summary>
public sealed class ReconciliationOptions
{
    /// <summary>The method. Default MinT with shrinkage.</summary>
    public ReconciliationMethod Method { get; set; } = ReconciliationMethod.MinTShrink;

    /// <summary>
    /// For middle-out: length of the channel path at the middle level, at least 1. Shorter paths count with their leaf.
    /// Default 1.
    /// </summary>
    public int MiddleChannelDepth { get; set; } = 1;

    /// <summary>For middle-out: length of the item path at the middle level, at least 1. Default 1.</summary>
    public int MiddleItemDepth { get; set; } = 1;

    /// <summary>Bottom forecasts are not below zero. Default true.</summary>
    public bool NonNegative { get; set; } = true;

    /// <summary>
    /// Decimal places of the bottom forecasts, 0 to 6. Default 4. The bottom is rounded by largest remainder, so that it
    /// sums to the rounded total; every other node is the exact sum of its bottom.
    /// </summary>
    public int Decimals { get; set; } = 4;
}
