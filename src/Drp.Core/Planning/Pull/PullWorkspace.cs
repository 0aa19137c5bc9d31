namespace Drp.Planning;

/// <summary>The arrays of one item's pull; kept by a thread and used again for the next item.</summary>
internal sealed class PullWorkspace(int buckets)
{
    private int points;
    private bool perishable;
    private PointPegs?[] pegs = [];

    /// <summary>Cells, a row of buckets per point.</summary>
    public long[] Gross { get; private set; } = [];

    public long[] Projected { get; private set; } = [];

    public long[] Safety { get; private set; } = [];

    public long[] Expired { get; private set; } = [];

    public long[] Scheduled { get; private set; } = [];

    /// <summary>Per point: requirements dated before the snapshot's date.</summary>
    public List<(int Day, long Quantity)>[] Past { get; private set; } = [];

    public List<PulledOrder>[] Orders { get; private set; } = [];

    /// <summary>Per point: what each arc was assigned so far, for quota.</summary>
    public long[][] Assigned { get; private set; } = [];

    /// <summary>Where goods expire: the days of what is asked.</summary>
    public NeedDays Days { get; } = new(buckets);

    /// <summary>Scratch of one bucket row each.</summary>
    public long[] Net { get; } = new long[buckets];

    public int[] Covers { get; } = new int[buckets];

    public int Buckets => buckets;

    public Span<long> Row(long[] column, int point) => column.AsSpan(point * buckets, buckets);

    public void Start(CompiledItem item)
    {
        int needed = item.Points.Length * buckets;
        if (Gross.Length < needed)
        {
            Gross = new long[needed];
            Projected = new long[needed];
            Safety = new long[needed];
            Expired = new long[needed];
            Scheduled = new long[needed];
        }

        Gross.AsSpan(0, needed).Clear();
        Expired.AsSpan(0, needed).Clear();
        Scheduled.AsSpan(0, needed).Clear();
        if (Orders.Length < item.Points.Length)
        {
            int had = Orders.Length;
            Orders = Grown(Orders, item.Points.Length);
            Past = Grown(Past, item.Points.Length);
            pegs = new PointPegs?[item.Points.Length];
            Assigned = [.. Assigned, .. Enumerable.Repeat(Array.Empty<long>(), item.Points.Length - had)];
        }

        Array.Clear(pegs);
        points = item.Points.Length;
        perishable = item.IsPerishable;
        if (perishable)
        {
            Days.Start(points);
        }

        for (int p = 0; p < points; p++)
        {
            Orders[p].Clear();
            Past[p].Clear();
            int arcs = item.Points[p].Arcs.Length;
            if (Assigned[p].Length < arcs)
            {
                Assigned[p] = new long[arcs];
            }

            Assigned[p].AsSpan().Clear();
        }
    }

    /// <summary>Adds a shipment to the requirements of its source.</summary>
    /// <param name="source">The point that ships.</param>
    /// <param name="bucket">The bucket it counts in.</param>
    /// <param name="day">The ship date, not before the snapshot's.</param>
    /// <param name="quantity">Ten-thousandths.</param>
    /// <param name="life">Days of life that the goods must have left on the ship date.</param>
    public void AddShipment(int source, int bucket, int day, long quantity, int life)
    {
        Gross[(source * buckets) + bucket] += quantity;
        if (perishable)
        {
            Days.Add(source, bucket, day, life);
        }
    }

    /// <summary>Adds a planned shipment that would have had to leave before the snapshot's date.</summary>
    public void AddPast(int source, int ship, int asOf, long quantity, int life)
    {
        Past[source].Add((ship, quantity));
        if (perishable)
        {
            Days.Add(source, 0, asOf, life);
        }
    }

    /// <summary>What a point should have shipped before the snapshot's date.</summary>
    public long PastTotal(int point)
    {
        long total = 0;
        foreach ((_, long quantity) in Past[point])
        {
            total += quantity;
        }

        return total;
    }

    /// <summary>
    /// The requirements of a point one by one, in the order in which they are served; the points further down are pegged for
    /// it when they were not before, as their orders' urgency comes from there.
    /// </summary>
    public List<Requirement> Requirements(CompiledItem item, int point, TimeAxis axis)
    {
        foreach (int p in item.Sequence)
        {
            if (p == point)
            {
                break;
            }

            pegs[p] ??= ItemPegging.Of(item, p, axis, Orders, pegs, Row(Safety, p), Row(Expired, p));
        }

        // What was due before the snapshot's date takes its turn among the requirements of the first bucket.
        List<Requirement> list = RequirementList.Of(item, point, axis, Orders, pegs, []);
        for (int i = 0; i < list.Count && list[i].Bucket < 0; i++)
        {
            list[i] = list[i] with { Bucket = 0 };
        }

        list.Sort(Requirement.Order);
        return list;
    }

    private static List<T>[] Grown<T>(List<T>[] lists, int length)
    {
        int had = lists.Length;
        Array.Resize(ref lists, length);
        for (int i = had; i < length; i++)
        {
            lists[i] = [];
        }

        return lists;
    }
}
