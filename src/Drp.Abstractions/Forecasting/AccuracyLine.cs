namespace Drp.Forecasting;

/// <summary>The accuracy of one series or of everything below one channel node. Immutable.</summary>
public sealed record AccuracyLine
{
    /// <summary>Depth in the channel: 0 for everything, 1 for the first code of the path, …; −1 for a single series.</summary>
    public required int Depth { get; init; }

    /// <summary>Codes of the channel node joined by slashes, or the key of the series; empty for everything.</summary>
    public required string Code { get; init; }

    /// <summary>Series in the line.</summary>
    public required int Series { get; init; }

    /// <summary>
    /// Measures over all values of the line. Sums (WAPE, bias) are over the pooled values, so large series weigh more;
    /// MASE is the mean of the entries' own, so all weigh the same.
    /// </summary>
    public required AccuracyMeasures Measures { get; init; }
}
