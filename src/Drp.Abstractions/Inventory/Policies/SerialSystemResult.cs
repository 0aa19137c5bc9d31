namespace Drp.Inventory.Policies;

/// <summary>The policy of a serial system. Immutable.</summary>
public sealed record SerialSystemResult
{
    /// <summary>The stages, the one that serves customers first.</summary>
    public required IReadOnlyList<SerialStagePolicy> Stages { get; init; }

    /// <summary>Expected holding and back-order cost per unit of time at the exact levels; a statistic, not an amount to post.</summary>
    public required double CostPerTime { get; init; }
}
