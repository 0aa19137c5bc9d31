namespace Drp.Planning;

/// <summary>How far a supply is. Whether it has shipped is this status and never a test of dates.</summary>
public enum SupplyStatus
{
    /// <summary>A released order that has not shipped: from a location it is still demand on that location.</summary>
    Open,

    /// <summary>Shipped and not received; its source has parted with it.</summary>
    InTransit,

    /// <summary>A planned order fixed by a planner; not shipped.</summary>
    FirmPlanned,
}
