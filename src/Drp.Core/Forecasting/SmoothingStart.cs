namespace Drp.Forecasting;

/// <summary>
/// Where an exponential smoothing recursion starts: the states just before the first value of the history. A value of
/// the library's statistics, immutable by convention (the season array isn't copied).
/// </summary>
public sealed record SmoothingStart
{
    /// <summary>Level before the first value.</summary>
    public required double Level { get; init; }

    /// <summary>Trend per period before the first value; 0 for none.</summary>
    public double Trend { get; init; }

    /// <summary>Indices by cycle position, element 0 for the first value of the history; empty for no season.</summary>
    public IReadOnlyList<double> Season { get; init; } = [];
}
