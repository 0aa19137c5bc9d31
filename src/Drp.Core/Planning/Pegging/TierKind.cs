namespace Drp.Planning;

/// <summary>The tiers in the order in which they are served.</summary>
internal enum TierKind
{
    /// <summary>Expired or negative stock: gone, whoever asks.</summary>
    Lost,

    /// <summary>Past-due and firm orders, firm shipments.</summary>
    Firm,

    /// <summary>Other orders, by priority class.</summary>
    Order,

    /// <summary>Forecast and uplift, by the point's priority class.</summary>
    Forecast,

    /// <summary>Safety stock.</summary>
    SafetyStock,

    /// <summary>Target stock above safety stock.</summary>
    TargetStock,

    /// <summary>What lot sizing adds.</summary>
    LotRounding,
}
