namespace Drp.Planning;

/// <summary>Collects the transfers of lanes with a means of transport: planned ones, and released ones that have not shipped.</summary>
internal sealed class TransferCollector
{
    private readonly PlannedRun run;
    private readonly TimeAxis axis;
    private readonly SortedDictionary<int, List<LaneTransfers>> byRoute = [];

    public TransferCollector(PlannedRun run, PlanKind kind)
    {
        this.run = run;
        var compiler = new SnapshotCompiler(run.Snapshot, run.Options);
        axis = compiler.Axis;
        if (run.Snapshot.Routes.All(static r => r is not Lane { Transport: not null }))
        {
            return;
        }

        for (int i = 0; i < run.Snapshot.Items.Length; i++)
        {
            CompiledItem item = compiler.Compile(i);
            var planned = new PlannedItem(run.Plan, kind, item);
            for (int p = 0; p < item.Points.Length; p++)
            {
                for (int a = 0; a < item.Points[p].Arcs.Length; a++)
                {
                    if (run.Snapshot.Routes[item.Points[p].Arcs[a].Route] is Lane { Transport: not null })
                    {
                        Collect(planned, p, a);
                    }
                }
            }
        }
    }

    /// <summary>The transfers of a lane by item, those with something to ship.</summary>
    public List<LaneTransfers> Of(int route) => byRoute.GetValueOrDefault(route) ?? [];

    private void Collect(PlannedItem planned, int p, int a)
    {
        CompiledItem item = planned.Item;
        CompiledArc arc = item.Points[p].Arcs[a];
        var quantities = new List<(int Day, long Quantity)>();
        foreach (PulledOrder order in planned.Orders[p].Where(o => o.Route == arc.Route))
        {
            quantities.Add((Math.Max(0, order.Ship - axis.AsOf), order.Quantity));
        }

        AddReleased(item, p, a, quantities);
        if (quantities.Count == 0)
        {
            return;
        }

        long lot = Math.Max(arc.Lot.Multiple, item.Unit);
        lot = quantities.TrueForAll(q => q.Quantity % lot == 0) ? lot : item.Unit;
        var transfers = new LaneTransfers(
            item.Item.Code, lot, TransferSizes.Of(item.Item, lot), StockByDay(planned, arc.From), StockByDay(planned, p), DailyDemand(planned, p));
        quantities.ForEach(q => transfers.Add(q.Day, q.Quantity));
        if (!byRoute.TryGetValue(arc.Route, out List<LaneTransfers>? list))
        {
            byRoute.Add(arc.Route, list = []);
        }

        list.Add(transfers);
    }

    /// <summary>Transfers that are released and have not shipped go by the first lane between their places that has a means of transport.</summary>
    private void AddReleased(CompiledItem item, int p, int a, List<(int Day, long Quantity)> quantities)
    {
        CompiledPoint point = item.Points[p];
        string from = item.Block.Points[item.Points[point.Arcs[a].From].Row].Location;
        for (int other = 0; other < a; other++)
        {
            if (point.Arcs[other].From == point.Arcs[a].From && run.Snapshot.Routes[point.Arcs[other].Route] is Lane { Transport: not null })
            {
                return;
            }
        }

        SnapshotBlock block = item.Block;
        for (int i = block.SupplyStart[point.Row]; i < block.SupplyStart[point.Row + 1]; i++)
        {
            int ship = DayNumber.Of(block.Supplies[i].Ship);
            if (block.Supplies[i].Status != SupplyStatus.InTransit && ship < axis.Horizon
                && string.Equals(block.Supplies[i].From, from, StringComparison.Ordinal))
            {
                quantities.Add((Math.Max(0, ship - axis.AsOf), block.SupplyQuantity[i]));
            }
        }
    }

    /// <summary>Projected stock at the end of each day: that of its bucket.</summary>
    private long[] StockByDay(PlannedItem planned, int p)
    {
        var days = new long[axis.Horizon - axis.AsOf];
        ReadOnlySpan<long> projected = planned.Projected(p);
        for (int t = 0; t < projected.Length; t++)
        {
            int first = axis.FirstDay(t) - axis.AsOf;
            days.AsSpan(first, axis.Start[t + 1] - axis.AsOf - first).Fill(projected[t]);
        }

        return days;
    }

    private long DailyDemand(PlannedItem planned, int p) =>
        ExactMath.Sum(planned.Gross(p)) / Math.Max(1, axis.Horizon - axis.AsOf);
}
