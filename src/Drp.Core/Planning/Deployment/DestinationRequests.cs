namespace Drp.Planning;

/// <summary>What a destination asks of a source in a ship bucket, in the terms of the pull's requirements.</summary>
internal sealed class DestinationRequests(TimeAxis axis, DeploymentBooks books)
{
    private readonly ArcChoice choice = new();
    private readonly OrderSizing sizing = new(axis);
    private readonly List<RequestLine> late = [];
    private readonly List<RequestLine> counted = [];
    private readonly long[] net = new long[axis.Count];
    private CompiledItem item = null!;
    private PullWorkspace pull = null!;

    public void Start(CompiledItem next, PullWorkspace work)
    {
        (item, pull) = (next, work);
        late.Clear();
        for (int p = 0; p < item.Points.Length; p++)
        {
            AskLate(p);
        }
    }

    /// <summary>
    /// Adds the lines that a destination asks of one source (-1 for supply sources) in a ship bucket: first what would have
    /// had to ship before the snapshot's date, then by receipt bucket and arc. Each sees the earlier ones as granted.
    /// </summary>
    public void Add(int p, int source, int bucket, List<RequestLine> lines)
    {
        CompiledArc[] arcs = item.Points[p].Arcs;
        int first = lines.Count;
        if (bucket == 0 && late.Count > 0)
        {
            AddLate(p, source, lines);
        }

        if (arcs.Length == 1)
        {
            LeadPath lead = arcs[0].Lead;
            for (int r = lead.ReceiptStart[bucket]; r < lead.ReceiptStart[bucket + 1]; r++)
            {
                Ask(p, 0, r, lead.Ship[r], lead.Receipt[r], r, lines, first);
            }

            return;
        }

        int from = int.MaxValue, to = 0;
        foreach (ref readonly CompiledArc arc in arcs.AsSpan())
        {
            if (arc.From == source || (source < 0 && arc.From < 0))
            {
                from = Math.Min(from, arc.Lead.ReceiptStart[bucket]);
                to = Math.Max(to, arc.Lead.ReceiptStart[bucket + 1]);
            }
        }

        for (int r = from; r < to; r++)
        {
            for (int a = 0; a < arcs.Length; a++)
            {
                ref readonly CompiledArc arc = ref arcs[a];
                if ((arc.From == source || (source < 0 && arc.From < 0)) && arc.Lead.ShipBucket[r] == bucket)
                {
                    Ask(p, a, r, arc.Lead.Ship[r], arc.Lead.Receipt[r], r, lines, first);
                }
            }
        }
    }

    /// <summary>The source's turn has come: what it was asked late is asked or cut by now.</summary>
    public void ForgetLate(int p, int source)
    {
        if (late.Count > 0)
        {
            late.RemoveAll(l => l.Point == p && Math.Max(-1, item.Points[p].Arcs[l.Arc].From) == source);
        }
    }

