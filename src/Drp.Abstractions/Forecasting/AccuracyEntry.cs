namespace Drp.Forecasting;

/// <summary>One forecast and what happened, as an accuracy report needs it. Immutable.</summary>
public sealed record AccuracyEntry
{
    /// <summary>Key of the series; several entries (origins) of one series have the same.</summary>
    public required string Key { get; init; }

    /// <summary>Codes of the channel from the root; empty for none.</summary>
    public IReadOnlyList<string> ChannelPath { get; init; } = [];

    /// <summary>What happened.</summary>
    public required IReadOnlyList<double> Actual { get; init; }

    /// <summary>What was forecast, as many values.</summary>
    public required IReadOnlyList<double> Forecast { get; init; }

    /// <summary>Denominator of MASE, from the history before the forecast; <see cref="double.NaN"/> if unknown.</summary>
    public double Scale { get; init; } = double.NaN;
}
