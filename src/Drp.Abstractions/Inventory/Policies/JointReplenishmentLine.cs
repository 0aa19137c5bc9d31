namespace Drp.Inventory.Policies;

/// <summary>One item of a joint order cycle. Immutable.</summary>
public sealed record JointReplenishmentLine
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>The item is in every m-th joint order; 1 for every order.</summary>
    public required int Multiple { get; init; }

    /// <summary>What is ordered each time: demand rate × multiple × base cycle time.</summary>
    public required ComputedQuantity OrderQuantity { get; init; }
}
