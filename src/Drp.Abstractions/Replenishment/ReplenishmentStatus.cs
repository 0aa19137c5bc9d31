namespace Drp.Replenishment;

/// <summary>How far a replenishment order is.</summary>
public enum ReplenishmentStatus
{
    /// <summary>Proposed by a plan; the next proposal replaces it.</summary>
    Planned = 0,

    /// <summary>Fixed by a planner; plans count it and never move it.</summary>
    Firm = 1,

    /// <summary>Sent to the source.</summary>
    Released = 2,

    /// <summary>On its way, in whole or in part.</summary>
    Shipped = 3,

    /// <summary>Received and closed.</summary>
    Received = 4,

    /// <summary>Taken back before anything shipped.</summary>
    Cancelled = 5,
}
