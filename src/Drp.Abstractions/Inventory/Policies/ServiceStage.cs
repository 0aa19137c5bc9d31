namespace Drp.Inventory.Policies;

/// <summary>One stage of a guaranteed-service network: a place (or a step) that may hold stock. Immutable.</summary>
public sealed record ServiceStage
{
    /// <summary>The stage's code; unique in the network.</summary>
    public required string Code { get; init; }

    /// <summary>Whole periods from having all inputs to having the goods; not negative.</summary>
    public required int ProcessingTime { get; init; }

    /// <summary>Cost of holding one unit for one period; not negative.</summary>
    public required decimal HoldingCost { get; init; }

    /// <summary>Whole periods in which an outside supplier delivers; not negative. Default 0.</summary>
    public int ExternalInboundTime { get; init; }

    /// <summary>
    /// The longest service time that the stage may quote, in whole periods, not negative; <see langword="null"/> (the
    /// default) for no limit. A stage without successors and without a limit may make its customers wait for everything.
    /// </summary>
    public int? MaxServiceTime { get; init; }

    /// <summary>Mean outside demand per period, in the item's base unit; not negative. Default 0.</summary>
    public double ExternalDemandMean { get; init; }

    /// <summary>Standard deviation of the outside demand per period; not negative. Default 0.</summary>
    public double ExternalDemandDeviation { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
