using System.Numerics;
using System.Runtime.InteropServices;

namespace Drp.Planning;

/// <summary>
/// What the points of an item lack, have and were granted so far in the constrained plan. Rows of buckets per point; kept
/// and used again for the next item.
/// </summary>
internal sealed class DeploymentBooks(TimeAxis axis)
{
    private long[] missing = [];
    private long[] free = [];
    private long[] received = [];
    private long[] shipped = [];
    private long[] own = [];
    private long[] granted = [];
    private long[] deployed = [];
    private bool[] hasChildren = [];
    private long[][] assigned = [];
    private readonly DeployedBatches batches = new(axis);
    private CompiledItem item = null!;
    private PullWorkspace pull = null!;

    /// <summary>Per point: the orders of its grants.</summary>
    public List<PulledOrder>[] Orders { get; private set; } = [];

    /// <summary>Per point: what its sources could not grant in the bucket at hand, to be asked of alternates.</summary>
    public List<(RequestLine Line, long Quantity)>[] Cuts { get; private set; } = [];

    public void Start(CompiledItem next, PullWorkspace work)
    {
        (item, pull) = (next, work);
        Reserve(item.Points.Length);
        int cells = item.Points.Length * axis.Count;
        received.AsSpan(0, cells).Clear();
        shipped.AsSpan(0, cells).Clear();
        pull.Gross.AsSpan(0, cells).CopyTo(own);
        for (int p = 0; p < item.Points.Length; p++)
        {
            (granted[p], deployed[p], hasChildren[p]) = (0, 0, false);
            Orders[p].Clear();
            Cuts[p].Clear();
            int arcs = item.Points[p].Arcs.Length;
            if (assigned[p].Length < arcs)
            {
                assigned[p] = new long[arcs];
            }

            assigned[p].AsSpan().Clear();
        }

        for (int p = 0; p < item.Points.Length; p++)
        {
            TakeOffShipments(p);
        }

        if (item.IsPerishable)
        {
            batches.Start(item, work);
            return;
        }

        for (int p = 0; p < item.Points.Length; p++)
        {
            OpenPoint(p);
        }
    }

    /// <summary>The day through which goods of a line must be usable: they are asked for by somebody who still has to sell them.</summary>
    public int UsableThrough(in RequestLine line) => line.Receipt + item.Points[line.Point].LifeAsked;

    /// <summary>A point's turn to deploy in a bucket has come: its own requirements come first.</summary>
    public void Open(int p, int bucket)
    {
        if (item.IsPerishable)
        {
            batches.Open(p, bucket);
        }
    }

    /// <summary>Ends a bucket.</summary>
    public void Close(int bucket)
    {
        if (item.IsPerishable)
        {
            batches.Close(bucket);
        }
    }

    /// <summary>Through each receipt bucket: requirements of the pull, safety stock and expiry less stock, receipts and grants.</summary>
    public Span<long> Missing(int p) => item.IsPerishable ? batches.Missing(p) : missing.AsSpan(p * axis.Count, axis.Count);

    /// <inheritdoc cref="DeployedBatches.Missing(int, int, List{RequestLine}, Span{long})"/>
    public (long Missing, long Balance) Missing(int p, int need, List<RequestLine> lines, Span<long> net = default) =>
        batches.Missing(p, need, lines, net);

    /// <summary>Projected available through a receipt bucket, in the terms of <see cref="Missing(int)"/>.</summary>
    public long Balance(int p, int bucket) => item.IsPerishable
        ? batches.Balance(p, bucket)
        : pull.Row(pull.Safety, p)[bucket] - missing[(p * axis.Count) + bucket];

    /// <summary>What has expired.</summary>
    public ReadOnlySpan<long> Expired(int p) => item.IsPerishable ? batches.Expired(p) : pull.Row(pull.Expired, p);

    /// <summary>Granted receipts by the bucket they arrive in.</summary>
    public Span<long> Received(int p) => received.AsSpan(p * axis.Count, axis.Count);

    /// <summary>Planned shipments to children by ship bucket.</summary>
    public Span<long> Shipped(int p) => shipped.AsSpan(p * axis.Count, axis.Count);

    /// <summary>Independent demand and firm shipments.</summary>
    public Span<long> Own(int p) => own.AsSpan(p * axis.Count, axis.Count);

    /// <summary>What each arc of a point was granted so far, for quota.</summary>
    public ReadOnlySpan<long> Assigned(int p) => assigned[p].AsSpan(0, item.Points[p].Arcs.Length);

    public bool HasChildren(int p) => hasChildren[p];

    /// <summary>
    /// What a point has left to deploy in a bucket: stock and receipts so far less what is committed; of goods that expire,
    /// those usable through a day.
    /// </summary>
    public long Available(int p, int bucket, int through) => item.IsPerishable
        ? batches.Available(p, through)
        : Math.Max(0, free[(p * axis.Count) + bucket] - deployed[p]);

