namespace Drp.Inventory;

/// <summary>Whether a movement is business of a partner's place with others.</summary>
public enum StockFlow
{
    /// <summary>Neither: a count, a write-off, a move within one partner.</summary>
    None = 0,

    /// <summary>The partner bought (or sent back what it had bought, negative).</summary>
    SellIn = 1,

    /// <summary>The partner sold (or took back what it had sold, negative).</summary>
    SellOut = 2,
}
