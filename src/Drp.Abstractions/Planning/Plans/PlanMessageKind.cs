namespace Drp.Planning;

/// <summary>What a planner is told about.</summary>
public enum PlanMessageKind
{
    /// <summary>An order should have left before the snapshot's date.</summary>
    PastDueRelease,

    /// <summary>Projected available falls below zero.</summary>
    Stockout,

    /// <summary>Projected available falls below safety stock.</summary>
    BelowSafetyStock,

    /// <summary>Stock above the maximum.</summary>
    Excess,

    /// <summary>Stock will expire unused.</summary>
    WillExpire,

    /// <summary>An order covers more days than the goods live.</summary>
    CoverageExceedsLife,

    /// <summary>A scheduled receipt is overdue; it counts at the snapshot's date.</summary>
    OverdueReceipt,

    /// <summary>A scheduled or firm order should come earlier.</summary>
    Expedite,

    /// <summary>A scheduled or firm order should come later.</summary>
    Postpone,

    /// <summary>A scheduled or firm order should be larger.</summary>
    Increase,

    /// <summary>A scheduled or firm order should be smaller.</summary>
    Decrease,

    /// <summary>A scheduled or firm order is not needed.</summary>
    Cancel,

    /// <summary>A capacity is exceeded.</summary>
    CapacityExceeded,

    /// <summary>There is need, and no valid route to cover it.</summary>
    NoSource,

    /// <summary>Lead time reaches beyond the horizon: a need behind it can't be seen in time.</summary>
    HorizonTooShort,

    /// <summary>A need inside the frozen fence moved to its end.</summary>
    FrozenFence,

    /// <summary>A new order ships inside the planning fence and needs a planner's confirmation.</summary>
    InsidePlanningFence,

    /// <summary>
    /// The stock of a superseded item is used up and its successor takes over. The message is about the successor; the
    /// reference is the old item, the quantity what there was of it.
    /// </summary>
    SuccessorTakesOver,

    /// <summary>Stock of a superseded item is left at the horizon; the reference is the old item.</summary>
    OldStockLeft,

    /// <summary>A load below the minimum fill travels as it is.</summary>
    LoadUnderfilled,

    /// <summary>A transfer is too little for a load and waits for the next one; the target is its date, if there is one.</summary>
    LoadPutOff,

    /// <summary>One lot of a transfer is larger than a whole load.</summary>
    TooLargeForLoad,
}
