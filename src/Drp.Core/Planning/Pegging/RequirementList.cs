namespace Drp.Planning;

/// <summary>Lists everything that a stocking point has to supply, in the order in which it is served.</summary>
internal static class RequirementList
{
    /// <summary>Independent demand, firm shipments, and what children's planned orders ask for.</summary>
    /// <param name="item">The item.</param>
    /// <param name="p">The point.</param>
    /// <param name="axis">The time axis.</param>
    /// <param name="orders">Per point: the planned orders.</param>
    /// <param name="children">Per point: pegging of points further down, done before.</param>
    /// <param name="expired">What expires per bucket.</param>
    public static List<Requirement> Of(
        CompiledItem item,
        int p,
        TimeAxis axis,
        IReadOnlyList<PulledOrder>[] orders,
        PointPegs?[] children,
        ReadOnlySpan<long> expired)
    {
        List<Requirement> list = Independent(item, p, axis);
        AddLost(item, p, axis, expired, list);
        AddFirmShipments(item, p, axis, list);
        AddChildren(item, p, axis, orders, children, list);
        list.Sort(Requirement.Order);
        return list;
    }

    /// <summary>What a point needs for itself: independent demand and firm shipments, in the order in which they are served.</summary>
    public static List<Requirement> Own(CompiledItem item, int p, TimeAxis axis)
    {
        List<Requirement> list = Independent(item, p, axis);
        AddFirmShipments(item, p, axis, list);
        list.Sort(Requirement.Order);
        return list;
    }

    /// <summary>Sales orders, forecast that is left and uplift.</summary>
    public static List<Requirement> Independent(CompiledItem item, int p, TimeAxis axis)
    {
        var list = new List<Requirement>();
        CompiledPoint point = item.Points[p];
        SnapshotBlock block = item.Block;
        StockingPoint record = block.Points[point.Row];
        for (int i = block.OrderStart[point.Row]; i < block.OrderStart[point.Row + 1]; i++)
        {
            SalesOrderDemand order = block.Orders[i];
            int due = DayNumber.Of(order.Due);
            int bucket = axis.BucketOfDue(due);
            if (bucket < axis.Count)
            {
                Tier tier = order.Firm || due < axis.AsOf ? Tier.Firm : new Tier(TierKind.Order, order.PriorityClass);
                list.Add(new Requirement(bucket, tier, Math.Max(due, axis.AsOf), PegKind.SalesOrder, order.Code, -1, -1, block.OrderQuantity[i], order.MinimumRemainingLifeDays));
            }
        }

        var forecastTier = new Tier(TierKind.Forecast, record.PriorityClass);
        DemandDetail detail = IndependentDemand.Detail(item, p, axis, keepSteps: false);
        for (int t = 0; t < axis.Count; t++)
        {
            if (detail.Forecast[t] > 0)
            {
                list.Add(new Requirement(t, forecastTier, axis.FirstDay(t), PegKind.Forecast, null, -1, -1, detail.Forecast[t], record.MinimumRemainingLifeDays));
            }
        }

        for (int i = block.LayerStart[point.Row]; i < block.LayerStart[point.Row + 1]; i++)
        {
            int bucket = axis.BucketOf(DayNumber.Of(block.Layers[i].Date));
            if (block.Layers[i].Promotion is { } promotion && block.LayerQuantity[i] > 0
                && bucket >= 0 && bucket < axis.Count && detail.Uplift[bucket] > 0)
            {
                list.Add(new Requirement(bucket, forecastTier, axis.FirstDay(bucket), PegKind.Uplift, promotion, -1, -1, block.LayerQuantity[i], record.MinimumRemainingLifeDays));
            }
        }

        return list;
    }

    private static void AddLost(CompiledItem item, int p, TimeAxis axis, ReadOnlySpan<long> expired, List<Requirement> list)
    {
        long opening = item.Block.Opening(item.Points[p].Row);
        if (opening < 0)
        {
            list.Add(new Requirement(-1, new Tier(TierKind.Lost, 0), axis.AsOf, PegKind.NegativeStock, null, -1, -1, -opening));
        }

        for (int t = 0; t < expired.Length; t++)
        {
            if (expired[t] > 0)
            {
                list.Add(new Requirement(t, new Tier(TierKind.Lost, 0), axis.FirstDay(t), PegKind.Expiry, null, -1, -1, expired[t]));
            }
        }
    }

    private static void AddFirmShipments(CompiledItem item, int p, TimeAxis axis, List<Requirement> list)
    {
        SnapshotBlock block = item.Block;
        int first = block.SupplyStart[item.FirstRow];
        int end = block.SupplyStart[item.FirstRow + item.Points.Length];
        for (int i = first; i < end; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            int ship = DayNumber.Of(supply.Ship);
            int bucket = axis.BucketOfDue(ship);
            if (supply.Status != SupplyStatus.InTransit && bucket < axis.Count && FirmShipments.SourceOf(item, supply) == p)
            {
                list.Add(new Requirement(
                    bucket, Tier.Firm, Math.Max(ship, axis.AsOf), PegKind.FirmShipment, supply.Code, -1, -1, block.SupplyQuantity[i]));
            }
        }
    }

    private static void AddChildren(
        CompiledItem item, int p, TimeAxis axis, IReadOnlyList<PulledOrder>[] orders, PointPegs?[] children, List<Requirement> list)
    {
        for (int child = 0; child < item.Points.Length; child++)
        {
            foreach (ref readonly CompiledArc arc in item.Points[child].Arcs.AsSpan())
            {
                if (arc.From != p)
                {
                    continue;
                }

                string location = item.Block.Points[item.Points[child].Row].Location;
                for (int row = 0; row < orders[child].Count; row++)
                {
                    PulledOrder order = orders[child][row];
                    if (order.Route != arc.Route)
                    {
                        continue;
                    }

                    int bucket = order.Ship < axis.AsOf ? -1 : axis.BucketOf(order.Ship);
                    int life = order.Receipt - order.Ship + item.Points[child].LifeAsked;
                    foreach ((Tier tier, long quantity) in children[child]!.OrderTiers[row])
                    {
                        list.Add(new Requirement(bucket, tier, order.Ship, PegKind.PlannedOrder, location, child, row, quantity, life));
                    }
                }
            }
        }
    }
}
