namespace Drp.Forecasting;

/// <summary>A node's reconciled forecast. Immutable.</summary>
public sealed record ReconciledForecast
{
    /// <summary>The node's key.</summary>
    public required string Key { get; init; }

    /// <summary>Forecast per future period; a parent's is the exact sum of its bottom's.</summary>
    public required IReadOnlyList<decimal> Forecast { get; init; }

    /// <summary>The forecast as it was before, for comparison.</summary>
    public required IReadOnlyList<decimal> Base { get; init; }
}
