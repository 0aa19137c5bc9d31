namespace Drp.Inventory.Policies;

/// <summary>A joint order cycle. Immutable.</summary>
public sealed record JointReplenishmentResult
{
    /// <summary>Time between two joint orders, in the unit of time of the demand rates.</summary>
    public required double BaseCycleTime { get; init; }

    /// <summary>The items, in the order given.</summary>
    public required IReadOnlyList<JointReplenishmentLine> Lines { get; init; }

    /// <summary>Ordering and holding cost per unit of time; a statistic, not an amount to post.</summary>
    public required double CostPerTime { get; init; }
}
