using System.Runtime.InteropServices;

namespace Drp.Planning;

/// <summary>
/// The constrained plan of one item: buckets ascending and, within a bucket, low-level codes descending; what a source has
/// is shared by tiers and by its rule, what was cut is asked of alternates once and asked again in the next bucket, and what
/// is left over is pushed where the source's rule says so. One instance per thread, or one per item where items share
/// capacity; its arrays are used again for the next item.
/// </summary>
internal sealed class ItemDeployment
{
    private readonly TimeAxis axis;
    private readonly DeploymentBooks books;
    private readonly DestinationRequests requests;
    private readonly SourceShare share;
    private readonly SourcePush push;
    private readonly RouteCapacity capacity;
    private readonly List<RequestLine> lines = [];
    private readonly SourcePicks picks = new();
    private readonly long[] gross;
    private readonly long[] projected;
    private CompiledItem item = null!;
    private PullWorkspace pull = null!;
    private readonly ChildIndex network = new();
    private readonly RequestTiers tiers;
    private readonly Action<RequestLine, long> bookPush;
    private readonly Action<RequestLine, long> grant;
    private bool hasTiers;
    private readonly Dictionary<(int Point, int Arc), long> nowShares = [];
    private int nowBucket;
    private long nowAvailable;
    private long nowWanted;

    public ItemDeployment(TimeAxis axis, SnapshotMasters masters, RouteCapacity capacity)
    {
        this.axis = axis;
        this.capacity = capacity;
        books = new DeploymentBooks(axis);
        requests = new DestinationRequests(axis, books);
        share = new SourceShare(axis, masters, books);
        tiers = new RequestTiers(axis);
        grant = (line, quantity) => Grant(in line, quantity);
        bookPush = (line, quantity) =>
        {
            Notes?.Add(new DeploymentNote(DeploymentReason.Push, line, line.Missing, 0, quantity) { Turn = nowBucket });
            Book(in line, quantity);
        };
        push = new SourcePush(axis, masters, books, capacity);
        gross = new long[axis.Count];
        projected = new long[axis.Count];
    }

    public CompiledItem Item => item;

    /// <summary>Takes down what a destination's share is before it is rounded.</summary>
    public void NoteShare(RequestLine line, long exact) => nowShares[(line.Point, line.Arc)] = exact;

    /// <summary>Receives a note of every grant and cut; null, the default, where nobody asks why.</summary>
    public List<DeploymentNote>? Notes { get; init; }

    /// <summary>What the pull's pegging says of tiers; worked out when a shortage asks for it.</summary>
    public RequestTiers Tiers
    {
        get
        {
            if (!hasTiers)
            {
                tiers.Start(item, pull, books);
                hasTiers = true;
            }

            return tiers;
        }
    }

    /// <summary>Rule B: what a point aims at in a bucket.</summary>
    public long TargetOf(int p, int bucket) =>
        item.Block.Points[item.Points[p].Row].TargetStock is { } target && Q4.TryFrom(target, out long scaled)
            ? scaled
            : pull.Row(pull.Safety, p)[bucket];

    /// <summary>The constrained plan of an item that shares no capacity with others.</summary>
    public void Run(CompiledItem next, PullWorkspace work)
    {
        capacity.Clear();
        Start(next, work);
        for (int t = 0; t < axis.Count; t++)
        {
            Step(t);
        }
    }

    /// <summary>Begins an item whose pull is finished.</summary>
    public void Start(CompiledItem next, PullWorkspace work)
    {
        (item, pull, hasTiers) = (next, work, false);
        books.Start(item, work);
        requests.Start(item, work);
        push.Start(item, work);
        network.Start(item);
    }

    /// <summary>Plans one bucket; buckets come in order.</summary>
    public void Step(int bucket)
    {
        nowBucket = bucket;
        capacity.Release(item.Index);
        for (int i = item.Sequence.Length - 1; i >= 0; i = First(i) - 1)
        {
            // Points of one code stand by location code: each run of them is taken in that order.
            for (int k = First(i); k <= i; k++)
            {
                int p = item.Sequence[k];
                if (network.IsFromOutside(p))
                {
                    AskOutside(p, bucket);
                }

                if (books.Cuts[p].Count > 0)
                {
                    AskAlternates(p, bucket);
                }

                books.Open(p, bucket);
                if (network.HasChildren(p))
                {
                    Deploy(p, bucket);
                }
            }
        }

        books.Close(bucket);
    }

    /// <summary>Adds what the item would ask of routes with a capacity if its turn came now, each source's lines by themselves.</summary>
    public void AddLimited(int bucket, List<RequestLine> found)
    {
        for (int p = 0; p < item.Points.Length; p++)
        {
            int from = found.Count;
            CompiledArc[] arcs = item.Points[p].Arcs;
            for (int a = 0; a < arcs.Length; a++)
            {
                int source = Math.Max(-1, arcs[a].From);
                if (arcs[a].Capacity >= 0 && !found[from..].Exists(l => Math.Max(-1, arcs[l.Arc].From) == source))
                {
                    lines.Clear();
                    requests.Add(p, source, bucket, lines);
                    found.AddRange(lines);
                }
            }

            found.RemoveAll(l => l.Point == p && arcs[l.Arc].Capacity < 0);
        }
    }

