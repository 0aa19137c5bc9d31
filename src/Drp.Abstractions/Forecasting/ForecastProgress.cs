namespace Drp.Forecasting;

/// <summary>How far a run over many series is. Immutable.</summary>
public sealed record ForecastProgress
{
    /// <summary>Series finished so far.</summary>
    public required long Done { get; init; }

    /// <summary>Of these, series with faults.</summary>
    public required long Faulty { get; init; }
}
