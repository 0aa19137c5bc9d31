namespace Drp.Planning;

/// <summary>What promises count on.</summary>
public sealed class PromiseOptions
{
    /// <summary>
    /// Whether available to promise counts planned receipts, and planned shipments to other places as commitments. Default
    /// false: only what is on hand, in transit, ordered or firmly planned.
    /// </summary>
    public bool PlannedReceipts { get; set; }

    /// <summary>Whether safety stock is kept back. Default false.</summary>
    public bool HoldSafetyStock { get; set; }

    /// <summary>
    /// Whether supply that stands planned for the forecast of the asked place is free for an order there: the order consumes
    /// that forecast. Default true. Forecast elsewhere is a commitment.
    /// </summary>
    public bool ConsumesForecast { get; set; } = true;

    /// <summary>Items that may stand in for others.</summary>
    public IReadOnlyList<ItemSubstitute> Substitutes { get; set; } = [];

    /// <summary>Quotas of customer classes; a class without any at a stocking point is not limited there.</summary>
    public IReadOnlyList<PromiseQuota> Quotas { get; set; } = [];

    /// <summary>What was reserved since the snapshot, in the order of reserving.</summary>
    public IReadOnlyList<PromiseReservation> Reservations { get; set; } = [];
}
