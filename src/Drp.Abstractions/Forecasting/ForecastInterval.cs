namespace Drp.Forecasting;

/// <summary>A prediction interval over the horizon. Immutable.</summary>
public sealed record ForecastInterval
{
    /// <summary>Coverage, over 0 and under 1.</summary>
    public required double Level { get; init; }

    /// <summary>Lower limit per future period.</summary>
    public required IReadOnlyList<decimal> Lower { get; init; }

    /// <summary>Upper limit per future period.</summary>
    public required IReadOnlyList<decimal> Upper { get; init; }
}
