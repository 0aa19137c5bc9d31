namespace Drp.Planning;

internal sealed partial class ItemPull
{
    /// <summary>
    /// A point with a demand-driven buffer is run day by day: at or below the top of yellow it orders up to the top of green. The
    /// level that its orders keep stands in the place of safety stock, so that deployment asks for the same.
    /// </summary>
    private void NetBuffer(CompiledItem item, int p, SafetyStockPolicy.DdmrpBuffer policy)
    {
        BufferZones zones = BufferZones.Of(
            policy.AverageDailyUsage,
            policy.DecoupledLeadTime,
            policy.LeadTimeFactor,
            policy.VariabilityFactor,
            policy.MinimumOrder,
            policy.OrderCycleDays,
            item.Unit);
        long threshold = (long)decimal.Floor(zones.Red * policy.SpikeThreshold);
        int sight = policy.SpikeHorizonDays ?? policy.DecoupledLeadTime;
        long[] demand = BufferDays.Demand(item, p, axis, Workspace), arriving = BufferDays.Receipts(item, p, axis);
        long opening = item.Block.Opening(item.Points[p].Row), past = Workspace.Past[p].Sum(static o => o.Quantity);
        long stock = opening - past, onOrder = ExactMath.Sum(arriving);
        for (int day = 0; day < demand.Length; day++)
        {
            stock += arriving[day];
            onOrder -= arriving[day];
            long flow = stock + onOrder - demand[day] - BufferDays.Spikes(demand, day, sight, threshold);
            if (flow <= zones.TopOfYellow && day >= item.Points[p].Fences.FrozenDays)
            {
                long before = arriving[day];
                onOrder += OrderForBuffer(item, p, axis.AsOf + day, zones.TopOfGreen - flow, arriving);
                stock += arriving[day] - before;
                onOrder -= arriving[day] - before;
            }

            stock -= demand[day];
        }

        CloseBuffer(p, opening - past, past);
    }

    /// <summary>Splits an order over the routes that are valid now and places it; what arrives behind the horizon is on order only.</summary>
    private long OrderForBuffer(CompiledItem item, int p, int day, long quantity, long[] arriving)
    {
        CompiledArc[] arcs = item.Points[p].Arcs;
        choice.ForOrderDay(item.Points[p], day);
        if (choice.IsEmpty)
        {
            return 0;
        }

        var parts = new long[choice.Arcs.Count];
        parts[0] = quantity;
        if (parts.Length > 1)
        {
            QuotaSplit.Split(
                ExactMath.CeilingTo(quantity, item.Unit),
                [.. choice.Arcs.Select(a => arcs[a].Quota)],
                [.. choice.Arcs.Select(a => Workspace.Assigned[p][a])],
                item.Unit,
                parts);
        }

        long total = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] > 0)
            {
                total += PlaceForBuffer(item, p, choice.Arcs[i], choice.Ship(i), parts[i], arriving);
            }
        }

        return total;
    }

    private long PlaceForBuffer(CompiledItem item, int p, int arcIndex, int ship, long need, long[] arriving)
    {
        ref readonly CompiledArc arc = ref item.Points[p].Arcs[arcIndex];
        LotQuantity lot = arc.Lot.Apply(need);
        int receipt = arc.Lead.ArrivalOf(ship);
        Workspace.Assigned[p][arcIndex] += lot.Total;
        if (receipt >= axis.Horizon || ship >= axis.Horizon)
        {
            return lot.Total;
        }

        for (int i = 0; i < lot.Count; i++)
        {
            Workspace.Orders[p].Add(new PulledOrder(arc.Route, ship, receipt, axis.BucketOf(receipt), lot[i]));
        }

        arriving[receipt - axis.AsOf] += lot.Total;
        if (arc.From >= 0)
        {
            Workspace.Gross[(arc.From * axis.Count) + axis.BucketOf(ship)] += lot.Total;
        }

        return lot.Total;
    }

    /// <summary>The record by bucket, and the orders in their order.</summary>
    private void CloseBuffer(int p, long available, long past)
    {
        List<PulledOrder> orders = Workspace.Orders[p];
        PulledOrder[] sorted = [.. orders.OrderBy(static o => o.Receipt).ThenBy(static o => o.Route).ThenBy(static o => o.Ship)];
        orders.Clear();
        orders.AddRange(sorted);
        Span<long> gross = Workspace.Row(Workspace.Gross, p), projected = Workspace.Row(Workspace.Projected, p);
        Span<long> scheduled = Workspace.Row(Workspace.Scheduled, p), levels = Workspace.Row(Workspace.Safety, p);
        for (int t = 0; t < projected.Length; t++)
        {
            available += scheduled[t] - gross[t];
            foreach (PulledOrder order in sorted)
            {
                available += order.Bucket == t ? order.Quantity : 0;
            }

            projected[t] = available;
            levels[t] = Math.Max(0, available);
        }

        gross[0] += past;
    }
}
