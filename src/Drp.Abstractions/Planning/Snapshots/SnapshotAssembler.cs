using System.Collections.Immutable;
using Drp.Items;

namespace Drp.Planning;

/// <summary>Sorts rows into the columns of one block and notes what is wrong with each.</summary>
internal sealed partial class SnapshotAssembler(
    ImmutableArray<Item> items, ImmutableArray<Location> locations, List<Fault> faults)
{
    private readonly Dictionary<string, int> itemIndex = Index(items, static i => i.Code);
    private readonly Dictionary<string, int> locationIndex = Index(locations, static l => l.Code);
    private readonly Dictionary<(int Item, int Location), int> pointIndex = [];

    /// <summary>One block over all items.</summary>
    public SnapshotBlock Assemble(
        List<StockingPoint> points,
        List<(StockBatch Row, string? Unit)> stock,
        List<(SalesOrderDemand Row, string? Unit)> orders,
        List<(ForecastDemand Row, string? Unit)> forecasts,
        List<(ScheduledSupply Row, string? Unit)> supplies,
        int[] bulkPoint,
        int[] bulkDay,
        long[] bulkQuantity)
    {
        (int[] positionOf, int[] order, int[] itemOf, int[] locationOf) = PlacePoints(points);
        int count = order.Length;
        var start = new int[items.Length + 1];
        var records = new StockingPoint[count];
        var location = new int[count];
        for (int i = 0; i < count; i++)
        {
            records[i] = points[order[i]];
            location[i] = locationOf[order[i]];
            start[itemOf[order[i]] + 1]++;
            pointIndex.Add((itemOf[order[i]], location[i]), i);
        }

        for (int i = 0; i < items.Length; i++)
        {
            start[i + 1] += start[i];
        }

        var onHand = new long[count];
        PointRows<(StockBatch Row, long Quantity)> batches = PlaceStock(stock, onHand);
        PointRows<(SalesOrderDemand Row, long Quantity)> orderRows = PlaceOrders(orders, count);
        PointRows<(ScheduledSupply Row, long Quantity)> supplyRows = PlaceSupplies(supplies, count);
        var baseRows = new List<(int Point, int Day, long Quantity)>();
        PointRows<(ForecastDemand Row, long Quantity)> layers = PlaceForecasts(forecasts, count, baseRows);
        CheckUnique(orderRows.Rows, static r => r.Row.Code, "sales order");
        CheckUnique(supplyRows.Rows, static r => r.Row.Code, "supply");
        (int[] forecastStart, int[] forecastDay, long[] forecastQuantity) =
            PlaceBaseForecast(records, positionOf, bulkPoint, bulkDay, bulkQuantity, baseRows);

        return new SnapshotBlock
        {
            PointStart = start,
            Points = records,
            Location = location,
            OnHand = onHand,
            BatchStart = batches.Start,
            BatchExpiry = Array.ConvertAll(batches.Rows, static b => DayNumber.Of(b.Row.Expiry!.Value)),
            BatchQuantity = Array.ConvertAll(batches.Rows, static b => b.Quantity),
            BatchCode = Array.ConvertAll(batches.Rows, static b => b.Row.Batch),
            ForecastStart = forecastStart,
            ForecastDay = forecastDay,
            ForecastQuantity = forecastQuantity,
            LayerStart = layers.Start,
            Layers = Array.ConvertAll(layers.Rows, static l => l.Row),
            LayerQuantity = Array.ConvertAll(layers.Rows, static l => l.Quantity),
            OrderStart = orderRows.Start,
            Orders = Array.ConvertAll(orderRows.Rows, static o => o.Row),
            OrderQuantity = Array.ConvertAll(orderRows.Rows, static o => o.Quantity),
            SupplyStart = supplyRows.Start,
            Supplies = Array.ConvertAll(supplyRows.Rows, static s => s.Row),
            SupplyQuantity = Array.ConvertAll(supplyRows.Rows, static s => s.Quantity),
        };
    }

    private static Dictionary<string, int> Index<T>(ImmutableArray<T> rows, Func<T, string> code)
    {
        var index = new Dictionary<string, int>(rows.Length, StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            index.Add(code(rows[i]), i);
        }

        return index;
    }

    /// <summary>Sorts the points by item and location; a point that is unknown or double gets position -1.</summary>
    private (int[] PositionOf, int[] Order, int[] ItemOf, int[] LocationOf) PlacePoints(List<StockingPoint> points)
    {
        var itemOf = new int[points.Count];
        var locationOf = new int[points.Count];
        var keys = new List<(int Item, int Location, int Row)>(points.Count);
        for (int row = 0; row < points.Count; row++)
        {
            StockingPoint point = points[row];
            string subject = $"stocking point {point.Item} at {point.Location}";
            bool known = Resolve(subject, point.Item, point.Location, out itemOf[row], out locationOf[row]);
            if (known)
            {
                keys.Add((itemOf[row], locationOf[row], row));
            }
        }

        keys.Sort();
        var positionOf = new int[points.Count];
        Array.Fill(positionOf, -1);
        var order = new List<int>(keys.Count);
        for (int i = 0; i < keys.Count; i++)
        {
            if (i > 0 && keys[i].Item == keys[i - 1].Item && keys[i].Location == keys[i - 1].Location)
            {
                StockingPoint point = points[keys[i].Row];
                faults.Add(SnapshotFaults.Duplicate("stocking point", $"{point.Item} at {point.Location}"));
                continue;
            }

            positionOf[keys[i].Row] = order.Count;
            order.Add(keys[i].Row);
        }

        return (positionOf, [.. order], itemOf, locationOf);
    }

    private bool Resolve(string subject, string itemCode, string locationCode, out int item, out int location)
    {
        bool hasItem = itemIndex.TryGetValue(itemCode, out item);
        bool hasLocation = locationIndex.TryGetValue(locationCode, out location);
        if (!hasItem)
        {
            faults.Add(SnapshotFaults.Unknown(subject, "item", itemCode));
        }

        if (!hasLocation)
        {
            faults.Add(SnapshotFaults.Unknown(subject, "location", locationCode));
        }

        return hasItem && hasLocation;
    }
}
