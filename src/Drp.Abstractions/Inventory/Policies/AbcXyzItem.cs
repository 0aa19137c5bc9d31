namespace Drp.Inventory.Policies;

/// <summary>What an item is classified by. Immutable.</summary>
public sealed record AbcXyzItem
{
    /// <summary>The item's code; unique in the classification.</summary>
    public required string Code { get; init; }

    /// <summary>Value of the item's demand over the time looked at, in one currency for all items; not negative.</summary>
    public required decimal UsageValue { get; init; }

    /// <summary>Demand per period, zeros included, none negative; at least one period.</summary>
    public required IReadOnlyList<decimal> Demand { get; init; }
}
