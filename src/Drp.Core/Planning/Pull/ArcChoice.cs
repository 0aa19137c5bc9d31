namespace Drp.Planning;

/// <summary>
/// Which arcs of a point serve a receipt: the valid ones of the most specific kind, by quota where any has one, otherwise
/// the first by priority and code. Reused from receipt to receipt.
/// </summary>
internal sealed class ArcChoice
{
    private readonly List<int> chosen = [];
    private readonly List<int> ships = [];

    /// <summary>Indices of the arcs that share the need; empty when none is valid.</summary>
    public IReadOnlyList<int> Arcs => chosen;

    public bool IsEmpty => chosen.Count == 0;

    /// <summary>Per chosen arc: its ship day.</summary>
    public int Ship(int position) => ships[position];

    /// <summary>Chooses for the receipt of a bucket.</summary>
    public void ForBucket(CompiledPoint point, int bucket) => Choose(point, bucket, 0);

    /// <summary>Chooses for a receipt on a day before the buckets.</summary>
    public void ForDay(CompiledPoint point, int day) => Choose(point, -1, day);

    /// <summary>Chooses for an order that is decided on a day: it ships on the route's first permitted day on or after it.</summary>
    public void ForOrderDay(CompiledPoint point, int day)
    {
        chosen.Clear();
        ships.Clear();
        int rank = -1;
        bool quota = false;
        for (int a = 0; a < point.Arcs.Length; a++)
        {
            ref readonly CompiledArc arc = ref point.Arcs[a];
            if (rank >= 0 && (arc.Rank != rank || !quota || !arc.HasQuota))
            {
                break;
            }

            int ship = arc.Lead.FirstShipOnOrAfter(day);
            if (arc.IsValid(ship) && arc.Lead.ArrivalOf(ship) != DayCalendar.None)
            {
                (rank, quota) = (arc.Rank, arc.HasQuota);
                chosen.Add(a);
                ships.Add(ship);
            }
        }
    }

    private void Choose(CompiledPoint point, int bucket, int day)
    {
        chosen.Clear();
        ships.Clear();
        CompiledArc[] arcs = point.Arcs;
        int rank = -1;
        bool quota = false;
        for (int a = 0; a < arcs.Length; a++)
        {
            ref readonly CompiledArc arc = ref arcs[a];
            if (rank >= 0 && (arc.Rank != rank || !quota || !arc.HasQuota))
            {
                break;
            }

            int need = bucket >= 0 ? arc.Lead.Need[bucket] : arc.Lead.ShipFor(arc.Lead.ReceiptOn(day));
            int ship = bucket >= 0 ? arc.Lead.Ship[bucket] : arc.Lead.OrderDay(need);
            if (!arc.IsValid(need) || ship == DayCalendar.None)
            {
                continue;
            }

            rank = arc.Rank;
            quota = arc.HasQuota;
            chosen.Add(a);
            ships.Add(ship);
        }
    }

    public bool Contains(int arc) => chosen.Contains(arc);

    /// <summary>Whether a chosen arc takes orders on the days of a cycle only.</summary>
    public bool HasCycle(CompiledPoint point)
    {
        foreach (int arc in chosen)
        {
            if (point.Arcs[arc].Lead.HasCycle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The earliest ship day of the chosen arcs.</summary>
    public int EarliestShip
    {
        get
        {
            int earliest = int.MaxValue;
            foreach (int ship in ships)
            {
                earliest = Math.Min(earliest, ship);
            }

            return earliest;
        }
    }
}
