namespace Drp.Planning;

/// <summary>What a part of an order is for.</summary>
public enum PegKind
{
    /// <summary>A sales order.</summary>
    SalesOrder,

    /// <summary>Forecast that orders have not consumed.</summary>
    Forecast,

    /// <summary>A promotion's uplift.</summary>
    Uplift,

    /// <summary>A planned order of a place further down.</summary>
    PlannedOrder,

    /// <summary>An open or firm transfer to a place further down that has not shipped.</summary>
    FirmShipment,

    /// <summary>Safety stock.</summary>
    SafetyStock,

    /// <summary>Expiry of other stock.</summary>
    Expiry,

    /// <summary>Stock that was negative at the start.</summary>
    NegativeStock,

    /// <summary>What minimum, multiple or lot policy added.</summary>
    LotRounding,
}
