namespace Drp.Orders;

/// <summary>A line that a customer asks for. Immutable.</summary>
public sealed record OrderRequestLine
{
    /// <summary>The line's number, unique in the order.</summary>
    public required int Number { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The quantity in <see cref="Unit"/>; above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The unit; <see langword="null"/> (the default) is the item's base unit. A unit without a conversion is refused, never 1:1.</summary>
    public string? Unit { get; init; }

    /// <summary>The price of one base unit in the order's currency, zero or more.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>Days of life that the goods must have left when they arrive. Default 0: usable on that day.</summary>
    public int MinimumRemainingLifeDays { get; init; }

    /// <summary>Whether what can't be promised by the date waits for supply (back order) instead of being cut. Default no.</summary>
    public bool BackOrder { get; init; }

    /// <summary>Whether the line is promised whole or not at all. Default no.</summary>
    public bool Complete { get; init; }
}
