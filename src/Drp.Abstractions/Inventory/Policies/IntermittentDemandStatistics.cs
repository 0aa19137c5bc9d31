namespace Drp.Inventory.Policies;

/// <summary>What a history of intermittent demand looks like. Immutable.</summary>
public sealed record IntermittentDemandStatistics
{
    /// <summary>Mean and deviation per period, zeros included.</summary>
    public required DemandStatistics PerPeriod { get; init; }

    /// <summary>Periods of history.</summary>
    public required int Periods { get; init; }

    /// <summary>Periods with demand.</summary>
    public required int PeriodsWithDemand { get; init; }

    /// <summary>Mean demand of a period that has any, in the item's base unit; 0 without demand.</summary>
    public required double MeanSize { get; init; }

    /// <summary>Mean interval between demands (ADI) in periods: periods divided by periods with demand; infinite without demand.</summary>
    public required double MeanInterval { get; init; }

    /// <summary>Squared coefficient of variation (CV²) of the sizes of demands; 0 with fewer than two demands.</summary>
    public required double SquaredVariation { get; init; }
}
