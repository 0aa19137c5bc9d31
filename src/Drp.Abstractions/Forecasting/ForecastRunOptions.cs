namespace Drp.Forecasting;

/// <summary>How a run over many series is worked off. Has no influence on any number in it.</summary>
public sealed class ForecastRunOptions
{
    /// <summary>Threads; <see langword="null"/> (the default) is one per processor. At least 1.</summary>
    public int? Parallelism { get; set; }

    /// <summary>
    /// Series handed to a thread at once. Default 64, at least 1. About 4 × threads × this many series are in memory.
    /// </summary>
    public int BatchSize { get; set; } = 64;
}
