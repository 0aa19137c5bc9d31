using Drp.Items;

namespace Drp.Planning;

/// <summary>Moves the rows of old items to the items that take over, place by place.</summary>
internal sealed class SuccessionRows
{
    private readonly PlanningSnapshot snapshot;
    private readonly Dictionary<(int Item, int Location), int> takers;
    private readonly Dictionary<string, int> locations;
    private readonly List<StockingPoint> points = [];
    private readonly List<(StockBatch, string?)> stock = [];
    private readonly List<(SalesOrderDemand, string?)> orders = [];
    private readonly List<(ForecastDemand, string?)> forecasts = [];
    private readonly List<(ScheduledSupply, string?)> supplies = [];

    public SuccessionRows(PlanningSnapshot snapshot, Dictionary<(int Item, int Location), int> takers)
    {
        this.snapshot = snapshot;
        this.takers = takers;
        locations = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < snapshot.Locations.Length; i++)
        {
            locations.Add(snapshot.Locations[i].Code, i);
        }
    }

    public PlanningSnapshot Move()
    {
        SortedSet<int> touched = [.. takers.Keys.Select(static k => k.Item), .. takers.Values];
        foreach (int item in touched)
        {
            (SnapshotBlock block, int slot) = snapshot.Slice(item);
            Read(item, block, block.PointStart[slot], block.PointStart[slot + 1]);
        }

        SnapshotBlock moved = new SnapshotAssembler(snapshot.Items, snapshot.Locations, []).Assemble(
            points, stock, orders, forecasts, supplies, [], [], []);
        return snapshot.With(snapshot.Masters, moved, touched, []);
    }

    private void Read(int item, SnapshotBlock block, int from, int to)
    {
        for (int p = from; p < to; p++)
        {
            StockingPoint point = block.Points[p];
            points.Add(TakerOf(item, point.Location) < 0
                ? point
                : new StockingPoint { Item = point.Item, Location = point.Location, Company = point.Company });
        }

        stock.AddRange(PlanningSnapshot.StockOf(block, from, to).Select(row => (row with { Item = At(item, row.Location) }, (string?)null)));
        forecasts.AddRange(PlanningSnapshot.ForecastsOf(block, from, to).Select(row => (row with { Item = At(item, row.Location) }, (string?)null)));
        orders.AddRange(block.Orders[block.OrderStart[from]..block.OrderStart[to]].Select(row => (row with { Item = At(item, row.Location) }, (string?)null)));
        foreach (ScheduledSupply supply in block.Supplies[block.SupplyStart[from]..block.SupplyStart[to]])
        {
            Move(item, supply);
        }
    }

    /// <summary>A supply arrives as the successor's. A transfer that leaves a place where the old item stands apart is still its requirement there.</summary>
    private void Move(int item, ScheduledSupply supply)
    {
        if (TakerOf(item, supply.To) < 0)
        {
            supplies.Add((supply, null));
            return;
        }

        Item old = snapshot.Items[item];
        ScheduledSupply moved = supply with
        {
            Item = At(item, supply.To),
            Expiry = supply.Expiry ?? (old.ShelfLifeDays is { } life ? supply.Due.PlusDays(life) : null),
        };
        if (supply.Status != SupplyStatus.InTransit && IsPoint(item, supply.From) && TakerOf(item, supply.From) != TakerOf(item, supply.To))
        {
            moved = moved with { From = $"{supply.From} ({old.Code})" };
            orders.Add((
                new SalesOrderDemand
                {
                    Code = supply.Code,
                    Item = At(item, supply.From),
                    Location = supply.From,
                    Due = supply.Ship,
                    Quantity = supply.Quantity,
                    Firm = true,
                },
                null));
        }

        supplies.Add((moved, null));
    }

    private string At(int item, string location) => snapshot.Items[TakerOf(item, location) is var taker and >= 0 ? taker : item].Code;

    private int TakerOf(int item, string location) =>
        locations.TryGetValue(location, out int index) ? takers.GetValueOrDefault((item, index), -1) : -1;

    private bool IsPoint(int item, string location)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        return locations.TryGetValue(location, out int index)
            && block.Location.AsSpan(block.PointStart[slot]..block.PointStart[slot + 1]).BinarySearch(index) >= 0;
    }
}
