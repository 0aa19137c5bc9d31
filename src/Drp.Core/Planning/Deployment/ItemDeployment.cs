namespace Drp.Planning;

/// <summary>
/// The constrained plan of one item: buckets ascending and, within a bucket, low-level codes descending; what a source has
/// is shared by tiers and by its rule, and what was cut is asked of alternates once and asked again in the next bucket.
/// </summary>
internal sealed class ItemDeployment
{
    private readonly CompiledItem item;
    private readonly TimeAxis axis;
    private readonly PullWorkspace pull;
    private readonly SnapshotMasters masters;
    private readonly RouteCapacity capacity;
    private readonly DestinationRequests requests;
    private readonly RequestTiers tiers;
    private readonly RequestSchedule schedule;
    private readonly int[] order;

    public ItemDeployment(CompiledItem item, TimeAxis axis, PullWorkspace pull, SnapshotMasters masters, RouteCapacity capacity)
    {
        this.item = item;
        this.axis = axis;
        this.pull = pull;
        this.masters = masters;
        this.capacity = capacity;
        States = new DeploymentState[item.Points.Length];
        int cells = item.Points.Length * axis.Count;
        PointPegs[] pegs = ItemPegging.Run(
            item, axis, pull.Orders[..item.Points.Length], pull.Safety.AsSpan(0, cells), pull.Expired.AsSpan(0, cells));
        tiers = new RequestTiers(pegs, axis.Count);
        for (int p = 0; p < States.Length; p++)
        {
            States[p] = new DeploymentState(axis.Count, item.Points[p].Arcs.Length);
            foreach (Requirement requirement in pegs[p].Requirements)
            {
                if (requirement.Kind is PegKind.SalesOrder or PegKind.Forecast or PegKind.Uplift or PegKind.FirmShipment)
                {
                    States[p].Own[requirement.Bucket] += requirement.Quantity;
                }
            }
        }

        schedule = new RequestSchedule(item, axis);
        requests = new DestinationRequests(item, axis, pull, States, schedule);
        order = [.. Enumerable.Range(0, item.Points.Length).OrderByDescending(p => item.Points[p].Code).ThenBy(static p => p)];
    }

    public DeploymentState[] States { get; }

    /// <summary>The constrained plan of an item that shares no capacity with others.</summary>
    public static ItemDeployment Run(CompiledItem item, TimeAxis axis, PullWorkspace pull, SnapshotMasters masters)
    {
        var deployment = new ItemDeployment(item, axis, pull, masters, new RouteCapacity());
        for (int t = 0; t < axis.Count; t++)
        {
            deployment.Step(t);
        }

        return deployment;
    }

    /// <summary>Writes orders and records of all points.</summary>
    public void Write(ColumnsWriter writer)
    {
        var gross = new long[axis.Count];
        var projected = new long[axis.Count];
        for (int p = 0; p < States.Length; p++)
        {
            DeploymentState state = States[p];
            foreach (PulledOrder planned in state.Orders
                .OrderBy(static o => o.Receipt).ThenBy(static o => o.Bucket).ThenBy(static o => o.Route).ThenBy(static o => o.Ship))
            {
                writer.Add(planned);
            }

            ReadOnlySpan<long> scheduled = pull.Row(pull.Scheduled, p);
            ReadOnlySpan<long> expired = pull.Row(pull.Expired, p);
            long available = item.Block.Opening(item.Points[p].Row);
            for (int t = 0; t < axis.Count; t++)
            {
                gross[t] = state.Own[t] + state.Shipped[t];
                available += scheduled[t] + state.Received[t] - gross[t] - expired[t];
                projected[t] = available;
            }

            writer.ClosePoint(gross, projected, expired);
        }
    }

    /// <summary>Plans one bucket; buckets come in order.</summary>
    public void Step(int bucket)
    {
        foreach (int p in order)
        {
            AskOutside(p, bucket);
            AskAlternates(p, bucket);
            Deploy(p, bucket);
        }
    }

    /// <summary>What a point has left to deploy in a bucket.</summary>
    private long Available(int p, int bucket)
    {
        ReadOnlySpan<long> scheduled = pull.Row(pull.Scheduled, p);
        ReadOnlySpan<long> expired = pull.Row(pull.Expired, p);
        long available = item.Block.Opening(item.Points[p].Row);
        for (int t = 0; t < axis.Count; t++)
        {
            available -= States[p].Shipped[t];
            if (t <= bucket)
            {
                available += scheduled[t] + States[p].Received[t] - expired[t] - States[p].Own[t];
            }
        }

        return Math.Max(0, available);
    }

    private void AskOutside(int p, int bucket)
    {
        CompiledPoint point = item.Points[p];
        for (int arc = 0; arc < point.Arcs.Length; arc++)
        {
            if (point.Arcs[arc].From >= 0)
            {
                continue;
            }

            foreach (RequestLine line in requests.Of(p, arc, bucket))
            {
                long granted = capacity.Take(point.Arcs[arc], bucket, line.Quantity);
                Grant(p, line, granted);
                Cut(p, line, line.Quantity - granted);
            }
        }
    }

