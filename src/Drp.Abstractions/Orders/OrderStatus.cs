namespace Drp.Orders;

/// <summary>Where an order stands as a whole; its lines say how much of each.</summary>
public enum OrderStatus
{
    /// <summary>Placed and not yet checked, or released and to be checked again.</summary>
    Requested = 0,

    /// <summary>Held by credit; an approval can release it.</summary>
    Held = 1,

    /// <summary>Promised, in whole or in part; the rest is cut or on back order.</summary>
    Confirmed = 2,

    /// <summary>Some of it is picked or shipped, not all.</summary>
    InDelivery = 3,

    /// <summary>All that was confirmed has shipped.</summary>
    Shipped = 4,

    /// <summary>All that was shipped has arrived.</summary>
    Delivered = 5,

    /// <summary>All that was delivered is invoiced; nothing more happens but returns.</summary>
    Invoiced = 6,

    /// <summary>Nothing of it could be promised.</summary>
    Rejected = 7,

    /// <summary>Taken back before anything shipped.</summary>
    Cancelled = 8,
}
