namespace Drp.Planning;

/// <summary>One step of forecast consumption: how much of a forecast one order took. Immutable.</summary>
public readonly record struct ConsumedForecast
{
    /// <summary>The order's index in <see cref="ConsumptionInput.OrderDays"/>.</summary>
    public int Order { get; init; }

    /// <summary>The forecast's layer.</summary>
    public int Layer { get; init; }

    /// <summary>The forecast's bucket.</summary>
    public int Bucket { get; init; }

    /// <summary>The quantity taken, Q4, positive.</summary>
    public long Quantity { get; init; }
}
