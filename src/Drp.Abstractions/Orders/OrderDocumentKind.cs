namespace Drp.Orders;

/// <summary>What happened to goods of an order.</summary>
public enum OrderDocumentKind
{
    /// <summary>Picked.</summary>
    Pick = 0,

    /// <summary>Shipped.</summary>
    Shipment = 1,

    /// <summary>Arrived.</summary>
    Delivery = 2,

    /// <summary>Invoiced.</summary>
    Invoice = 3,

    /// <summary>Came back.</summary>
    Return = 4,
}
