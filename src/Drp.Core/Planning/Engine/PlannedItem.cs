namespace Drp.Planning;

/// <summary>One item of a plan beside its network: what messages, pegging and derivations read.</summary>
internal sealed class PlannedItem
{
    private readonly PlanBlock block;
    private readonly PlanColumns columns;
    private readonly int first;
    private readonly int buckets;

    public PlannedItem(Plan plan, PlanKind kind, CompiledItem item)
    {
        Item = item;
        block = plan.Blocks[plan.BlockOf[item.Index]];
        columns = block.Of(kind);
        first = block.PointStart[plan.SlotOf[item.Index]];
        buckets = plan.Buckets.Count;
        Orders = new IReadOnlyList<PulledOrder>[item.Points.Length];
        for (int p = 0; p < Orders.Length; p++)
        {
            Orders[p] = OrdersOf(p);
        }
    }

    public CompiledItem Item { get; }

    /// <summary>Per point: its planned orders in their listed order.</summary>
    public IReadOnlyList<PulledOrder>[] Orders { get; }

    public ReadOnlySpan<long> Gross(int p) => Row(columns.Gross, p);

    public ReadOnlySpan<long> Projected(int p) => Row(columns.Projected, p);

    /// <summary>Empty when nothing of the block expires.</summary>
    public ReadOnlySpan<long> Expired(int p) => columns.Expired.Length == 0 ? [] : Row(columns.Expired, p);

    public long[] Safety(int p)
    {
        var levels = new long[buckets];
        if (block.Safety.Length == 0)
        {
            Array.Fill(levels, block.SafetyLevel[first + p]);
        }
        else
        {
            Row(block.Safety, p).CopyTo(levels);
        }

        return levels;
    }

    /// <summary>Safety stock of all points, a row of buckets each.</summary>
    public long[] AllSafety() => [.. Enumerable.Range(0, Item.Points.Length).SelectMany(Safety)];

    /// <summary>Expiry of all points, a row of buckets each; empty for none.</summary>
    public long[] AllExpired() => columns.Expired.Length == 0
        ? []
        : columns.Expired[(first * buckets)..((first + Item.Points.Length) * buckets)];

    public PointPegs[] Pegs(TimeAxis axis) => ItemPegging.Run(Item, axis, Orders, AllSafety(), AllExpired());

    private ReadOnlySpan<long> Row(long[] column, int p) => column.AsSpan((first + p) * buckets, buckets);

    private PulledOrder[] OrdersOf(int p)
    {
        int from = columns.OrderStart[first + p];
        var orders = new PulledOrder[columns.OrderStart[first + p + 1] - from];
        for (int i = 0; i < orders.Length; i++)
        {
            int row = from + i;
            orders[i] = new PulledOrder(
                columns.OrderRoute[row], columns.OrderShip[row], columns.OrderReceipt[row], columns.OrderBucket[row], columns.OrderQuantity[row]);
        }

        return orders;
    }
}
