namespace Drp.Planning;

/// <summary>The numbers of one stocking point that KPIs add up; quantities in ten-thousandths.</summary>
internal readonly struct KpiPoint
{
    public long Demand { get; init; }

    public long OnTime { get; init; }

    public long Late { get; init; }

    public long Ordered { get; init; }

    public long OrderedOnTime { get; init; }

    public long Lines { get; init; }

    public long LinesOnTime { get; init; }

    public long Gross { get; init; }

    public long StockStart { get; init; }

    /// <summary>Projected stock times the days of its bucket, summed.</summary>
    public Int128 StockDays { get; init; }

    public long StockEnd { get; init; }

    public long StockoutDays { get; init; }

    public long Waste { get; init; }

    public long Orders { get; init; }

    public long PastDue { get; init; }

    /// <summary>Planned orders from outside.</summary>
    public long Purchases { get; init; }
}
