namespace Drp.Planning;

/// <summary>Messages about projected stock: stockout, below safety stock, excess, expiry, cover beyond the goods' life.</summary>
internal static class StockMessages
{
    public static void Add(MessageSink sink, int p, TimeAxis axis, MessageOptions dampers)
    {
        ReadOnlySpan<long> projected = sink.Planned.Projected(p);
        long[] safety = sink.Planned.Safety(p);
        Worst(sink, p, axis, projected, safety);
        Excess(sink, p, axis, projected, dampers);
        Expiry(sink, p, axis);
        Cover(sink, p, axis, projected);
    }

    private static void Worst(MessageSink sink, int p, TimeAxis axis, ReadOnlySpan<long> projected, long[] safety)
    {
        int firstOut = -1, firstBelow = -1;
        long deepest = 0, lowest = 0;
        for (int t = 0; t < projected.Length; t++)
        {
            if (projected[t] < 0)
            {
                firstOut = firstOut < 0 ? t : firstOut;
                deepest = Math.Max(deepest, -projected[t]);
            }
            else if (projected[t] < safety[t])
            {
                firstBelow = firstBelow < 0 ? t : firstBelow;
                lowest = Math.Max(lowest, safety[t] - projected[t]);
            }
        }

        if (firstOut >= 0)
        {
            sink.Add(PlanMessageKind.Stockout, PlanMessageSeverity.Critical, p, axis.FirstDay(firstOut), deepest);
        }

        if (firstBelow >= 0)
        {
            sink.Add(PlanMessageKind.BelowSafetyStock, PlanMessageSeverity.Warning, p, axis.FirstDay(firstBelow), lowest);
        }
    }

    private static void Excess(MessageSink sink, int p, TimeAxis axis, ReadOnlySpan<long> projected, MessageOptions dampers)
    {
        StockingPoint record = sink.Planned.Item.Block.Points[sink.Planned.Item.Points[p].Row];
        if (record.MaximumStock is not { } maximum)
        {
            return;
        }

        _ = Q4.TryFrom(maximum, out long limit);
        int first = -1;
        long most = 0;
        for (int t = 0; t < projected.Length; t++)
        {
            if (projected[t] > limit)
            {
                first = first < 0 ? t : first;
                most = Math.Max(most, projected[t] - limit);
            }
        }

        if (first >= 0 && Q4.ToDecimal(most) > maximum * dampers.QuantityTolerance)
        {
            sink.Add(PlanMessageKind.Excess, PlanMessageSeverity.Information, p, axis.FirstDay(first), most);
        }
    }

    private static void Expiry(MessageSink sink, int p, TimeAxis axis)
    {
        ReadOnlySpan<long> expired = sink.Planned.Expired(p);
        int first = -1;
        long total = 0;
        for (int t = 0; t < expired.Length; t++)
        {
            if (expired[t] > 0)
            {
                first = first < 0 ? t : first;
                total += expired[t];
            }
        }

        if (first >= 0)
        {
            sink.Add(PlanMessageKind.WillExpire, PlanMessageSeverity.Warning, p, axis.FirstDay(first), total);
        }
    }

    /// <summary>An order covers until the requirements that follow use up what is projected after it.</summary>
    private static void Cover(MessageSink sink, int p, TimeAxis axis, ReadOnlySpan<long> projected)
    {
        if (sink.Planned.Item.Item.ShelfLifeDays is not { } life)
        {
            return;
        }

        ReadOnlySpan<long> gross = sink.Planned.Gross(p);
        IReadOnlyList<PulledOrder> orders = sink.Planned.Orders[p];
        for (int row = 0; row < orders.Count; row++)
        {
            int t = orders[row].Bucket;
            long left = projected[t];
            int u = t + 1;
            while (u < gross.Length && left > gross[u])
            {
                left -= gross[u++];
            }

            if (u < gross.Length && axis.Start[u] - axis.FirstDay(t) > life)
            {
                sink.Add(PlanMessageKind.CoverageExceedsLife, PlanMessageSeverity.Warning, p, orders[row].Receipt, orders[row].Quantity, sink.OrderCode(p, row));
            }
        }
    }
}
