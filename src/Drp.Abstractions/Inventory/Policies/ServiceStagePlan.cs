namespace Drp.Inventory.Policies;

/// <summary>What the guaranteed-service optimum asks of one stage. Immutable.</summary>
public sealed record ServiceStagePlan
{
    /// <summary>The stage's code.</summary>
    public required string Code { get; init; }

    /// <summary>Periods in which all its inputs are there: the longest service time quoted to it.</summary>
    public required int InboundServiceTime { get; init; }

    /// <summary>Periods in which it serves, the same for all whom it serves.</summary>
    public required int ServiceTime { get; init; }

    /// <summary>Periods that its stock must bridge: inbound + processing − service time.</summary>
    public required int NetReplenishmentTime { get; init; }

    /// <summary>Mean demand per period that reaches it, in its base unit.</summary>
    public required double DemandMean { get; init; }

    /// <summary>Deviation of the demand per period that reaches it.</summary>
    public required double DemandDeviation { get; init; }

    /// <summary>The safety stock z·σ·√(net replenishment time), rounded up to the stage's scale.</summary>
    public required ComputedQuantity SafetyStock { get; init; }

    /// <summary>The base stock level: mean demand over the net replenishment time plus the safety stock.</summary>
    public required ComputedQuantity BaseStock { get; init; }

    /// <summary>Holding cost of the exact safety stock per period.</summary>
    public required double CostPerPeriod { get; init; }
}
