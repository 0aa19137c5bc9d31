namespace Drp.Inventory.Policies;

/// <summary>What becomes of demand that stock can't serve.</summary>
public enum ShortageMode
{
    /// <summary>It waits and is served first when stock arrives.</summary>
    Backorder,

    /// <summary>It is lost.</summary>
    LostSale,
}
