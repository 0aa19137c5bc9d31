namespace Drp.Inventory.Policies;

/// <summary>A family of items with a cost for every order, whatever it contains. Immutable.</summary>
public sealed record JointReplenishmentInput
{
    /// <summary>The cost of one order whatever it contains; above 0. Without one, items are better planned alone.</summary>
    public required decimal SharedOrderCost { get; init; }

    /// <summary>The items; at least one.</summary>
    public required IReadOnlyList<JointReplenishmentItem> Items { get; init; }
}
