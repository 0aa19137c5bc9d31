namespace Drp.Planning;

/// <summary>The arrays of one item's pull; kept by a thread and used again for the next item.</summary>
internal sealed class PullWorkspace(int buckets)
{
    private int points;

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

    /// <summary>Per point, where goods expire: its pegging, which tells its sources how urgent its orders are.</summary>
    public PointPegs?[] Pegs { get; private set; } = [];

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
            Pegs = new PointPegs?[item.Points.Length];
            Assigned = [.. Assigned, .. Enumerable.Repeat(Array.Empty<long>(), item.Points.Length - had)];
        }

        Array.Clear(Pegs);
        points = item.Points.Length;
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
