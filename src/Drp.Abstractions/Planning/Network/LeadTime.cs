namespace Drp.Planning;

/// <summary>
/// Lead time in working days, in parts; each part is counted on the calendar of the place where it happens. A part of 0
/// days does not move the date. Immutable.
/// </summary>
public sealed record LeadTime
{
    /// <summary>No days at all.</summary>
    public static LeadTime None { get; } = new();

    /// <summary>Order processing, on the shipping calendar of the source.</summary>
    public int OrderProcessing { get; init; }

    /// <summary>Picking and loading, on the shipping calendar of the source.</summary>
    public int Loading { get; init; }

    /// <summary>Transit, on the transit calendar of the lane.</summary>
    public int Transit { get; init; }

    /// <summary>Unloading, on the receiving calendar of the destination.</summary>
    public int Unloading { get; init; }

    /// <summary>Goods-in and inspection, on the receiving calendar of the destination.</summary>
    public int GoodsIn { get; init; }

    /// <summary>The sum of the parts, in days of their several calendars.</summary>
    public int Total => OrderProcessing + Loading + Transit + Unloading + GoodsIn;
}
