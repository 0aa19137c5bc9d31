namespace Drp.Planning;

public sealed partial class PlanningSnapshot
{
    /// <summary>The stocking points, by item and location code.</summary>
    public IEnumerable<StockingPoint> Points => Rows(static (block, from, to) => block.Points[from..to]);

    /// <summary>The stock on hand, by item, location, expiry (none first) and batch.</summary>
    public IEnumerable<StockBatch> Stock => Rows(static (block, from, to) => StockOf(block, from, to));

    /// <summary>The sales orders, by item, location, due date and code.</summary>
    public IEnumerable<SalesOrderDemand> SalesOrders =>
        Rows(static (block, from, to) => block.Orders[block.OrderStart[from]..block.OrderStart[to]]);

    /// <summary>The forecasts: base by item, location and date, then that point's customers' forecasts and uplifts.</summary>
    public IEnumerable<ForecastDemand> Forecasts => Rows(static (block, from, to) => ForecastsOf(block, from, to));

    /// <summary>The scheduled supply, by item, receiving location, due date and code.</summary>
    public IEnumerable<ScheduledSupply> Supplies =>
        Rows(static (block, from, to) => block.Supplies[block.SupplyStart[from]..block.SupplyStart[to]]);

    internal static IEnumerable<StockBatch> StockOf(SnapshotBlock block, int from, int to)
    {
        for (int point = from; point < to; point++)
        {
            StockingPoint record = block.Points[point];
            if (block.OnHand[point] != 0)
            {
                yield return new StockBatch
                {
                    Item = record.Item,
                    Location = record.Location,
                    Quantity = Q4.ToDecimal(block.OnHand[point]),
                };
            }

            for (int row = block.BatchStart[point]; row < block.BatchStart[point + 1]; row++)
            {
                yield return new StockBatch
                {
                    Item = record.Item,
                    Location = record.Location,
                    Quantity = Q4.ToDecimal(block.BatchQuantity[row]),
                    Expiry = DayNumber.ToDate(block.BatchExpiry[row]),
                    Batch = block.BatchCode[row],
                };
            }
        }
    }

    internal static IEnumerable<ForecastDemand> ForecastsOf(SnapshotBlock block, int from, int to)
    {
        for (int point = from; point < to; point++)
        {
            StockingPoint record = block.Points[point];
            for (int row = block.ForecastStart[point]; row < block.ForecastStart[point + 1]; row++)
            {
                yield return new ForecastDemand
                {
                    Item = record.Item,
                    Location = record.Location,
                    Date = DayNumber.ToDate(block.ForecastDay[row]),
                    Quantity = Q4.ToDecimal(block.ForecastQuantity[row]),
                };
            }

            for (int row = block.LayerStart[point]; row < block.LayerStart[point + 1]; row++)
            {
                yield return block.Layers[row];
            }
        }
    }

    private IEnumerable<T> Rows<T>(Func<SnapshotBlock, int, int, IEnumerable<T>> rows)
    {
        for (int item = 0; item < Items.Length; item++)
        {
            (SnapshotBlock block, int slot) = Slice(item);
            foreach (T row in rows(block, block.PointStart[slot], block.PointStart[slot + 1]))
            {
                yield return row;
            }
        }
    }
}
