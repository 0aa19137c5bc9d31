namespace Drp.Planning;

/// <summary>
/// Lays requests on the tiers of what they are for. The tiers are those of the pull's pegging, worked out without the pegs:
/// requirements of one tier and bucket take supply one after the other, so their sum does. Arrays are used again for the next
/// item.
/// </summary>
internal sealed class RequestTiers(TimeAxis axis)
{
    private readonly SortedSet<Tier> found = [];
    private readonly List<(int Supply, long Quantity)> held = [];
    private readonly List<(int Tier, long Quantity)> waiting = [];
    private readonly List<(int Order, long Left)> supplies = [];
    private CompiledItem item = null!;
    private PullWorkspace pull = null!;
    private long[] required = [];
    private Tier[] tiers = [];
    private int firm;
    private int safetyTier;
    private int rounding;
    private int head;
    private long heldTotal;

    /// <summary>All tiers that occur, most urgent first.</summary>
    public ReadOnlySpan<Tier> Tiers => tiers;

    public void Start(CompiledItem next, PullWorkspace work, DeploymentBooks books)
    {
        (item, pull) = (next, work);
        FindTiers();
        int rows = item.Points.Length * tiers.Length * (axis.Count + 1);
        if (required.Length < rows)
        {
            required = new long[rows];
        }
        else
        {
            required.AsSpan(0, rows).Clear();
        }

        AddFirmShipments();
        for (int p = 0; p < item.Points.Length; p++)
        {
            AddIndependent(p, books.Own(p));
        }

        foreach (int p in item.Sequence)
        {
            Flow(p);
        }

        for (int row = 0; row < item.Points.Length * tiers.Length; row++)
        {
            Span<long> sums = required.AsSpan(row * (axis.Count + 1), axis.Count + 1);
            for (int t = 1; t < sums.Length; t++)
            {
                sums[t] += sums[t - 1];
            }
        }
    }

    /// <summary>
    /// Adds a line to the tiers of its destination: requirements through the receipt bucket, with safety stock in its tier and
    /// the target beyond it in its own, less what stock, grants and earlier lines cover, the most urgent first; a cover below
    /// zero is of the first tier; the rest is lot rounding. A part of a split has its share of each tier, added up from the
    /// most urgent and rounded up to the item's unit.
    /// </summary>
    public void Add(in RequestLine line, Span<long> parts)
    {
        long left = line.Quantity;
        long safety = pull.Row(pull.Safety, line.Point)[line.Need];
        long cover = safety - line.Missing;
        for (int k = 0; k < tiers.Length; k++)
        {
            cover += Row(line.Point, k)[line.Need + 1];
        }

        long debt = Math.Max(0, -cover);
        cover = Math.Max(0, cover);
        long whole = 0, laid = 0;
        for (int k = 0; k < tiers.Length && left > 0; k++)
        {
            long wanted = Row(line.Point, k)[line.Need + 1];
            wanted += k == firm ? debt : k == safetyTier ? safety : tiers[k] == Tier.Target ? Target(line.Point, safety) : 0;
            long covered = Math.Min(cover, wanted);
            cover -= covered;
            whole += wanted - covered;
            long upTo = k == rounding ? laid + left : Share(whole, line);
            long taken = Math.Min(left, upTo - laid);
            parts[k] += taken;
            (left, laid) = (left - taken, laid + taken);
        }
    }

    private long Share(long quantity, in RequestLine line) => line.Part == line.Whole
        ? quantity
        : (long)ExactMath.CeilingDivide((Int128)quantity * line.Part, (Int128)line.Whole * item.Unit) * item.Unit;

    private long Target(int p, long safety) =>
        item.Block.Points[item.Points[p].Row].TargetStock is { } target && Q4.TryFrom(target, out long scaled)
            ? Math.Max(0, scaled - safety)
            : 0;

    /// <summary>What a tier asks of a point: before the snapshot's date, then by bucket.</summary>
    private Span<long> Row(int p, int tier) =>
        required.AsSpan(((p * tiers.Length) + tier) * (axis.Count + 1), axis.Count + 1);

    private void FindTiers()
    {
        found.Clear();
        found.UnionWith([Tier.Firm, Tier.Safety, Tier.Target, Tier.Rounding]);
        SnapshotBlock block = item.Block;
        foreach (CompiledPoint point in item.Points)
        {
            found.Add(new Tier(TierKind.Forecast, block.Points[point.Row].PriorityClass));
            for (int i = block.OrderStart[point.Row]; i < block.OrderStart[point.Row + 1]; i++)
            {
                found.Add(new Tier(TierKind.Order, block.Orders[i].PriorityClass));
            }
        }

        if (!found.SetEquals(tiers))
        {
            tiers = [.. found];
            firm = Array.IndexOf(tiers, Tier.Firm);
            safetyTier = Array.IndexOf(tiers, Tier.Safety);
            rounding = Array.IndexOf(tiers, Tier.Rounding);
        }
    }

    private void AddFirmShipments()
    {
        SnapshotBlock block = item.Block;
        int end = item.Points.Length == 0 ? 0 : block.SupplyStart[item.FirstRow + item.Points.Length];
        for (int i = item.Points.Length == 0 ? 0 : block.SupplyStart[item.FirstRow]; i < end; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            if (supply.Status != SupplyStatus.InTransit && FirmShipments.SourceOf(item, supply) is var source and >= 0
                && axis.BucketOfDue(DayNumber.Of(supply.Ship)) is var bucket && bucket < axis.Count)
            {
                Row(source, firm)[bucket + 1] += block.SupplyQuantity[i];
            }
        }
    }

