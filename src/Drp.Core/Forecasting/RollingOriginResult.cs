namespace Drp.Forecasting;

/// <summary>Errors of a method over rolling origins. Immutable.</summary>
public sealed record RollingOriginResult
{
    /// <summary>Lengths of the histories seen, ascending.</summary>
    public required IReadOnlyList<int> Origins { get; init; }

    /// <summary>Actual minus forecast, per origin and step ahead.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Errors { get; init; }

    /// <summary>Measures per step ahead, over all origins; element 0 is one step ahead.</summary>
    public required IReadOnlyList<AccuracyMeasures> ByStep { get; init; }

    /// <summary>Measures over all origins and steps.</summary>
    public required AccuracyMeasures Overall { get; init; }
}
