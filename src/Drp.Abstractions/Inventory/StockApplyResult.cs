namespace Drp.Inventory;

/// <summary>How a store answered postings.</summary>
public enum StockApplyResult
{
    /// <summary>All of them happened.</summary>
    Applied = 0,

    /// <summary>A balance would have fallen below zero, now or on a day since; nothing happened.</summary>
    Refused = 1,

    /// <summary>One of the sources was posted before; nothing happened.</summary>
    Repeated = 2,
}
