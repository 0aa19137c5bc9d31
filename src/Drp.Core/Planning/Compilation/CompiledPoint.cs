namespace Drp.Planning;

/// <summary>A stocking point as the engine sees it.</summary>
internal sealed class CompiledPoint
{
    /// <summary>The point's row in its snapshot block.</summary>
    public required int Row { get; init; }

    public required int Location { get; init; }

    /// <summary>Longest path down to an end node.</summary>
    public int Code { get; set; }

    /// <summary>Where goods expire: days of life that they must have left when they arrive.</summary>
    public int LifeAsked { get; set; }

    public required CompiledArc[] Arcs { get; init; }

    /// <summary>The one arc that serves every bucket, or -1 where the choice depends on the date or is split.</summary>
    public required int OnlyArc { get; init; }

    public required PlanningFences Fences { get; init; }

    public required ConsumptionOptions Consumption { get; init; }

    /// <summary>The calendar that consumption windows count on.</summary>
    public required DayCalendar ConsumptionCalendar { get; init; }

    /// <summary>The safety stock in all buckets, or -1 where it varies.</summary>
    public required long Safety { get; init; }

    /// <summary>Lot-for-lot with one arc, fixed safety stock and no fence: the common case that the kernel serves.</summary>
    public required bool IsPlain { get; init; }
}
