namespace Drp.Inventory.Policies;

/// <summary>A price that holds from a quantity upwards. Immutable.</summary>
public sealed record PriceBreak
{
    /// <summary>The quantity from which the price holds, inclusive; 0 in the first break.</summary>
    public required decimal FromQuantity { get; init; }

    /// <summary>The price of one unit; above 0.</summary>
    public required decimal UnitPrice { get; init; }
}
