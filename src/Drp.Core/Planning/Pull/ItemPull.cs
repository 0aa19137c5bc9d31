namespace Drp.Planning;

/// <summary>
/// The unconstrained pull of one item, point by point up the low-level codes. The general path: every policy, every
/// calendar. One instance per thread.
/// </summary>
internal sealed partial class ItemPull(TimeAxis axis)
{
    private readonly ArcChoice choice = new();
    private readonly OrderSizing sizing = new(axis);
    private readonly GoodsLife life = new(axis);
    private PerishableStock? perishable;

    public PullWorkspace Workspace { get; } = new(axis.Count);

    public void Run(CompiledItem item)
    {
        Workspace.Start(item);
        for (int p = 0; p < item.Points.Length; p++)
        {
            IndependentDemand.Fill(item, p, axis, Workspace.Row(Workspace.Gross, p));
            ScheduledReceipts.Fill(item, p, axis, Workspace.Row(Workspace.Scheduled, p));
            if (item.IsPerishable)
            {
                Workspace.Days.AddDemand(item, p, axis);
            }
        }

        FirmShipments.Fill(item, axis, Workspace);
        foreach (int p in item.Sequence)
        {
            Net(item, p);
        }
    }

    private void Net(CompiledItem item, int p)
    {
        CompiledPoint point = item.Points[p];
        if (item.Block.Points[point.Row].SafetyStock is SafetyStockPolicy.DdmrpBuffer buffer)
        {
            NetBuffer(item, p, buffer);
            return;
        }

        Span<long> gross = Workspace.Row(Workspace.Gross, p);
        Span<long> safety = Workspace.Row(Workspace.Safety, p);
        Span<long> projected = Workspace.Row(Workspace.Projected, p);
        Span<long> expired = Workspace.Row(Workspace.Expired, p);
        ReadOnlySpan<long> scheduled = Workspace.Row(Workspace.Scheduled, p);
        SafetyLevels.Fill(point, item.Block.Points[point.Row], axis, gross, item.Unit, safety);

        long available = item.Block.Opening(point.Row);
        PerishableStock? stock = null;
        if (item.IsPerishable)
        {
            stock = perishable ??= new PerishableStock(axis, Workspace);
            stock.Start(item, p);
            expired[0] = stock.Step(0);
        }

        (long pastTotal, int firstShort, long deepest) = PastShortage(p, available - (stock?.Dead ?? 0));
        available -= pastTotal;
        long pastOrder = 0;
        if (deepest > 0)
        {
            long atFirst = stock?.Need(safety[0]) ?? safety[0] - (available + scheduled[0] - gross[0]);
            choice.ForDay(point, firstShort);
            if (!choice.IsEmpty && !InFence(point))
            {
                long need = OrderSizing.PastDue(item.Block.Points[point.Row], Math.Max(deepest, atFirst));
                pastOrder = Order(item, p, bucket: 0, firstShort, need);
            }
        }

        for (int t = 0; t < axis.Count; t++)
        {
            if (t > 0 && stock is not null)
            {
                expired[t] = stock.Step(t);
            }

            long balance = available + scheduled[t] - gross[t] - expired[t] + (t == 0 ? pastOrder : 0);
            long need = stock?.Need(safety[t]) ?? safety[t] - balance;
            if (need > 0)
            {
                choice.ForBucket(point, t);
                if (!choice.IsEmpty && !InFence(point))
                {
                    long quantity = sizing.Size(item, p, Workspace, choice, t, balance, need, stock);
                    balance += Order(item, p, t, int.MinValue, quantity);
                }
            }

            projected[t] = balance;
            available = balance;
        }

        gross[0] += pastTotal;
    }

    /// <summary>What is asked for before the snapshot's date: the sum, the first date without stock, the deepest shortage.</summary>
    private (long Total, int FirstShort, long Deepest) PastShortage(int p, long available)
    {
        List<(int Day, long Quantity)> past = Workspace.Past[p];
        past.Sort();
        long total = 0, deepest = 0;
        int first = 0;
        for (int i = 0; i < past.Count; i++)
        {
            total += past[i].Quantity;
            bool lastOfDay = i + 1 == past.Count || past[i + 1].Day != past[i].Day;
            if (lastOfDay && total - available > deepest)
            {
                first = deepest == 0 ? past[i].Day : first;
                deepest = total - available;
            }
        }

        return (total, first, deepest);
    }

    private bool InFence(CompiledPoint point) =>
        point.Fences.FrozenDays > 0 && choice.EarliestShip < axis.AsOf + point.Fences.FrozenDays;

    /// <summary>Splits a need over the chosen arcs, applies each route's lot rules, and passes the shipments up.</summary>
    private long Order(CompiledItem item, int p, int bucket, int day, long need)
    {
        CompiledPoint point = item.Points[p];
        IReadOnlyList<int> arcs = choice.Arcs;
        Span<long> parts = arcs.Count <= 16 ? stackalloc long[arcs.Count] : new long[arcs.Count];
        parts[0] = need;
        if (arcs.Count > 1)
        {
            Span<long> quotas = arcs.Count <= 16 ? stackalloc long[arcs.Count] : new long[arcs.Count];
            Span<long> assigned = arcs.Count <= 16 ? stackalloc long[arcs.Count] : new long[arcs.Count];
            for (int i = 0; i < arcs.Count; i++)
            {
                quotas[i] = point.Arcs[arcs[i]].Quota;
                assigned[i] = Workspace.Assigned[p][arcs[i]];
            }

            QuotaSplit.Split(need, quotas, assigned, item.Unit, parts);
        }

        long total = 0;
        for (int i = 0; i < arcs.Count; i++)
        {
            if (parts[i] > 0)
            {
                total += Place(item, p, arcs[i], choice.Ship(i), bucket, day, parts[i]);
            }
        }

        return total;
    }

    private long Place(CompiledItem item, int p, int arcIndex, int ship, int bucket, int day, long need)
    {
        ref readonly CompiledArc arc = ref item.Points[p].Arcs[arcIndex];
        LotQuantity lot = arc.Lot.Apply(need);
        int receipt = day == int.MinValue ? arc.Lead.Receipt[bucket] : arc.Lead.ReceiptOn(day);
        for (int i = 0; i < lot.Count; i++)
        {
            Workspace.Orders[p].Add(new PulledOrder(arc.Route, ship, receipt, bucket, lot[i]));
        }

        Workspace.Assigned[p][arcIndex] += lot.Total;
        if (item.IsPerishable)
        {
            perishable!.Receive(life.LastDay(item, p, arcIndex, ship, receipt), bucket, lot.Total);
        }

        if (arc.From >= 0)
        {
            int asked = receipt - ship + item.Points[p].LifeAsked;
            if (ship < axis.AsOf)
            {
                Workspace.AddPast(arc.From, ship, axis.AsOf, lot.Total, asked);
            }
            else
            {
                Workspace.AddShipment(arc.From, axis.BucketOf(ship), ship, lot.Total, asked);
            }
        }

        return lot.Total;
    }
}
