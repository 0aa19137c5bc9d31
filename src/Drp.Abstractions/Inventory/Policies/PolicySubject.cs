namespace Drp.Inventory.Policies;

/// <summary>One item at one place that is to be given a policy. Immutable.</summary>
public sealed record PolicySubject
{
    /// <summary>What the policy is for, unique in the assignment: an item's code, or item and location.</summary>
    public required string Code { get; init; }

    /// <summary>The class.</summary>
    public required AbcXyzClass Class { get; init; }

    /// <summary>Demand per period, oldest first, zeros included, none negative; at least one period.</summary>
    public required IReadOnlyList<decimal> History { get; init; }

    /// <summary>
    /// Forecast mean and deviation of its error per period, where there is a forecast; <see langword="null"/> (the default)
    /// to take both from the history.
    /// </summary>
    public DemandStatistics? Forecast { get; init; }

    /// <summary>Lead time in the periods of the demand.</summary>
    public required LeadTimeStatistics LeadTime { get; init; }

    /// <summary>Cost of one unit, above 0, for economic order sizes; <see langword="null"/> (the default) if unknown.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
