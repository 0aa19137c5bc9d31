namespace Drp.Orders;

/// <summary>What becomes of goods that came back.</summary>
public enum ReturnDisposition
{
    /// <summary>Blocked until someone inspects them.</summary>
    Quarantine = 0,

    /// <summary>Available again.</summary>
    Restock = 1,

    /// <summary>Destroyed: taken in and written off.</summary>
    Destroy = 2,
}
