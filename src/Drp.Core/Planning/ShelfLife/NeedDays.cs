namespace Drp.Planning;

/// <summary>
/// Through which days goods must be usable for the requirements of each bucket, and the life that the requirements of a point
/// ask. Where no batch lies between the first and the last of those days it does not matter who takes first.
/// </summary>
internal sealed class NeedDays(int buckets)
{
    private const int Unknown = -1;
    private const int Mixed = -2;

    private int[] first = [];
    private int[] last = [];
    private int[] life = [];

    public void Start(int points)
    {
        if (life.Length < points)
        {
            first = new int[points * buckets];
            last = new int[points * buckets];
            life = new int[points];
        }

        first.AsSpan(0, points * buckets).Fill(int.MaxValue);
        last.AsSpan(0, points * buckets).Clear();
        life.AsSpan(0, points).Fill(Unknown);
    }

    /// <summary>Notes a requirement.</summary>
    /// <param name="point">The point that has it.</param>
    /// <param name="bucket">The bucket it counts in.</param>
    /// <param name="day">Its date, not before the snapshot's.</param>
    /// <param name="asked">Days of life that it asks.</param>
    public void Add(int point, int bucket, int day, int asked)
    {
        int cell = (point * buckets) + bucket;
        first[cell] = Math.Min(first[cell], day + asked);
        last[cell] = Math.Max(last[cell], day + asked);
        if (life[point] != asked)
        {
            life[point] = life[point] == Unknown ? asked : Mixed;
        }
    }

    /// <summary>Notes the independent demand of a point.</summary>
    public void AddDemand(CompiledItem item, int p, TimeAxis axis)
    {
        SnapshotBlock block = item.Block;
        int row = item.Points[p].Row;
        if (block.ForecastStart[row] < block.ForecastStart[row + 1] || block.LayerStart[row] < block.LayerStart[row + 1])
        {
            for (int t = 0; t < buckets; t++)
            {
                Add(p, t, axis.FirstDay(t), block.Points[row].MinimumRemainingLifeDays);
            }
        }

        for (int i = block.OrderStart[row]; i < block.OrderStart[row + 1]; i++)
        {
            int due = Math.Max(DayNumber.Of(block.Orders[i].Due), axis.AsOf);
            int bucket = axis.BucketOf(due);
            if (bucket < buckets)
            {
                Add(p, bucket, due, block.Orders[i].MinimumRemainingLifeDays);
            }
        }
    }

    /// <summary>Whether all requirements of a point ask the same life.</summary>
    public bool IsUniform(int point) => life[point] != Mixed;

    /// <summary>The life that all requirements of a point ask.</summary>
    public int Life(int point) => Math.Max(0, life[point]);

    /// <summary>The first and the last day of a bucket's requirements, life included.</summary>
    public (int First, int Last) Of(int point, int bucket)
    {
        int cell = (point * buckets) + bucket;
        return (first[cell], last[cell]);
    }
}
