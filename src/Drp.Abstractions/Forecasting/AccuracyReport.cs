namespace Drp.Forecasting;

/// <summary>Accuracy per series and by level of the channel. Immutable.</summary>
public sealed record AccuracyReport
{
    /// <summary>One line per series, by key (ordinal).</summary>
    public required IReadOnlyList<AccuracyLine> BySeries { get; init; }

    /// <summary>One line per channel node, the whole first, then by depth and code (ordinal).</summary>
    public required IReadOnlyList<AccuracyLine> ByChannel { get; init; }

    /// <summary>
    /// Overall weighted average against Naive2: the mean of relative sMAPE and relative MASE. Below 1 is better than
    /// Naive2. <see cref="double.NaN"/> where no yardstick was measured.
    /// </summary>
    public double OverallWeightedAverage { get; init; } = double.NaN;

    /// <summary>
    /// Root mean squared scaled error (the scale is that of MASE), mean over the series, relative to Naive2's. Unlike OWA it
    /// is smallest for the mean of what comes, so it is the one to judge rare demand by. <see cref="double.NaN"/> where no
    /// yardstick was measured.
    /// </summary>
    public double RelativeSquaredError { get; init; } = double.NaN;

    /// <summary>
    /// Error of the sum over the horizon, scaled as MASE, mean over the series, relative to Naive2's: what a stock that lasts
    /// the horizon feels. <see cref="double.NaN"/> where no yardstick was measured.
    /// </summary>
    public double RelativeTotalError { get; init; } = double.NaN;

    /// <summary>Coverage of the prediction intervals by level, ascending; empty where none was measured.</summary>
    public IReadOnlyList<IntervalCoverage> Intervals { get; init; } = [];
}
