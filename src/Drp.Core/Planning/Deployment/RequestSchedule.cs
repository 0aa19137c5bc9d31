namespace Drp.Planning;

/// <summary>Which receipt buckets each arc serves, by the bucket they ship in; worked out once per item.</summary>
internal sealed class RequestSchedule
{
    private static readonly List<int> None = [];

    private readonly List<int>?[][][] receipts;
    private readonly int[][] late;
    private readonly List<(int Point, int Arc)>[] children;

    public RequestSchedule(CompiledItem item, TimeAxis axis)
    {
        int count = item.Points.Length;
        receipts = new List<int>?[count][][];
        late = new int[count][];
        children = new List<(int, int)>[count];
        for (int p = 0; p < count; p++)
        {
            children[p] = [];
        }

        var choice = new ArcChoice();
        for (int p = 0; p < count; p++)
        {
            CompiledPoint point = item.Points[p];
            receipts[p] = new List<int>?[point.Arcs.Length][];
            late[p] = new int[point.Arcs.Length];
            Array.Fill(late[p], -1);
            for (int arc = 0; arc < point.Arcs.Length; arc++)
            {
                receipts[p][arc] = new List<int>?[axis.Count];
                if (point.Arcs[arc].From >= 0)
                {
                    children[point.Arcs[arc].From].Add((p, arc));
                }
            }

            for (int r = 0; r < axis.Count; r++)
            {
                choice.ForBucket(point, r);
                foreach (int arc in choice.Arcs)
                {
                    int ship = point.Arcs[arc].Lead.ShipBucket[r];
                    if (ship < 0)
                    {
                        late[p][arc] = r;
                    }
                    else
                    {
                        (receipts[p][arc][ship] ??= []).Add(r);
                    }
                }
            }
        }
    }

    /// <summary>The arcs that lead from a source, by destination.</summary>
    public IReadOnlyList<(int Point, int Arc)> Children(int source) => children[source];

    /// <summary>The receipt buckets that ship in a bucket, ascending.</summary>
    public IReadOnlyList<int> Receipts(int point, int arc, int shipBucket) => receipts[point][arc][shipBucket] ?? None;

    /// <summary>The last receipt bucket that would have had to ship before the snapshot's date, or -1.</summary>
    public int LastLate(int point, int arc) => late[point][arc];
}
