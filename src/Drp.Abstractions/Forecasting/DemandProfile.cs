namespace Drp.Forecasting;

/// <summary>What the class of a series was decided by. Immutable.</summary>
public sealed record DemandProfile
{
    /// <summary>The class.</summary>
    public required DemandClass Class { get; init; }

    /// <summary>Average demand interval: periods per period with demand, at least 1; 0 without demand.</summary>
    public required double AverageInterval { get; init; }

    /// <summary>Squared coefficient of variation of the sizes of demand (population variance); 0 without demand.</summary>
    public required double SquaredVariation { get; init; }
}
