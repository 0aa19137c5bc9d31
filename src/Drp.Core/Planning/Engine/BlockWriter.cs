namespace Drp.Planning;

/// <summary>
/// Collects the results of a run of items and makes the plan's block of them, in columns of exact size. One per thread:
/// what is not part of the block is used again for the next one.
/// </summary>
internal sealed class BlockWriter(TimeAxis axis, bool keepRecords)
{
    private int[] pointStart = [];
    private int[] location = [];
    private long[] onHand = [];
    private long[] safetyLevel = [];
    private int[] scheduledStart = [];
    private ushort[] scheduledBucket = [];
    private long[] scheduledQuantity = [];
    private bool[] scheduledInTransit = [];
    private long[] safety = [];
    private int scheduledCount;
    private int items;
    private int points;
    private int safetyPoints;

    public bool KeepRecords => keepRecords;

    public ColumnsWriter Unconstrained { get; } = new(axis.Count, keepRecords);

    public ColumnsWriter Constrained { get; } = new(axis.Count, keepRecords);

    /// <summary>Scheduled receipts of the points that were added: those of row r are <c>[r] .. [r + 1]</c>.</summary>
    public ReadOnlySpan<int> ScheduledStart => scheduledStart;

    public ReadOnlySpan<ushort> ScheduledBucket => scheduledBucket;

    public ReadOnlySpan<long> ScheduledQuantity => scheduledQuantity;

    /// <summary>Planned receipts of plain items, a row of buckets per point, until their orders are made of them.</summary>
    public long[] PlainQuantity { get; private set; } = [];

    /// <summary>Past-due orders of plain items, one per point.</summary>
    public PastOrder[] PastOrders { get; private set; } = [];

    /// <summary>Starts a block of so many items with so many points together.</summary>
    public void Start(int itemCount, int pointCount, bool constrained)
    {
        (items, points, safetyPoints, scheduledCount) = (0, 0, 0, 0);
        pointStart = new int[itemCount + 1];
        location = GC.AllocateUninitializedArray<int>(pointCount);
        onHand = GC.AllocateUninitializedArray<long>(pointCount);
        safetyLevel = GC.AllocateUninitializedArray<long>(pointCount);
        scheduledStart = new int[pointCount + 1];
        safety = [];
        Unconstrained.Start(pointCount);
        if (constrained)
        {
            Constrained.Start(pointCount);
        }

        if (PastOrders.Length < pointCount)
        {
            PastOrders = new PastOrder[pointCount];
            PlainQuantity = GC.AllocateUninitializedArray<long>(pointCount * axis.Count);
        }
        else
        {
            PastOrders.AsSpan(0, pointCount).Clear();
        }
    }

    /// <summary>Adds the points of an item with what the snapshot says of them; results are added to the columns.</summary>
    /// <returns>Whether some of its supply has not shipped.</returns>
    public bool AddPoints(CompiledItem item)
    {
        SnapshotBlock block = item.Block;
        bool firm = false;
        foreach (CompiledPoint point in item.Points)
        {
            location[points] = point.Location;
            onHand[points] = block.Opening(point.Row);
            for (int i = block.SupplyStart[point.Row]; i < block.SupplyStart[point.Row + 1]; i++)
            {
                ScheduledSupply supply = block.Supplies[i];
                bool inTransit = supply.Status == SupplyStatus.InTransit;
                firm |= !inTransit;
                AddScheduled(axis.BucketOfDue(DayNumber.Of(supply.Due)), block.SupplyQuantity[i], inTransit);
            }

            scheduledStart[++points] = scheduledCount;
        }

        pointStart[++items] = points;
        return firm;
    }

    /// <summary>Adds the safety stock of the next point.</summary>
    public void AddSafety(ReadOnlySpan<long> levels)
    {
        int point = safetyPoints++;
        safetyLevel[point] = levels[0];
        if (safety.Length == 0 && levels.ContainsAnyExcept(levels[0]))
        {
            safety = new long[location.Length * axis.Count];
            for (int p = 0; p < point; p++)
            {
                safety.AsSpan(p * axis.Count, axis.Count).Fill(safetyLevel[p]);
            }
        }

        if (safety.Length > 0)
        {
            levels.CopyTo(safety.AsSpan(point * axis.Count));
        }
    }

    /// <summary>Adds a safety stock that is the same in all buckets.</summary>
    public void AddSafety(long level)
    {
        if (safety.Length > 0)
        {
            safety.AsSpan(safetyPoints * axis.Count, axis.Count).Fill(level);
        }

        safetyLevel[safetyPoints++] = level;
    }

    /// <summary>Adds the points of a plain item to the constrained plan as they stand in the unconstrained one.</summary>
    public void CopyPlain(CompiledItem item, int firstRow)
    {
        for (int p = 0; p < item.Points.Length; p++)
        {
            int from = (firstRow + p) * axis.Count;
            if (keepRecords)
            {
                Unconstrained.Gross.AsSpan(from, axis.Count).CopyTo(Constrained.Gross.AsSpan(from));
                Unconstrained.Projected.AsSpan(from, axis.Count).CopyTo(Constrained.Projected.AsSpan(from));
            }

            Constrained.ClosePlainPoint(
                in ItemShape.ArcOf(item.Points[p]), in PastOrders[firstRow + p], PlainQuantity.AsSpan(from, axis.Count));
        }
    }

    public PlanBlock Finish(bool constrained)
    {
        var block = new PlanBlock
        {
            PointStart = pointStart,
            Location = location,
            OnHand = onHand,
            SafetyLevel = safetyLevel,
            Safety = keepRecords ? safety : [],
            ScheduledStart = scheduledStart,
            ScheduledBucket = scheduledBucket.AsSpan(0, scheduledCount).ToArray(),
            ScheduledQuantity = scheduledQuantity.AsSpan(0, scheduledCount).ToArray(),
            ScheduledInTransit = scheduledInTransit.AsSpan(0, scheduledCount).ToArray(),
            Unconstrained = Unconstrained.Finish(),
            Constrained = constrained ? Constrained.Finish() : null,
        };
        (pointStart, location, onHand, safetyLevel, scheduledStart, safety) = ([], [], [], [], [], []);
        return block;
    }

    private void AddScheduled(int bucket, long quantity, bool inTransit)
    {
        if (bucket >= axis.Count)
        {
            return;
        }

        if (scheduledCount == scheduledBucket.Length)
        {
            int length = Math.Max(256, scheduledCount * 2);
            Array.Resize(ref scheduledBucket, length);
            Array.Resize(ref scheduledQuantity, length);
            Array.Resize(ref scheduledInTransit, length);
        }

        scheduledBucket[scheduledCount] = (ushort)bucket;
        scheduledQuantity[scheduledCount] = quantity;
        scheduledInTransit[scheduledCount++] = inTransit;
    }
}
