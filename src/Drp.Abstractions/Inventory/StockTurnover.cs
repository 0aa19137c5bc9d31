namespace Drp.Inventory;

/// <summary>What a partner's place bought and sold of an item in a period. Immutable.</summary>
public sealed record StockTurnover
{
    /// <summary>The place's code.</summary>
    public required string Place { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>Base units bought, less what went back to suppliers.</summary>
    public decimal SellIn { get; init; }

    /// <summary>Base units sold, less what customers brought back.</summary>
    public decimal SellOut { get; init; }
}
