using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// The record of one stocking point in one plan, in base units, one entry per bucket. Past-due requirements and receipts
/// (dated before the first bucket) are counted in the first entry. Immutable.
/// </summary>
public sealed record PointRecord
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>Stock at the start of <c>AsOf</c>, batches included.</summary>
    public required decimal OnHand { get; init; }

    /// <summary>Independent demand plus planned and firm shipments to every child, by ship date.</summary>
    public required ImmutableArray<decimal> GrossRequirements { get; init; }

    /// <summary>Scheduled receipts, by due date; in transit included.</summary>
    public required ImmutableArray<decimal> ScheduledReceipts { get; init; }

    /// <summary>Of the scheduled receipts, what is shipped and not received.</summary>
    public required ImmutableArray<decimal> InTransit { get; init; }

    /// <summary>What expires unused.</summary>
    public required ImmutableArray<decimal> Expired { get; init; }

    /// <summary>Safety stock in force.</summary>
    public required ImmutableArray<decimal> SafetyStock { get; init; }

    /// <summary>Net requirements: what is missing to safety stock before planned orders, zero or more.</summary>
    public required ImmutableArray<decimal> NetRequirements { get; init; }

    /// <summary>Planned order receipts.</summary>
    public required ImmutableArray<decimal> PlannedReceipts { get; init; }

    /// <summary>Planned orders of this point by ship date: what its sources have to ship.</summary>
    public required ImmutableArray<decimal> PlannedShipments { get; init; }

    /// <summary>Projected available at the end of the bucket.</summary>
    public required ImmutableArray<decimal> ProjectedAvailable { get; init; }
}
