namespace Drp.Forecasting;

/// <summary>What an engine found for one history: numbers only, not yet rounded.</summary>
internal sealed class PointForecast
{
    public required string Method { get; init; }

    public required double[] Forecast { get; init; }

    public double[] StandardErrors { get; init; } = [];

    /// <summary>Skewness of the errors; 0 for symmetric ones.</summary>
    public double Skewness { get; init; }

    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    public int SeasonLength { get; init; } = 1;

    /// <summary>Errors over the rolling origins that the choice was made by.</summary>
    public AccuracyMeasures? Errors { get; init; }
}
