namespace Drp.Planning;

/// <summary>What a buffer sees day by day; day 0 is the snapshot's date.</summary>
internal static class BufferDays
{
    /// <summary>
    /// Demand by day: orders on their due days, shipments on their ship days; forecast and uplift are spread evenly over the days of
    /// their bucket, the running sum rounded down to the unit, so that a week is no spike.
    /// </summary>
    public static long[] Demand(CompiledItem item, int p, TimeAxis axis, PullWorkspace work)
    {
        var days = new long[axis.Horizon - axis.AsOf];
        var spread = new long[axis.Count];
        foreach (Requirement requirement in RequirementList.Independent(item, p, axis))
        {
            if (requirement.Kind is PegKind.Forecast or PegKind.Uplift)
            {
                spread[requirement.Bucket] += requirement.Quantity;
            }
            else
            {
                days[requirement.Day - axis.AsOf] += requirement.Quantity;
            }
        }

        for (int t = 0; t < spread.Length; t++)
        {
            int first = axis.FirstDay(t) - axis.AsOf;
            Spread(days.AsSpan(first, axis.Start[t + 1] - axis.AsOf - first), spread[t], item.Unit);
        }

        AddFirmShipments(item, p, axis, days);
        for (int child = 0; child < item.Points.Length; child++)
        {
            foreach (ref readonly CompiledArc arc in item.Points[child].Arcs.AsSpan())
            {
                int route = arc.Route;
                foreach (PulledOrder order in arc.From == p ? work.Orders[child].Where(o => o.Route == route && o.Ship >= axis.AsOf) : [])
                {
                    days[order.Ship - axis.AsOf] += order.Quantity;
                }
            }
        }

        return days;
    }

    /// <summary>Scheduled receipts by day; overdue ones on the first.</summary>
    public static long[] Receipts(CompiledItem item, int p, TimeAxis axis)
    {
        var days = new long[axis.Horizon - axis.AsOf];
        SnapshotBlock block = item.Block;
        int row = item.Points[p].Row;
        for (int i = block.SupplyStart[row]; i < block.SupplyStart[row + 1]; i++)
        {
            int day = Math.Max(0, DayNumber.Of(block.Supplies[i].Due) - axis.AsOf);
            if (day < days.Length)
            {
                days[day] += block.SupplyQuantity[i];
            }
        }

        return days;
    }

    /// <summary>Days after a day, within sight, whose demand is above the threshold: each counts whole.</summary>
    public static long Spikes(long[] demand, int day, int sight, long threshold)
    {
        long spikes = 0;
        for (int ahead = day + 1; ahead < demand.Length && ahead - day <= sight; ahead++)
        {
            spikes += demand[ahead] > threshold ? demand[ahead] : 0;
        }

        return spikes;
    }

    private static void Spread(Span<long> days, long quantity, long unit)
    {
        long before = 0;
        for (int d = 0; d < days.Length; d++)
        {
            long through = d + 1 == days.Length
                ? quantity
                : ExactMath.FloorTo((long)((Int128)quantity * (d + 1) / days.Length), unit);
            days[d] += through - before;
            before = through;
        }
    }

    private static void AddFirmShipments(CompiledItem item, int p, TimeAxis axis, long[] days)
    {
        SnapshotBlock block = item.Block;
        int first = block.SupplyStart[item.FirstRow], end = block.SupplyStart[item.FirstRow + item.Points.Length];
        for (int i = first; i < end; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            int day = Math.Max(0, DayNumber.Of(supply.Ship) - axis.AsOf);
            if (supply.Status != SupplyStatus.InTransit && day < days.Length && FirmShipments.SourceOf(item, supply) == p)
            {
                days[day] += block.SupplyQuantity[i];
            }
        }
    }
}