    private void AddLate(int p, int source, List<RequestLine> lines)
    {
        foreach (RequestLine line in late)
        {
            if (line.Point == p && Math.Max(-1, item.Points[p].Arcs[line.Arc].From) == source)
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>
    /// Works out, before anything is granted, what all routes of a point together would have had to ship before the snapshot's
    /// date, each through its last such receipt bucket.
    /// </summary>
    private void AskLate(int p)
    {
        CompiledArc[] arcs = item.Points[p].Arcs;
        List<(int Need, int Arc)>? last = null;
        for (int a = 0; a < arcs.Length; a++)
        {
            LeadPath lead = arcs[a].Lead;
            for (int r = lead.ReceiptStart[0] - 1; r >= 0; r--)
            {
                choice.ForBucket(item.Points[p], r);
                if (choice.Contains(a))
                {
                    (last ??= []).Add((r, a));
                    break;
                }
            }
        }

        if (last is null)
        {
            return;
        }

        last.Sort((a, b) => a.Need != b.Need ? a.Need.CompareTo(b.Need) : arcs[a.Arc].Route.CompareTo(arcs[b.Arc].Route));
        int first = late.Count;
        foreach ((int need, int a) in last)
        {
            LeadPath lead = arcs[a].Lead;
            int ship = lead.FirstShipOnOrAfter(axis.AsOf);
            int receipt = ship == DayCalendar.None ? DayCalendar.None : lead.ArrivalOf(ship);
            int arrival = receipt == DayCalendar.None ? axis.Count : axis.BucketOf(receipt);
            if (arrival < axis.Count)
            {
                Ask(p, a, need, ship, receipt, arrival, late, first);
            }
        }
    }

    /// <summary>What was asked and not yet granted, through a receipt bucket.</summary>
    private long Asked(int p, int need, List<RequestLine> lines, int first)
    {
        long asked = 0;
        for (int i = first; i < lines.Count; i++)
        {
            asked += lines[i].Need <= need ? lines[i].Asked : 0;
        }

        foreach (RequestLine line in late)
        {
            asked += line.Point == p && line.Need <= need && !lines.Contains(line) ? line.Asked : 0;
        }

        return asked;
    }

    /// <summary>The same lines one by one: of goods that expire it matters when and for how long they come.</summary>
    private List<RequestLine> Counted(int p, List<RequestLine> lines, int first)
    {
        counted.Clear();
        foreach (RequestLine line in late)
        {
            if (line.Point == p)
            {
                counted.Add(line);
            }
        }

        for (int i = first; i < lines.Count; i++)
        {
            if (!late.Contains(lines[i]))
            {
                counted.Add(lines[i]);
            }
        }

        return counted;
    }

    private void Ask(int p, int arc, int need, int ship, int receipt, int arrival, List<RequestLine> lines, int first)
    {
        long missing = books.Missing(p)[need];
        if (missing <= 0)
        {
            return;
        }

        bool alone = lines.Count == first && late.Count == 0;
        if (!alone)
        {
            missing = item.IsPerishable
                ? books.Missing(p, need, Counted(p, lines, first)).Missing
                : missing - Asked(p, need, lines, first);
        }

        CompiledPoint point = item.Points[p];
        if (missing <= 0 || (point.OnlyArc >= 0 && point.OnlyArc != arc))
        {
            return;
        }

        if (point.IsPlain)
        {
            lines.Add(new RequestLine(
                p, arc, need, ship, receipt, arrival, missing, missing, missing, point.Arcs[arc].Lot.Apply(missing).Total));
            return;
        }

        choice.ForBucket(point, need);
        if (!choice.Contains(arc)
            || (point.Fences.FrozenDays > 0 && choice.EarliestShip < axis.AsOf + point.Fences.FrozenDays))
        {
            return;
        }

        long whole = Size(p, point, need, missing, lines, first);
        long part = choice.Arcs.Count == 1 ? whole : Part(p, point, arc, whole, lines, first);
        if (part > 0)
        {
            long total = point.Arcs[arc].Lot.Apply(part).Total;
            lines.Add(new RequestLine(p, arc, need, ship, receipt, arrival, missing, whole, part, total));
        }
    }

    private long Size(int p, CompiledPoint point, int need, long missing, List<RequestLine> lines, int first)
    {
        if (OrderSizing.IsForEachNeed(item, p) && !choice.HasCycle(point))
        {
            return missing;
        }

        Span<long> needs = net.AsSpan(0, axis.Count - need);
        if (item.IsPerishable)
        {
            long left = books.Missing(p, need, Counted(p, lines, first), needs).Balance;
            return sizing.Size(item, p, pull, choice, need, left, needs);
        }

        ReadOnlySpan<long> lacking = books.Missing(p);
        long covered = 0;
        for (int u = need; u < axis.Count; u++)
        {
            long all = lacking[u] - Asked(p, u, lines, first);
            net[u - need] = Math.Max(0, all - covered);
            covered = Math.Max(covered, all);
        }

        long balance = books.Balance(p, need) + books.Missing(p)[need] - missing;
        return sizing.Size(item, p, pull, choice, need, balance, needs);
    }

    /// <summary>The arc's part where quota splits; what was asked just before counts as assigned.</summary>
    private long Part(int p, CompiledPoint point, int arc, long quantity, List<RequestLine> lines, int first)
    {
        int count = choice.Arcs.Count;
        var quotas = new long[count];
        var assigned = new long[count];
        var parts = new long[count];
        int mine = 0;
        for (int i = 0; i < count; i++)
        {
            int other = choice.Arcs[i];
            quotas[i] = point.Arcs[other].Quota;
            assigned[i] = books.Assigned(p)[other];
            for (int k = first; k < lines.Count; k++)
            {
                assigned[i] += lines[k].Arc == other ? lines[k].Asked : 0;
            }

            foreach (RequestLine line in late)
            {
                assigned[i] += line.Point == p && line.Arc == other && !lines.Contains(line) ? line.Asked : 0;
            }

            mine = other == arc ? i : mine;
        }

        QuotaSplit.Split(ExactMath.CeilingTo(quantity, item.Unit), quotas, assigned, item.Unit, parts);
        return parts[mine];
    }
}
