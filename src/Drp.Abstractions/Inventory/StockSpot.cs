namespace Drp.Inventory;

/// <summary>One end of a movement: a place and the state in which the stock is there. Immutable.</summary>
public sealed record StockSpot
{
    /// <summary>The place's code.</summary>
    public required string Place { get; init; }

    /// <summary>The state. Default available.</summary>
    public StockState State { get; init; }
}
