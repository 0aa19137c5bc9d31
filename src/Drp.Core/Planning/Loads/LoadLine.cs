using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>One item's transfer on a lane and date, with what may be pulled in for it. Immutable; quantities Q4.</summary>
public sealed record LoadLine
{
    /// <summary>The quantity to transfer, whole lots.</summary>
    public required long Quantity { get; init; }

    /// <summary>What is never divided: the lane's multiple, or the item's unit; positive.</summary>
    public required long Lot { get; init; }

    /// <summary>What one lot weighs and takes up.</summary>
    public required LoadSize SizePerLot { get; init; }

    /// <summary>Stock at the destination with this transfer, before anything is pulled in. Default 0.</summary>
    public long Position { get; init; }

    /// <summary>Demand per day at the destination, for days of supply. Default 0: it lasts for ever.</summary>
    public long DailyDemand { get; init; }

    /// <summary>The item's greatest cover in days of supply, inclusive; <see langword="null"/> (default): no limit.</summary>
    public int? MaximumCoverDays { get; init; }

    /// <summary>Stock at the source that is not deployed: the most that can be pulled in. Default 0.</summary>
    public long Undeployed { get; init; }

    /// <summary>Later transfers by date. Default none.</summary>
    public ImmutableArray<LaterTransfer> Later { get; init; } = [];
}
