namespace Drp.Forecasting;

/// <summary>How often what happened lay inside an interval that was forecast. Immutable.</summary>
public sealed record IntervalCoverage
{
    /// <summary>The coverage that was asked for, over 0 and under 1.</summary>
    public required double Level { get; init; }

    /// <summary>Values compared.</summary>
    public required int Count { get; init; }

    /// <summary>Share of the values inside the interval, limits included.</summary>
    public required double Inside { get; init; }

    /// <summary>Share below the lower limit.</summary>
    public required double Below { get; init; }

    /// <summary>Share above the upper limit.</summary>
    public required double Above { get; init; }
}
