namespace Drp.Planning;

/// <summary>When old stock is used up and its successor takes over, or that some of it will be left.</summary>
internal static class SuccessionMessages
{
    public static void Add(MessageSink sink, int p, TimeAxis axis, PlanningSnapshot snapshot, Succession succession)
    {
        CompiledItem item = sink.Planned.Item;
        long before = 0;
        foreach (int old in succession.OldOf(item.Index, item.Points[p].Location))
        {
            long quantity = QuantityOf(snapshot, old, item.Points[p].Location, axis);
            if (quantity > 0)
            {
                Add(sink, p, axis, snapshot.Items[old].Code, before, quantity);
                before += quantity;
            }
        }
    }

    private static void Add(MessageSink sink, int p, TimeAxis axis, string old, long before, long quantity)
    {
        ReadOnlySpan<long> gross = sink.Planned.Gross(p);
        long used = 0;
        for (int t = 0; t < gross.Length; t++)
        {
            used += gross[t];
            if (used >= before + quantity)
            {
                sink.Add(PlanMessageKind.SuccessorTakesOver, PlanMessageSeverity.Information, p, axis.FirstDay(t), quantity, old);
                return;
            }
        }

        sink.Add(
            PlanMessageKind.OldStockLeft,
            PlanMessageSeverity.Warning,
            p,
            axis.FirstDay(axis.Count - 1),
            quantity - Math.Max(0, used - before),
            old);
    }

    /// <summary>Stock and scheduled receipts of an old item at a place.</summary>
    private static long QuantityOf(PlanningSnapshot snapshot, int item, int location, TimeAxis axis)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        int row = block.Location.AsSpan(block.PointStart[slot]..block.PointStart[slot + 1]).BinarySearch(location) + block.PointStart[slot];
        long quantity = block.Opening(row);
        for (int i = block.SupplyStart[row]; i < block.SupplyStart[row + 1]; i++)
        {
            quantity += DayNumber.Of(block.Supplies[i].Due) < axis.Horizon ? block.SupplyQuantity[i] : 0;
        }

        return quantity;
    }
}