    /// <summary>Writes orders and records of all points.</summary>
    public void Write(ColumnsWriter writer)
    {
        for (int p = 0; p < item.Points.Length; p++)
        {
            List<PulledOrder> orders = books.Orders[p];
            for (int i = 1; i < orders.Count; i++)
            {
                if (Listed(orders[i - 1], orders[i]) > 0)
                {
                    orders = [.. orders.Order(Comparer<PulledOrder>.Create(Listed))];
                    break;
                }
            }

            foreach (PulledOrder planned in orders)
            {
                writer.Add(planned);
            }

            ReadOnlySpan<long> scheduled = pull.Row(pull.Scheduled, p);
            ReadOnlySpan<long> expired = books.Expired(p);
            ReadOnlySpan<long> own = books.Own(p);
            ReadOnlySpan<long> shipped = books.Shipped(p);
            ReadOnlySpan<long> received = books.Received(p);
            long available = item.Block.Opening(item.Points[p].Row);
            for (int t = 0; t < axis.Count; t++)
            {
                gross[t] = own[t] + shipped[t];
                available += scheduled[t] + received[t] - gross[t] - expired[t];
                projected[t] = available;
            }

            writer.ClosePoint(gross, projected, expired);
        }
    }

    private static int Listed(PulledOrder a, PulledOrder b)
    {
        int order = a.Receipt.CompareTo(b.Receipt);
        order = order != 0 ? order : a.Route.CompareTo(b.Route);
        return order != 0 ? order : a.Ship.CompareTo(b.Ship);
    }

    private int First(int position)
    {
        int code = item.Points[item.Sequence[position]].Code;
        while (position > 0 && item.Points[item.Sequence[position - 1]].Code == code)
        {
            position--;
        }

        return position;
    }

    private void AskOutside(int p, int bucket)
    {
        lines.Clear();
        requests.Add(p, -1, bucket, lines);
        if (lines.Count == 0)
        {
            return;
        }

        if (network.IsLimited)
        {
            share.ObeyCapacity(this, lines, capacity);
        }

        (nowAvailable, nowWanted) = (long.MaxValue, 0);
        nowShares.Clear();
        foreach (ref readonly RequestLine line in CollectionsMarshal.AsSpan(lines))
        {
            Grant(in line, line.Quantity);
        }

        requests.ForgetLate(p, -1);
    }

    private void AskAlternates(int p, int bucket)
    {
        List<(RequestLine Line, long Quantity)> cuts = books.Cuts[p];
        CompiledPoint point = item.Points[p];
        foreach ((RequestLine line, long cut) in cuts.OrderBy(c => c.Line.Need).ThenBy(c => point.Arcs[c.Line.Arc].Route))
        {
            long open = cut;
            int rank = point.Arcs[line.Arc].Rank;
            for (int arc = 0; arc < point.Arcs.Length && open > 0; arc++)
            {
                ref readonly CompiledArc alternate = ref point.Arcs[arc];
                if (alternate.Rank == rank && arc != line.Arc && !alternate.HasQuota
                    && alternate.IsValid(alternate.Lead.Need[line.Need])
                    && OnAlternate(alternate, arc, line, bucket) is { } asked
                    && asked.Ship >= axis.AsOf + point.Fences.FrozenDays)
                {
                    long wanted = alternate.Lot.Apply(open).Total;
                    long has = alternate.From < 0 ? wanted : books.Available(alternate.From, bucket, books.UsableThrough(asked));
                    has = Math.Min(has, capacity.Left(alternate, axis.BucketOf(asked.Ship)));
                    long granted = wanted <= has ? wanted : ExactMath.FloorTo(has, alternate.Lot.Multiple);
                    if (granted > 0 && granted >= alternate.Lot.Minimum)
                    {
                        Notes?.Add(new DeploymentNote(
                            DeploymentReason.Alternate, asked with { Asked = wanted, Quantity = wanted }, long.MaxValue, wanted, granted)
                        { Turn = bucket });
                        Book(asked, granted);
                        open -= granted;
                    }
                }
            }
        }

        cuts.Clear();
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
        ReadOnlySpan<int> destinations = network.Of(source);
        lines.Clear();
        foreach (int p in destinations)
        {
            requests.Add(p, source, bucket, lines);
        }

        if (lines.Count > 0)
        {
            if (network.IsLimited)
            {
                share.ObeyCapacity(this, lines, capacity);
            }

            long wanted = 0;
            int through = 0;
            foreach (ref readonly RequestLine line in CollectionsMarshal.AsSpan(lines))
            {
                wanted += line.Quantity;
                through = Math.Max(through, books.UsableThrough(line));
            }

            long available = books.Available(source, bucket, through);
            (nowAvailable, nowWanted) = (available, wanted);
            nowShares.Clear();
            if (wanted <= available)
            {
                GrantAll();
            }
            else
            {
                share.Share(this, source, bucket, available, lines, item.IsPerishable ? picks.Add : grant);
            }

            picks.Release(item, grant);
        }

        foreach (int p in destinations)
        {
            requests.ForgetLate(p, source);
        }

        push.Run(source, bucket, destinations, bookPush);
    }

    private void GrantAll()
    {
        foreach (ref readonly RequestLine line in CollectionsMarshal.AsSpan(lines))
        {
            if (item.IsPerishable)
            {
                picks.Add(line, line.Quantity);
            }
            else
            {
                Grant(in line, line.Quantity);
            }
        }
    }

    private void Grant(in RequestLine line, long quantity)
    {
        if (quantity < line.Asked)
        {
            books.Cuts[line.Point].Add((line, line.Asked - quantity));
        }

        Notes?.Add(new DeploymentNote(DeploymentReason.Request, line, nowAvailable, nowWanted, quantity)
        {
            Turn = nowBucket,
            Exact = nowShares.GetValueOrDefault((line.Point, line.Arc), -1),
        });
        if (quantity > 0)
        {
            Book(in line, quantity);
        }
    }

    private void Book(in RequestLine line, long quantity)
    {
        books.Grant(line, quantity);
        if (network.IsLimited)
        {
            capacity.Take(item.Points[line.Point].Arcs[line.Arc], axis.BucketOf(line.Ship), quantity);
        }
    }
}
