namespace Drp.Planning;

/// <summary>
/// Messages about scheduled and firm supply: overdue, and how it should move. Supplies are set against the needs in the
/// order of their due dates: each is needed in the first bucket that what comes before it does not cover.
/// </summary>
internal static class SupplyMessages
{
    public static void Add(MessageSink sink, int p, TimeAxis axis, MessageOptions dampers)
    {
        CompiledPoint point = sink.Planned.Item.Points[p];
        SnapshotBlock block = sink.Planned.Item.Block;
        int from = block.SupplyStart[point.Row], to = block.SupplyStart[point.Row + 1];
        for (int i = from; i < to; i++)
        {
            if (DayNumber.Of(block.Supplies[i].Due) < axis.AsOf)
            {
                sink.Add(PlanMessageKind.OverdueReceipt, PlanMessageSeverity.Warning, p, DayNumber.Of(block.Supplies[i].Due), block.SupplyQuantity[i], block.Supplies[i].Code);
            }
        }

        if (sink.Planned.Gross(p).IsEmpty || from == to)
        {
            return;
        }

        long[] wanted = Wanted(sink, p);
        long covered = block.Opening(point.Row);
        for (int i = from; i < to; i++)
        {
            int due = Math.Max(DayNumber.Of(block.Supplies[i].Due), axis.AsOf);
            if (due < axis.Horizon)
            {
                Judge(sink, p, axis, dampers, wanted, covered, i, axis.BucketOf(due));
                covered += block.SupplyQuantity[i];
            }
        }
    }

    /// <summary>Per bucket: what must have been there by its end, safety stock included.</summary>
    private static long[] Wanted(MessageSink sink, int p)
    {
        ReadOnlySpan<long> gross = sink.Planned.Gross(p);
        ReadOnlySpan<long> expired = sink.Planned.Expired(p);
        long[] wanted = sink.Planned.Safety(p);
        long total = 0;
        for (int t = 0; t < wanted.Length; t++)
        {
            total += gross[t] + (expired.IsEmpty ? 0 : expired[t]);
            wanted[t] += total;
        }

        return wanted;
    }

    private static void Judge(
        MessageSink sink, int p, TimeAxis axis, MessageOptions dampers, long[] wanted, long covered, int supply, int dueBucket)
    {
        SnapshotBlock block = sink.Planned.Item.Block;
        ScheduledSupply row = block.Supplies[supply];
        long quantity = block.SupplyQuantity[supply];
        int due = Math.Max(DayNumber.Of(row.Due), axis.AsOf);
        int needed = Array.FindIndex(wanted, w => w > covered);
        if (needed < 0)
        {
            sink.Add(PlanMessageKind.Cancel, PlanMessageSeverity.Information, p, due, quantity, row.Code);
            return;
        }

        int target = axis.FirstDay(needed);
        if (needed < dueBucket && due - target > dampers.DaysTolerance)
        {
            sink.Add(PlanMessageKind.Expedite, PlanMessageSeverity.Warning, p, due, quantity, row.Code, DayNumber.ToDate(target));
        }
        else if (needed > dueBucket && target - due > dampers.DaysTolerance)
        {
            sink.Add(PlanMessageKind.Postpone, PlanMessageSeverity.Information, p, due, quantity, row.Code, DayNumber.ToDate(target));
        }

        decimal tolerated = Q4.ToDecimal(quantity) * dampers.QuantityTolerance;
        long used = Math.Min(quantity, wanted.Max() - covered);
        if (Q4.ToDecimal(quantity - used) > tolerated)
        {
            sink.Add(PlanMessageKind.Decrease, PlanMessageSeverity.Information, p, due, quantity - used, row.Code);
        }

        long beside = sink.Planned.Orders[p]
            .Where(o => o.Bucket == dueBucket && o.Receipt >= axis.AsOf && IsFrom(sink, p, o.Route, row.From))
            .Sum(o => o.Quantity);
        if (Q4.ToDecimal(beside) > tolerated && row.Status != SupplyStatus.InTransit)
        {
            sink.Add(PlanMessageKind.Increase, PlanMessageSeverity.Information, p, due, beside, row.Code);
        }
    }

    private static bool IsFrom(MessageSink sink, int p, int route, string from)
    {
        foreach (ref readonly CompiledArc arc in sink.Planned.Item.Points[p].Arcs.AsSpan())
        {
            if (arc.Route == route && arc.From >= 0)
            {
                CompiledItem item = sink.Planned.Item;
                return string.Equals(item.Block.Points[item.Points[arc.From].Row].Location, from, StringComparison.Ordinal);
            }
        }

        return false;
    }
}
