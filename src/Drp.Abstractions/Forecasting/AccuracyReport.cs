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
}
