namespace Drp.Planning;

/// <summary>Collects orders and records of points, one after the other, into a plan's columns.</summary>
internal sealed class ColumnsWriter(int buckets, bool keepRecords)
{
    private readonly List<int> start = [0];
    private readonly List<int> route = [];
    private readonly List<int> ship = [];
    private readonly List<int> receipt = [];
    private readonly List<ushort> bucket = [];
    private readonly List<long> quantity = [];
    private long[] gross = [];
    private long[] projected = [];
    private long[] expired = [];
    private int points;
    private bool anyExpired;

    public void Add(in PulledOrder order)
    {
        route.Add(order.Route);
        ship.Add(order.Ship);
        receipt.Add(order.Receipt);
        bucket.Add((ushort)order.Bucket);
        quantity.Add(order.Quantity);
    }

    /// <summary>Closes a point: the orders added since the last one are its own.</summary>
    public void ClosePoint(ReadOnlySpan<long> grossRow, ReadOnlySpan<long> projectedRow, ReadOnlySpan<long> expiredRow)
    {
        start.Add(route.Count);
        if (keepRecords)
        {
            Reserve(points + 1);
            grossRow.CopyTo(gross.AsSpan(points * buckets));
            projectedRow.CopyTo(projected.AsSpan(points * buckets));
            if (!expiredRow.IsEmpty)
            {
                if (!anyExpired && expiredRow.ContainsAnyExcept(0))
                {
                    anyExpired = true;
                    expired = new long[gross.Length];
                }

                if (anyExpired)
                {
                    expiredRow.CopyTo(expired.AsSpan(points * buckets));
                }
            }
        }

        points++;
    }

    public PlanColumns Finish() => new()
    {
        OrderStart = [.. start],
        OrderRoute = [.. route],
        OrderShip = [.. ship],
        OrderReceipt = [.. receipt],
        OrderBucket = [.. bucket],
        OrderQuantity = [.. quantity],
        Gross = Exact(gross),
        Projected = Exact(projected),
        Expired = anyExpired ? Exact(expired) : [],
    };

    private long[] Exact(long[] column)
    {
        int length = keepRecords ? points * buckets : 0;
        return column.Length == length ? column : column[..length];
    }

    private void Reserve(int count)
    {
        if (gross.Length < count * buckets)
        {
            int length = Math.Max(count * buckets, gross.Length * 2);
            Array.Resize(ref gross, length);
            Array.Resize(ref projected, length);
            if (anyExpired)
            {
                Array.Resize(ref expired, length);
            }
        }
    }
}