    private void AskAlternates(int p, int bucket)
    {
        CompiledPoint point = item.Points[p];
        foreach ((RequestLine line, long cut) in States[p].Cut)
        {
            long open = cut;
            int rank = point.Arcs[line.Arc].Rank;
            for (int arc = 0; arc < point.Arcs.Length && open > 0; arc++)
            {
                ref readonly CompiledArc alternate = ref point.Arcs[arc];
                if (alternate.Rank == rank && arc != line.Arc && !alternate.HasQuota
                    && alternate.IsValid(alternate.Lead.Need[line.Need])
                    && OnAlternate(alternate, arc, line, bucket) is { } asked)
                {
                    long has = alternate.From < 0 ? long.MaxValue : Available(alternate.From, bucket);
                    long wanted = alternate.Lot.Apply(open).Total;
                    long granted = wanted <= has ? wanted : ExactMath.FloorTo(has, Math.Max(alternate.Lot.Multiple, item.Unit));
                    granted = capacity.Take(alternate, bucket, granted);
                    if (granted >= alternate.Lot.Minimum)
                    {
                        Grant(p, asked, granted);
                        open -= granted;
                    }
                }
            }
        }

        States[p].Cut.Clear();
    }

    /// <summary>The line on an alternate: its own ship date for the receipt, or the bucket's first open day when that is past.</summary>
    private RequestLine? OnAlternate(in CompiledArc alternate, int arc, RequestLine line, int bucket)
    {
        int ship = alternate.Lead.Ship[line.Need];
        if (ship >= axis.FirstDay(bucket))
        {
            return line with { Arc = arc, Ship = ship, Receipt = alternate.Lead.Receipt[line.Need], Bucket = line.Need };
        }

        ship = alternate.Lead.FirstShipOnOrAfter(axis.FirstDay(bucket));
        int receipt = ship == DayCalendar.None ? DayCalendar.None : alternate.Lead.ArrivalOf(ship);
        int arrival = receipt == DayCalendar.None ? axis.Count : axis.BucketOf(receipt);
        return arrival < axis.Count && axis.BucketOf(ship) < axis.Count
            ? line with { Arc = arc, Ship = ship, Receipt = receipt, Bucket = arrival }
            : null;
    }

    private void Deploy(int source, int bucket)
    {
        var asking = new List<(int Point, List<RequestLine> Lines)>();
        foreach ((int p, int arc) in schedule.Children(source))
        {
            if (requests.Of(p, arc, bucket) is { Count: > 0 } lines)
            {
                asking.Add((p, lines));
            }
        }

        if (asking.Count == 0)
        {
            return;
        }

        long[] totals = Share(source, bucket, asking);
        for (int i = 0; i < asking.Count; i++)
        {
            (int p, List<RequestLine> lines) = asking[i];
            long left = capacity.Take(item.Points[p].Arcs[lines[0].Arc], bucket, totals[i]);
            foreach (RequestLine line in lines)
            {
                long granted = Math.Min(left, line.Quantity);
                left -= granted;
                Grant(p, line, granted);
                Cut(p, line, line.Quantity - granted);
            }
        }
    }

    private long[] Share(int source, int bucket, List<(int Point, List<RequestLine> Lines)> asking)
    {
        int count = asking.Count, depth = tiers.Tiers.Count;
        var wanted = new long[count * depth];
        var priorities = new int[count];
        var targets = new long[count];
        var stocks = new long[count];
        var quotas = new long[count];
        var multiples = new long[count];
        var minimums = new long[count];
        for (int i = 0; i < count; i++)
        {
            (int p, List<RequestLine> lines) = asking[i];
            ref readonly CompiledArc arc = ref item.Points[p].Arcs[lines[0].Arc];
            int last = lines[^1].Need;
            long safety = pull.Safety[(p * axis.Count) + last];
            long supply = requests.Supply(p, last);
            tiers.Lay(p, last, supply, safety, lines.Sum(static l => l.Quantity), wanted.AsSpan(i * depth, depth));
            StockingPoint record = item.Block.Points[item.Points[p].Row];
            _ = Q4.TryFrom(record.TargetStock ?? Q4.ToDecimal(safety), out targets[i]);
            stocks[i] = Math.Max(0, Position(p, bucket));
            (priorities[i], quotas[i], multiples[i], minimums[i]) = (arc.Priority, arc.Quota, arc.Lot.Multiple, arc.Lot.Minimum);
        }

        var totals = new long[count];
        FairShare.Allocate(
            new FairShareInput
            {
                Rule = masters.Locations[item.Points[source].Location].FairShare,
                Available = Math.Min(Available(source, bucket), Q4.Maximum),
                Tiers = depth,
                Requests = wanted,
                Unit = item.Unit,
                Priorities = priorities,
                Targets = targets,
                Stocks = stocks,
                Quotas = quotas,
                Multiples = multiples,
                Minimums = minimums,
            },
            totals);
        return totals;
    }

    /// <summary>On hand and in transit: everything that was received or is on its way, less what was used before the bucket.</summary>
    private long Position(int p, int bucket)
    {
        long position = requests.Supply(p, axis.Count - 1);
        for (int t = 0; t < axis.Count; t++)
        {
            position -= States[p].Shipped[t] + (t < bucket ? States[p].Own[t] : 0);
        }

        return position;
    }

    private void Grant(int p, RequestLine line, long quantity)
    {
        if (quantity <= 0)
        {
            return;
        }

        CompiledPoint point = item.Points[p];
        ref readonly CompiledArc arc = ref point.Arcs[line.Arc];
        States[p].Received[line.Bucket] += quantity;
        States[p].Assigned[line.Arc] += quantity;
        long most = arc.Lot.Maximum > 0 ? arc.Lot.Maximum : quantity;
        for (long left = quantity; left > 0; left -= most)
        {
            States[p].Orders.Add(new PulledOrder(arc.Route, line.Ship, line.Receipt, line.Bucket, Math.Min(left, most)));
        }

        if (arc.From >= 0)
        {
            States[arc.From].Shipped[axis.BucketOf(line.Ship)] += quantity;
        }
    }

    private void Cut(int p, RequestLine line, long quantity)
    {
        if (quantity > 0)
        {
            States[p].Cut.Add((line, quantity));
        }
    }
}