    /// <summary>
    /// What a point has in a bucket beyond its own requirements through the horizon and its safety stock: none of it is needed
    /// here before something else arrives.
    /// </summary>
    public long Excess(int p, int bucket)
    {
        if (item.IsPerishable)
        {
            return Math.Max(0, batches.LeastAhead(p, bucket) - pull.Row(pull.Safety, p)[bucket]);
        }

        long least = long.MaxValue;
        foreach (long level in free.AsSpan((p * axis.Count) + bucket, axis.Count - bucket))
        {
            least = Math.Min(least, level);
        }

        return Math.Max(0, least - deployed[p] - pull.Safety[(p * axis.Count) + bucket]);
    }

    /// <summary>
    /// On hand and in transit at the beginning of a bucket: everything that was received or is on its way, less the pull's
    /// requirements and what expired in the buckets before.
    /// </summary>
    public long Position(int p, int bucket)
    {
        ReadOnlySpan<long> gross = pull.Row(pull.Gross, p);
        ReadOnlySpan<long> expired = Expired(p);
        long position = item.Block.Opening(item.Points[p].Row) + granted[p];
        foreach (long quantity in pull.Row(pull.Scheduled, p))
        {
            position += quantity;
        }

        for (int t = 0; t < bucket; t++)
        {
            position -= gross[t] + expired[t];
        }

        return position;
    }

    /// <summary>Books a grant: it counts for the receipt bucket it was asked for, and can be used where it arrives.</summary>
    public void Grant(in RequestLine line, long quantity)
    {
        ref readonly CompiledArc arc = ref item.Points[line.Point].Arcs[line.Arc];
        if (item.IsPerishable)
        {
            batches.Grant(line, quantity);
        }
        else
        {
            Add(Missing(line.Point)[line.Need..], -quantity);
        }

        if (hasChildren[line.Point])
        {
            Add(free.AsSpan((line.Point * axis.Count) + line.Bucket, axis.Count - line.Bucket), quantity);
        }

        received[(line.Point * axis.Count) + line.Bucket] += quantity;
        granted[line.Point] = checked(granted[line.Point] + quantity);
        assigned[line.Point][line.Arc] += quantity;
        long most = arc.Lot.Maximum > 0 ? arc.Lot.Maximum : quantity;
        for (long left = quantity; left > 0; left -= most)
        {
            Orders[line.Point].Add(new PulledOrder(arc.Route, line.Ship, line.Receipt, line.Bucket, Math.Min(left, most)));
        }

        if (arc.From >= 0)
        {
            shipped[(arc.From * axis.Count) + axis.BucketOf(line.Ship)] += quantity;
            deployed[arc.From] += quantity;
        }
    }

    private static void Add(Span<long> row, long quantity)
    {
        Span<Vector<long>> wide = MemoryMarshal.Cast<long, Vector<long>>(row);
        var addend = new Vector<long>(quantity);
        foreach (ref Vector<long> cells in wide)
        {
            cells += addend;
        }

        for (int t = wide.Length * Vector<long>.Count; t < row.Length; t++)
        {
            row[t] += quantity;
        }
    }

    /// <summary>What the pull's orders of a point ask of its sources is not their own demand.</summary>
    private void TakeOffShipments(int p)
    {
        CompiledArc[] arcs = item.Points[p].Arcs;
        foreach (ref readonly CompiledArc arc in arcs.AsSpan())
        {
            if (arc.From >= 0)
            {
                hasChildren[arc.From] = true;
            }
        }

        int known = 0;
        foreach (PulledOrder order in pull.Orders[p])
        {
            while (arcs[known].Route != order.Route)
            {
                known = known + 1 == arcs.Length ? 0 : known + 1;
            }

            if (arcs[known].From is var from and >= 0)
            {
                own[(from * axis.Count) + axis.BucketOfDue(order.Ship)] -= order.Quantity;
            }
        }
    }

    private void OpenPoint(int p)
    {
        ReadOnlySpan<long> gross = pull.Row(pull.Gross, p);
        ReadOnlySpan<long> safety = pull.Row(pull.Safety, p);
        ReadOnlySpan<long> scheduled = pull.Row(pull.Scheduled, p);
        Span<long> lacking = Missing(p);
        Span<long> level = free.AsSpan(p * axis.Count, axis.Count);
        ReadOnlySpan<long> committed = Own(p);
        long stock = item.Block.Opening(item.Points[p].Row), required = 0, used = 0;
        for (int t = 0; t < axis.Count; t++)
        {
            stock += scheduled[t];
            required += gross[t];
            used += committed[t];
            lacking[t] = required + safety[t] - stock;
            level[t] = stock - used;
        }
    }

    private void Reserve(int points)
    {
        int cells = points * axis.Count;
        if (missing.Length < cells)
        {
            missing = new long[cells];
            free = new long[cells];
            received = new long[cells];
            shipped = new long[cells];
            own = new long[cells];
        }

        if (Orders.Length >= points)
        {
            return;
        }

        granted = new long[points];
        deployed = new long[points];
        hasChildren = new bool[points];
        Orders = [.. Orders, .. Enumerable.Range(Orders.Length, points - Orders.Length).Select(static _ => new List<PulledOrder>())];
        Cuts = [.. Cuts, .. Enumerable.Range(Cuts.Length, points - Cuts.Length).Select(static _ => new List<(RequestLine, long)>())];
        assigned = [.. assigned, .. Enumerable.Range(assigned.Length, points - assigned.Length).Select(static _ => Array.Empty<long>())];
    }
}
