using NodaTime;

namespace Drp.Planning;

/// <summary>
/// The columns of some items of a snapshot. Slot i holds the rows of one item; its stocking points are the rows
/// <c>PointStart[i] .. PointStart[i + 1]</c>, sorted by location; each point's demand and supply rows stand in the same
/// way behind it. A snapshot with changes laid over it shares the blocks of what did not change.
/// </summary>
internal sealed class SnapshotBlock
{
    public required int[] PointStart { get; init; }

    /// <summary>Per point: its record.</summary>
    public required StockingPoint[] Points { get; init; }

    /// <summary>Per point: index into the snapshot's locations.</summary>
    public required int[] Location { get; init; }

    /// <summary>Per point: stock without an expiry date.</summary>
    public required long[] OnHand { get; init; }

    public required int[] BatchStart { get; init; }

    /// <summary>Stock with an expiry date: last usable day, as days since the epoch of <see cref="DayNumber"/>.</summary>
    public required int[] BatchExpiry { get; init; }

    public required long[] BatchQuantity { get; init; }

    public required string[] BatchCode { get; init; }

    /// <summary>Base forecast, the bulk of a snapshot: total forecast without customer or promotion, sorted by date.</summary>
    public required int[] ForecastStart { get; init; }

    public required int[] ForecastDay { get; init; }

    public required long[] ForecastQuantity { get; init; }

    /// <summary>Customers' forecasts and promotions' uplift.</summary>
    public required int[] LayerStart { get; init; }

    public required ForecastDemand[] Layers { get; init; }

    public required long[] LayerQuantity { get; init; }

    public required int[] OrderStart { get; init; }

    public required SalesOrderDemand[] Orders { get; init; }

    public required long[] OrderQuantity { get; init; }

    public required int[] SupplyStart { get; init; }

    public required ScheduledSupply[] Supplies { get; init; }

    public required long[] SupplyQuantity { get; init; }

    /// <summary>Stock of a point at the start, batches included.</summary>
    public long Opening(int point)
    {
        long opening = OnHand[point];
        for (int row = BatchStart[point]; row < BatchStart[point + 1]; row++)
        {
            opening += BatchQuantity[row];
        }

        return opening;
    }
}
