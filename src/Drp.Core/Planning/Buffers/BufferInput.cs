namespace Drp.Planning;

/// <summary>What the day-by-day simulation of a buffer reads. Days count from zero, the snapshot's day. Quantities Q4. A view.</summary>
public readonly ref struct BufferInput
{
    /// <summary>The buffer's zones.</summary>
    public required BufferZones Zones { get; init; }

    /// <summary>Stock before the first day.</summary>
    public required long OnHand { get; init; }

    /// <summary>Demand that is past due before the first day. Default 0.</summary>
    public long PastDue { get; init; }

    /// <summary>Demand of each day, not negative; its length is the horizon.</summary>
    public required ReadOnlySpan<long> Demand { get; init; }

    /// <summary>Open receipts of each day, not negative; all of them count as on order until they arrive.</summary>
    public required ReadOnlySpan<long> Receipts { get; init; }

    /// <summary>
    /// The day on which an order placed on each day arrives, not before it; −1: no order can be placed that day. A day behind
    /// the horizon counts as on order to the end.
    /// </summary>
    public required ReadOnlySpan<int> Arrivals { get; init; }

    /// <summary>Days ahead, today not counted, in which a spike is qualified demand.</summary>
    public required int SpikeHorizon { get; init; }

    /// <summary>A day's demand strictly above this is a spike (by default in DDMRP half of the red zone).</summary>
    public required long SpikeThreshold { get; init; }

    /// <summary>Minimum, multiple and maximum of an order.</summary>
    public LotModifiers Modifiers { get; init; }
}
