namespace Drp.Forecasting.DemandPlans;

/// <summary>What one source brought into a consensus. Immutable.</summary>
public sealed record ConsensusPart
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The quantity it gave.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Its share of the weights of the sources that gave a number, 0 to 1.</summary>
    public required decimal Share { get; init; }
}
