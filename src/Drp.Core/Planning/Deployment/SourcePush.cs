namespace Drp.Planning;

/// <summary>Sends what a source has in excess ahead of need, where the rule of its location says so.</summary>
internal sealed class SourcePush(TimeAxis axis, SnapshotMasters masters, DeploymentBooks books, RouteCapacity capacity)
{
    private readonly ArcChoice choice = new();
    private readonly List<RequestLine> lines = [];
    private readonly long[] net = new long[axis.Count];
    private CompiledItem item = null!;
    private PullWorkspace pull = null!;

    public void Start(CompiledItem next, PullWorkspace work) => (item, pull) = (next, work);

    /// <summary>Pushes the excess that a source has in a bucket, after its requests were served.</summary>
    public void Run(int source, int bucket, ReadOnlySpan<int> destinations, Action<RequestLine, long> book)
    {
        PushRule rule = masters.Locations[item.Points[source].Location].Push;
        if (rule == PushRule.None || books.Excess(source, bucket) is var excess && excess <= 0)
        {
            return;
        }

        lines.Clear();
        foreach (int p in destinations)
        {
            AddLane(p, source, bucket);
        }

        if (lines.Count == 0)
        {
            return;
        }

        long[] totals = Totals(rule, bucket, Math.Min(excess, FairShareInput.Largest / lines.Count));
        for (int i = 0; i < totals.Length; i++)
        {
            ref readonly CompiledArc arc = ref item.Points[lines[i].Point].Arcs[lines[i].Arc];
            long most = capacity.Left(arc, bucket);
            if (item.IsPerishable)
            {
                most = Math.Min(most, books.Available(source, bucket, books.UsableThrough(lines[i])));
            }

            long sent = totals[i] <= most ? totals[i] : ExactMath.FloorTo(most, arc.Lot.Multiple);
            if (sent > 0 && sent >= arc.Lot.Minimum)
            {
                book(lines[i] with { Missing = excess, Asked = totals[i], Quantity = sent }, sent);
            }
        }
    }

    /// <summary>
    /// The first lane, by priority and code, on which goods that leave in the bucket are received within the horizon, in a
    /// bucket that this lane serves.
    /// </summary>
    private void AddLane(int p, int source, int bucket)
    {
        CompiledPoint point = item.Points[p];
        int best = -1;
        RequestLine line = default;
        for (int a = 0; a < point.Arcs.Length; a++)
        {
            ref readonly CompiledArc arc = ref point.Arcs[a];
            if (arc.From != source || (best >= 0 && (arc.Priority, arc.Route).CompareTo((point.Arcs[best].Priority, point.Arcs[best].Route)) > 0))
            {
                continue;
            }

            int ship = arc.Lead.FirstShipOnOrAfter(axis.FirstDay(bucket));
            int receipt = ship == DayCalendar.None || axis.BucketOf(ship) != bucket ? DayCalendar.None : arc.Lead.ArrivalOf(ship);
            int arrival = receipt == DayCalendar.None ? axis.Count : axis.BucketOf(receipt);
            if (arrival >= axis.Count || !arc.IsValid(ship) || ship < axis.AsOf + point.Fences.FrozenDays)
            {
                continue;
            }

            choice.ForBucket(point, arrival);
            if (choice.Contains(a))
            {
                best = a;
                line = new RequestLine(p, a, arrival, ship, receipt, arrival, 0, 0, 0, 0);
            }
        }

        if (best >= 0)
        {
            lines.Add(line);
        }
    }

    private long[] Totals(PushRule rule, int bucket, long excess)
    {
        int count = lines.Count, buckets = axis.Count - bucket;
        var later = new long[count * buckets];
        var room = new long[count];
        var quotas = new long[count];
        var priorities = new int[count];
        var multiples = new long[count];
        var minimums = new long[count];
        for (int i = 0; i < count; i++)
        {
            int p = lines[i].Point;
            ref readonly CompiledArc arc = ref item.Points[p].Arcs[lines[i].Arc];
            (priorities[i], quotas[i], multiples[i], minimums[i]) = (arc.Priority, arc.Quota, arc.Lot.Multiple, arc.Lot.Minimum);
            room[i] = item.Block.Points[item.Points[p].Row].MaximumStock is { } maximum && Q4.TryFrom(maximum, out long most)
                ? PushRoom.UpToMaximum(books.Position(p, bucket), most)
                : long.MaxValue;
            AddLater(lines[i], bucket, later.AsSpan(i * buckets, buckets));
        }

        var totals = new long[count];
        Push.Allocate(
            rule,
            new PushInput
            {
                Available = excess,
                Buckets = buckets,
                LaterRequests = later,
                Room = room,
                Unit = item.Unit,
                Quotas = quotas,
                Priorities = priorities,
                Multiples = multiples,
                Minimums = minimums,
            },
            totals);
        return totals;
    }

    /// <summary>What the destination lacks by receipt bucket from the arrival on; where quota splits, the lane's part of it.</summary>
    private void AddLater(in RequestLine line, int bucket, Span<long> later)
    {
        Span<long> needs = net.AsSpan(0, axis.Count - line.Bucket);
        FindNeeds(line, needs);
        CompiledPoint point = item.Points[line.Point];
        for (int u = line.Bucket; u < axis.Count; u++)
        {
            long need = needs[u - line.Bucket];
            if (need == 0)
            {
                continue;
            }

            choice.ForBucket(point, u);
            if (choice.Contains(line.Arc))
            {
                later[u - bucket] = choice.Arcs.Count == 1 ? need : Part(point, line.Arc, need);
            }
        }
    }

    private void FindNeeds(in RequestLine line, Span<long> needs)
    {
        if (item.IsPerishable)
        {
            _ = books.Missing(line.Point, line.Bucket, [], needs);
            return;
        }

        ReadOnlySpan<long> lacking = books.Missing(line.Point)[line.Bucket..];
        long covered = 0;
        for (int u = 0; u < needs.Length; u++)
        {
            needs[u] = Math.Max(0, lacking[u] - covered);
            covered = Math.Max(covered, lacking[u]);
        }
    }

    private long Part(CompiledPoint point, int arc, long need)
    {
        long whole = 0;
        foreach (int other in choice.Arcs)
        {
            whole += point.Arcs[other].Quota;
        }

        return (long)((Int128)need * point.Arcs[arc].Quota / ((Int128)whole * item.Unit)) * item.Unit;
    }
}
