namespace Drp.Planning;

/// <summary>Collects the results of a run of items and makes the plan's block of them, in columns of exact size.</summary>
internal sealed class BlockWriter(TimeAxis axis, bool keepRecords)
{
    private readonly List<int> pointStart = [0];
    private readonly List<int> location = [];
    private readonly List<long> onHand = [];
    private readonly List<long> safetyLevel = [];
    private readonly List<int> scheduledStart = [0];
    private readonly List<ushort> scheduledBucket = [];
    private readonly List<long> scheduledQuantity = [];
    private readonly List<bool> scheduledInTransit = [];
    private bool safetyVaries;
    private long[] safety = [];

    public ColumnsWriter Unconstrained { get; } = new(axis.Count, keepRecords);

    public ColumnsWriter Constrained { get; } = new(axis.Count, keepRecords);

    public int Points => location.Count;

    /// <summary>Adds the points of an item with what the snapshot says of them; results are added to the columns.</summary>
    public void AddPoints(CompiledItem item)
    {
        SnapshotBlock block = item.Block;
        foreach (CompiledPoint point in item.Points)
        {
            location.Add(point.Location);
            onHand.Add(Opening(block, point.Row));
            for (int i = block.SupplyStart[point.Row]; i < block.SupplyStart[point.Row + 1]; i++)
            {
                int bucket = axis.BucketOfDue(DayNumber.Of(block.Supplies[i].Due));
                if (bucket < axis.Count)
                {
                    scheduledBucket.Add((ushort)bucket);
                    scheduledQuantity.Add(block.SupplyQuantity[i]);
                    scheduledInTransit.Add(block.Supplies[i].Status == SupplyStatus.InTransit);
                }
            }

            scheduledStart.Add(scheduledBucket.Count);
        }

        pointStart.Add(location.Count);
    }

    /// <summary>Adds the safety stock of the next point.</summary>
    public void AddSafety(ReadOnlySpan<long> levels)
    {
        int point = safetyLevel.Count;
        safetyLevel.Add(levels[0]);
        if (!safetyVaries && levels.ContainsAnyExcept(levels[0]))
        {
            safetyVaries = true;
            safety = new long[point * axis.Count];
            for (int p = 0; p < point; p++)
            {
                safety.AsSpan(p * axis.Count, axis.Count).Fill(safetyLevel[p]);
            }
        }

        if (safetyVaries)
        {
            int needed = (point + 1) * axis.Count;
            if (safety.Length < needed)
            {
                Array.Resize(ref safety, Math.Max(needed, safety.Length * 2));
            }

            levels.CopyTo(safety.AsSpan(point * axis.Count));
        }
    }

    /// <summary>Adds a safety stock that is the same in all buckets.</summary>
    public void AddSafety(long level)
    {
        if (safetyVaries)
        {
            Span<long> levels = new long[axis.Count];
            levels.Fill(level);
            AddSafety(levels);
        }
        else
        {
            safetyLevel.Add(level);
        }
    }

    public PlanBlock Finish(bool constrained) => new()
    {
        PointStart = [.. pointStart],
        Location = [.. location],
        OnHand = [.. onHand],
        SafetyLevel = [.. safetyLevel],
        Safety = safetyVaries && keepRecords ? safety.AsSpan(0, location.Count * axis.Count).ToArray() : [],
        ScheduledStart = [.. scheduledStart],
        ScheduledBucket = [.. scheduledBucket],
        ScheduledQuantity = [.. scheduledQuantity],
        ScheduledInTransit = [.. scheduledInTransit],
        Unconstrained = Unconstrained.Finish(),
        Constrained = constrained ? Constrained.Finish() : null,
    };

    public static long Opening(SnapshotBlock block, int row)
    {
        long opening = block.OnHand[row];
        for (int i = block.BatchStart[row]; i < block.BatchStart[row + 1]; i++)
        {
            opening += block.BatchQuantity[i];
        }

        return opening;
    }
}