    /// <summary>Sales orders by their tiers; what is left of a point's own demand is forecast and uplift.</summary>
    private void AddIndependent(int p, ReadOnlySpan<long> own)
    {
        SnapshotBlock block = item.Block;
        int row = item.Points[p].Row;
        Span<long> forecast = Row(p, Array.IndexOf(tiers, new Tier(TierKind.Forecast, block.Points[row].PriorityClass)));
        Span<long> shipments = Row(p, firm);
        for (int t = 0; t < own.Length; t++)
        {
            forecast[t + 1] += own[t] - shipments[t + 1];
        }

        for (int i = block.OrderStart[row]; i < block.OrderStart[row + 1]; i++)
        {
            SalesOrderDemand order = block.Orders[i];
            int due = DayNumber.Of(order.Due);
            if (axis.BucketOfDue(due) is var bucket && bucket < axis.Count)
            {
                int tier = order.Firm || due < axis.AsOf
                    ? firm
                    : Array.IndexOf(tiers, new Tier(TierKind.Order, order.PriorityClass));
                Row(p, tier)[bucket + 1] += block.OrderQuantity[i];
                forecast[bucket + 1] -= block.OrderQuantity[i];
            }
        }
    }

    /// <summary>Supplies meet requirements as in pegging; what an order is for is asked of its source in the order's ship bucket.</summary>
    private void Flow(int p)
    {
        supplies.Clear();
        held.Clear();
        waiting.Clear();
        (head, heldTotal) = (0, 0);
        List<PulledOrder> orders = pull.Orders[p];
        ReadOnlySpan<long> scheduled = pull.Row(pull.Scheduled, p);
        ReadOnlySpan<long> expired = pull.Row(pull.Expired, p);
        ReadOnlySpan<long> levels = pull.Row(pull.Safety, p);
        long opening = item.Block.Opening(item.Points[p].Row);
        int nextOrder = 0;
        for (int stage = 0; stage <= axis.Count; stage++)
        {
            long there = stage == 0 ? opening : scheduled[stage - 1];
            if (there > 0)
            {
                supplies.Add((-1, there));
            }

            for (; nextOrder < orders.Count && (orders[nextOrder].Receipt < axis.AsOf ? 0 : orders[nextOrder].Bucket + 1) == stage; nextOrder++)
            {
                supplies.Add((nextOrder, orders[nextOrder].Quantity));
            }

            if (stage > 0 && levels[stage - 1] < heldTotal)
            {
                GiveBack(heldTotal - levels[stage - 1]);
            }

            ServeWaiting(p);
            Serve(p, stage == 0 ? firm : safetyTier, stage == 0 ? -opening : expired[stage - 1]);
            for (int k = 0; k < tiers.Length; k++)
            {
                Serve(p, k, Row(p, k)[stage]);
            }

            if (stage > 0)
            {
                Hold(levels[stage - 1] - heldTotal);
            }
        }

        foreach ((int supply, long quantity) in held)
        {
            Ask(p, supplies[supply].Order, safetyTier, quantity);
        }

        foreach ((int order, long left) in supplies)
        {
            Ask(p, order, rounding, left);
        }
    }

    private void Serve(int p, int tier, long quantity)
    {
        while (quantity > 0 && head < supplies.Count)
        {
            (int order, long left) = supplies[head];
            long taken = Math.Min(quantity, left);
            Ask(p, order, tier, taken);
            quantity -= taken;
            supplies[head] = (order, left - taken);
            head += taken == left ? 1 : 0;
        }

        while (quantity > 0 && held.Count > 0)
        {
            (int supply, long had) = held[^1];
            long taken = Math.Min(quantity, had);
            Ask(p, supplies[supply].Order, tier, taken);
            TakeHeld(supply, had, taken);
            quantity -= taken;
        }

        if (quantity > 0)
        {
            waiting.Add((tier, quantity));
        }
    }

    private void ServeWaiting(int p)
    {
        int count = head < supplies.Count ? waiting.Count : 0;
        for (int i = 0; i < count; i++)
        {
            Serve(p, waiting[i].Tier, waiting[i].Quantity);
        }

        waiting.RemoveRange(0, count);
    }

    private void Hold(long quantity)
    {
        while (quantity > 0 && head < supplies.Count)
        {
            (int order, long left) = supplies[head];
            long taken = Math.Min(quantity, left);
            held.Add((head, taken));
            heldTotal += taken;
            quantity -= taken;
            supplies[head] = (order, left - taken);
            head += taken == left ? 1 : 0;
        }
    }

    /// <summary>What is given back is older than everything that is free: it was taken from the front.</summary>
    private void GiveBack(long quantity)
    {
        while (quantity > 0)
        {
            (int supply, long had) = held[^1];
            long back = Math.Min(quantity, had);
            supplies[supply] = (supplies[supply].Order, supplies[supply].Left + back);
            head = Math.Min(head, supply);
            TakeHeld(supply, had, back);
            quantity -= back;
        }
    }

    private void TakeHeld(int supply, long had, long taken)
    {
        heldTotal -= taken;
        if (taken == had)
        {
            held.RemoveAt(held.Count - 1);
        }
        else
        {
            held[^1] = (supply, had - taken);
        }
    }

    /// <summary>A part of an order is asked of the order's source, if that is a point of the item.</summary>
    private void Ask(int p, int order, int tier, long quantity)
    {
        if (order < 0 || quantity == 0)
        {
            return;
        }

        PulledOrder planned = pull.Orders[p][order];
        int source = -1;
        foreach (ref readonly CompiledArc arc in item.Points[p].Arcs.AsSpan())
        {
            source = arc.Route == planned.Route ? arc.From : source;
        }

        if (source >= 0)
        {
            Row(source, tier)[planned.Ship < axis.AsOf ? 0 : axis.BucketOf(planned.Ship) + 1] += quantity;
        }
    }
}
