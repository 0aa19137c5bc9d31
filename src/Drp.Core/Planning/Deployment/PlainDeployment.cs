namespace Drp.Planning;

/// <summary>The constrained plan of items that the kernel pulled, where that plan is the pull itself or begins with it.</summary>
internal static class PlainDeployment
{
    /// <summary>
    /// Whether the constrained plan of a plain item is its pull, to the byte: no route that it uses has a capacity, no place of
    /// it pushes, and no order of the pull would have had to ship before the snapshot's date.
    /// </summary>
    /// <remarks>
    /// A plain point has one arc for all buckets, orders every need by itself, and no fence; so in the pull projected available
    /// never ends a bucket below its safety stock, which is not negative. Take the constrained plan bucket by bucket, and
    /// assume that what was granted before the request at hand is what the pull ordered for the same receipts. Ship dates
    /// never fall as receipt dates rise, so everything that the pull ordered for earlier receipts was granted before it: the
    /// request, which is the same sum less the same receipts and the same lot, is the pull's order. Supply sources without
    /// capacity grant it. A source that is a point has available what it projects at the end of the bucket in the pull plus
    /// what it ships in the bucket, because nothing was promised for later buckets: at least all requests, so it grants each
    /// whole, and nothing is cut. By induction all grants are the pull's orders; gross requirements, receipts and projected
    /// available follow, and one arc per point lists them in the same order.
    /// </remarks>
    public static bool IsPull(CompiledItem item, int firstRow, BlockWriter writer, SnapshotMasters masters, int buckets)
    {
        for (int p = 0; p < item.Points.Length; p++)
        {
            ref readonly CompiledArc arc = ref ItemShape.ArcOf(item.Points[p]);
            if (arc.Capacity >= 0
                || writer.PastOrders[firstRow + p].Quantity > 0
                || masters.Locations[item.Points[p].Location].Push != PushRule.None
                || writer.PlainQuantity.AsSpan((firstRow + p) * buckets, arc.Lead.ReceiptStart[0]).ContainsAnyExcept(0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts the kernel's pull of an item into the arrays of the general pull, for deployment to go on from.</summary>
    public static void Fill(PullWorkspace work, CompiledItem item, int firstRow, BlockWriter writer, TimeAxis axis)
    {
        work.Start(item);
        for (int p = 0; p < item.Points.Length; p++)
        {
            int row = firstRow + p;
            writer.Unconstrained.Gross.AsSpan(row * axis.Count, axis.Count).CopyTo(work.Row(work.Gross, p));
            work.Row(work.Safety, p).Fill(item.Points[p].Safety);
            Span<long> scheduled = work.Row(work.Scheduled, p);
            for (int i = writer.ScheduledStart[row]; i < writer.ScheduledStart[row + 1]; i++)
            {
                scheduled[writer.ScheduledBucket[i]] += writer.ScheduledQuantity[i];
            }

            AddOrders(work.Orders[p], ItemShape.ArcOf(item.Points[p]), writer.PastOrders[row], writer.PlainQuantity.AsSpan(row * axis.Count, axis.Count));
        }
    }

    private static void AddOrders(List<PulledOrder> orders, in CompiledArc arc, in PastOrder past, ReadOnlySpan<long> quantities)
    {
        if (past.Quantity > 0)
        {
            orders.Add(new PulledOrder(arc.Route, past.Ship, past.Receipt, 0, past.Quantity));
        }

        for (int t = 0; t < quantities.Length; t++)
        {
            if (quantities[t] > 0)
            {
                orders.Add(new PulledOrder(arc.Route, arc.Lead.Ship[t], arc.Lead.Receipt[t], t, quantities[t]));
            }
        }
    }
}
