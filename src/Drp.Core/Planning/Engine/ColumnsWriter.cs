using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drp.Planning;

/// <summary>
/// Collects orders and records of points, one after the other, into a plan's columns. Records are written where they stay;
/// orders, whose number is not known before, are collected in arrays that are used again for the next block.
/// </summary>
internal sealed class ColumnsWriter(int buckets, bool keepRecords)
{
    private int[] start = [];
    private int[] route = [];
    private int[] ship = [];
    private int[] receipt = [];
    private ushort[] bucket = [];
    private long[] quantity = [];
    private long[] expired = [];
    private int orders;
    private int points;
    private int closed;

    /// <summary>Gross requirements, a row of buckets per point; empty when records are not kept.</summary>
    public long[] Gross { get; private set; } = [];

    /// <summary>Projected available, a row of buckets per point; empty when records are not kept.</summary>
    public long[] Projected { get; private set; } = [];

    /// <summary>Starts a block of so many points.</summary>
    public void Start(int count)
    {
        points = count;
        closed = 0;
        orders = 0;
        start = GC.AllocateUninitializedArray<int>(count + 1);
        start[0] = 0;
        int cells = keepRecords ? count * buckets : 0;
        Gross = GC.AllocateUninitializedArray<long>(cells);
        Projected = GC.AllocateUninitializedArray<long>(cells);
        expired = [];
    }

    /// <summary>Adds an order of the current point.</summary>
    public void Add(in PulledOrder order)
    {
        Reserve(1);
        Set(order.Route, order.Ship, order.Receipt, order.Bucket, order.Quantity);
    }

    /// <summary>Closes a point: the orders added since the last one are its own.</summary>
    public void ClosePoint(ReadOnlySpan<long> grossRow, ReadOnlySpan<long> projectedRow, ReadOnlySpan<long> expiredRow)
    {
        if (keepRecords)
        {
            int at = closed * buckets;
            grossRow.CopyTo(Gross.AsSpan(at));
            projectedRow.CopyTo(Projected.AsSpan(at));
            if (!expiredRow.IsEmpty && expiredRow.ContainsAnyExcept(0))
            {
                expired = expired.Length == 0 ? new long[points * buckets] : expired;
                expiredRow.CopyTo(expired.AsSpan(at));
            }
        }

        start[++closed] = orders;
    }

    /// <summary>Closes a point whose record is in place, with one order for each bucket that has a quantity.</summary>
    /// <param name="arc">The arc that serves it.</param>
    /// <param name="past">Its past-due order, or one without a quantity.</param>
    /// <param name="row">Planned receipts by bucket.</param>
    public void ClosePlainPoint(in CompiledArc arc, in PastOrder past, ReadOnlySpan<long> row)
    {
        Reserve(row.Length + 1);
        int first = orders;
        if (past.Quantity > 0)
        {
            Set(arc.Route, past.Ship, past.Receipt, 0, past.Quantity);
        }

        int begin = orders;
        Compress(row);
        ReadOnlySpan<int> ships = arc.Lead.Ship;
        ReadOnlySpan<int> receipts = arc.Lead.Receipt;
        for (int i = begin; i < orders; i++)
        {
            ship[i] = ships[bucket[i]];
            receipt[i] = receipts[bucket[i]];
        }

        route.AsSpan(first..orders).Fill(arc.Route);
        start[++closed] = orders;
    }

    public PlanColumns Finish()
    {
        var columns = new PlanColumns
        {
            OrderStart = start,
            OrderRoute = Copy(route),
            OrderShip = Copy(ship),
            OrderReceipt = Copy(receipt),
            OrderBucket = Copy(bucket),
            OrderQuantity = Copy(quantity),
            Gross = Gross,
            Projected = Projected,
            Expired = expired,
        };
        (start, Gross, Projected, expired) = ([], [], [], []);
        return columns;
    }

    /// <summary>Keeps the buckets that have a quantity, without a branch on each: they come and go unpredictably.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compress(ReadOnlySpan<long> row)
    {
        ref long from = ref MemoryMarshal.GetReference(row);
        ref ushort buckets = ref MemoryMarshal.GetArrayDataReference(bucket);
        ref long quantities = ref MemoryMarshal.GetArrayDataReference(quantity);
        int at = orders;
        int t = 0;
        for (; t + 4 <= row.Length; t += 4)
        {
            if (Vector256.LoadUnsafe(ref from, (nuint)t) == Vector256<long>.Zero)
            {
                continue;
            }

            for (int u = t; u < t + 4; u++)
            {
                long value = Unsafe.Add(ref from, u);
                Unsafe.Add(ref buckets, at) = (ushort)u;
                Unsafe.Add(ref quantities, at) = value;
                at += value != 0 ? 1 : 0;
            }
        }

        for (; t < row.Length; t++)
        {
            long value = Unsafe.Add(ref from, t);
            Unsafe.Add(ref buckets, at) = (ushort)t;
            Unsafe.Add(ref quantities, at) = value;
            at += value != 0 ? 1 : 0;
        }

        orders = at;
    }

    private void Set(int orderRoute, int orderShip, int orderReceipt, int orderBucket, long orderQuantity)
    {
        route[orders] = orderRoute;
        ship[orders] = orderShip;
        receipt[orders] = orderReceipt;
        bucket[orders] = (ushort)orderBucket;
        quantity[orders] = orderQuantity;
        orders++;
    }

    private T[] Copy<T>(T[] column)
    {
        var copy = GC.AllocateUninitializedArray<T>(orders);
        column.AsSpan(0, orders).CopyTo(copy);
        return copy;
    }

    private void Reserve(int more)
    {
        if (orders + more <= route.Length)
        {
            return;
        }

        int length = Math.Max(orders + more, route.Length * 2);
        Array.Resize(ref route, length);
        Array.Resize(ref ship, length);
        Array.Resize(ref receipt, length);
        Array.Resize(ref bucket, length);
        Array.Resize(ref quantity, length);
    }
}
