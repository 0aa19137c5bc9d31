namespace Drp.Planning;

/// <summary>What lies behind a changed order.</summary>
public enum ChangeCauseKind
{
    /// <summary>Gross requirements through the order's bucket.</summary>
    Requirements,

    /// <summary>Stock on hand at the start.</summary>
    Stock,

    /// <summary>Scheduled receipts through the order's bucket.</summary>
    ScheduledReceipts,

    /// <summary>Expiry through the order's bucket.</summary>
    Expiry,

    /// <summary>Safety stock in the order's bucket.</summary>
    SafetyStock,

    /// <summary>Other planned orders through the order's bucket.</summary>
    OtherOrders,

    /// <summary>One of the plans does not have the stocking point.</summary>
    Point,

    /// <summary>One of the plans ends before the order's date.</summary>
    Horizon,

    /// <summary>None of these: a route, a policy, an option, or what deployment cut.</summary>
    Rules,
}
