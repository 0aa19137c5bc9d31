namespace Drp.Planning;

/// <summary>A route as it applies to one stocking point of an item.</summary>
internal readonly struct CompiledArc
{
    /// <summary>Index into the snapshot's routes: order by it is order by code.</summary>
    public required int Route { get; init; }

    /// <summary>The source among the item's points, or -1 for a supply source.</summary>
    public required int From { get; init; }

    public required LeadPath Lead { get; init; }

    /// <summary>0 for the item, 1 for its group, 2 for all items: the lowest valid one wins.</summary>
    public required int Rank { get; init; }

    public required int Priority { get; init; }

    /// <summary>First and last valid ship day, inclusive.</summary>
    public required int ValidFrom { get; init; }

    public required int ValidTo { get; init; }

    public required bool HasQuota { get; init; }

    /// <summary>Quota in ten-thousandths of a percent.</summary>
    public required long Quota { get; init; }

    public required LotModifiers Lot { get; init; }

    /// <summary>Capacity per bucket, or -1.</summary>
    public required long Capacity { get; init; }

    /// <summary>Guaranteed days of life at receipt of a supply source, or -1.</summary>
    public required int GuaranteedLife { get; init; }

    public bool IsValid(int shipDay) => shipDay != DayCalendar.None && shipDay >= ValidFrom && shipDay <= ValidTo;
}
