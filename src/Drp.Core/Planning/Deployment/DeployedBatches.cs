namespace Drp.Planning;

/// <summary>
/// Stock by last usable day in the constrained plan, kept twice for each point of an item whose goods expire. <i>Asked</i>
/// follows the pull's requirements with grants in the place of the pull's orders: it says what a point still lacks.
/// <i>Real</i> follows what happens: own requirements first, then shipments, each taking what expires first and carrying it
/// to its destination.
/// </summary>
internal sealed class DeployedBatches(TimeAxis axis)
{
    private readonly GoodsLife life = new(axis);
    private readonly List<(int LastDay, long Quantity)> taken = [];
    private PerishableStock[] asked = [];
    private PerishableStock[] real = [];
    private PerishableStock? ahead;
    private List<(int Bucket, int LastDay, long Quantity)>[] granted = [];
    private List<(int Bucket, int LastDay, long Quantity)>[] arriving = [];
    private bool[] known = [];
    private long[] missing = [];
    private long[] balance = [];
    private long[] expired = [];
    private CompiledItem item = null!;
    private PullWorkspace pull = null!;
    private int now;

    public void Start(CompiledItem next, PullWorkspace work)
    {
        (item, pull, now) = (next, work, 0);
        Reserve(next.Points.Length, work);
        for (int p = 0; p < next.Points.Length; p++)
        {
            asked[p].Start(next, p, work.Requirements(next, p, axis));
            real[p].Start(next, p, RequirementList.Own(next, p, axis));
            granted[p].Clear();
            arriving[p].Clear();
            known[p] = false;
        }
    }

    /// <summary>Through each receipt bucket from the one at hand on: what would be missing without more grants.</summary>
    public Span<long> Missing(int p)
    {
        Project(p);
        return missing.AsSpan(p * axis.Count, axis.Count);
    }

    /// <summary>Projected available of the same projection: stock left less what waits.</summary>
    public long Balance(int p, int bucket)
    {
        Project(p);
        return balance[(p * axis.Count) + bucket];
    }

    /// <summary>
    /// What would be missing through one receipt bucket when lines that are being asked count as granted, and projected
    /// available then.
    /// </summary>
    /// <param name="p">The point.</param>
    /// <param name="need">The receipt bucket, not before the one at hand.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="net">
    /// Receives, from the receipt bucket on, what is missing when each need is met in its own bucket by goods that do not
    /// expire; empty: nobody asks.
    /// </param>
    public (long Missing, long Balance) Missing(int p, int need, List<RequestLine> lines, Span<long> net)
    {
        ahead ??= new PerishableStock(axis, pull);
        ahead.CopyFrom(asked[p]);
        for (int u = now; u <= need; u++)
        {
            Advance(ahead, p, u, lines);
        }

        ReadOnlySpan<long> safety = pull.Row(pull.Safety, p);
        (long Missing, long Balance) first = (ahead.Need(safety[need]), ahead.Balance);
        for (int u = need; u < need + net.Length; u++)
        {
            if (u > need)
            {
                Advance(ahead, p, u, lines);
            }

            net[u - need] = ahead.Need(safety[u]);
            ahead.Receive(BatchStock.Forever, u, net[u - need]);
        }

        return first;
    }

    /// <summary>What was written off so far.</summary>
    public ReadOnlySpan<long> Expired(int p) => expired.AsSpan(p * axis.Count, axis.Count);

    /// <summary>A bucket's receipts and own requirements of a point, before it deploys.</summary>
    public void Open(int p, int bucket)
    {
        Arrive(real[p], p, bucket);
        real[p].Open(bucket);
    }

    /// <summary>What a point whose bucket is open can ship: goods usable through a day.</summary>
    public long Available(int p, int through) => real[p].Usable(through);

    /// <summary>The least that a point has left, in this or any later bucket, when nothing more comes or goes.</summary>
    public long LeastAhead(int p, int bucket)
    {
        ahead ??= new PerishableStock(axis, pull);
        ahead.CopyFrom(real[p]);
        _ = ahead.Close(bucket);
        long least = Math.Min(Available(p, axis.Start[bucket + 1] - 1), ahead.Balance);
        for (int u = bucket + 1; u < axis.Count; u++)
        {
            Arrive(ahead, p, u);
            _ = ahead.Step(u);
            least = Math.Min(least, ahead.Balance);
        }

        return least;
    }

    /// <summary>Books a grant in the bucket at hand.</summary>
    public void Grant(in RequestLine line, long quantity)
    {
        ref readonly CompiledArc arc = ref item.Points[line.Point].Arcs[line.Arc];
        int fresh = life.LastDay(item, line.Point, line.Arc, line.Ship, line.Receipt);
        granted[line.Point].Add((line.Need, fresh, quantity));
        known[line.Point] = false;
        if (arc.From < 0)
        {
            arriving[line.Point].Add((line.Bucket, fresh, quantity));
            return;
        }

        taken.Clear();
        real[arc.From].Ship(line.Receipt + item.Points[line.Point].LifeAsked, quantity, taken);
        foreach ((int lastDay, long part) in taken)
        {
            arriving[line.Point].Add((line.Bucket, lastDay, part));
        }
    }

    /// <summary>Ends a bucket: what nothing took is written off.</summary>
    public void Close(int bucket)
    {
        for (int p = 0; p < item.Points.Length; p++)
        {
            expired[(p * axis.Count) + bucket] = real[p].Close(bucket);
            Advance(asked[p], p, bucket);
        }

        now = bucket + 1;
    }

    private void Arrive(PerishableStock stock, int p, int bucket)
    {
        foreach ((int to, int lastDay, long quantity) in arriving[p])
        {
            if (to == bucket)
            {
                stock.Add(lastDay, quantity, bucket);
            }
        }
    }

    private void Advance(PerishableStock stock, int p, int bucket)
    {
        _ = stock.Step(bucket);
        foreach ((int to, int lastDay, long quantity) in granted[p])
        {
            if (to == bucket)
            {
                stock.Receive(lastDay, bucket, quantity);
            }
        }
    }

    private void Advance(PerishableStock stock, int p, int bucket, List<RequestLine> lines)
    {
        Advance(stock, p, bucket);
        foreach (RequestLine line in lines)
        {
            if (line.Need == bucket)
            {
                stock.Receive(life.LastDay(item, p, line.Arc, line.Ship, line.Receipt), bucket, line.Asked);
            }
        }
    }

    private void Project(int p)
    {
        if (known[p])
        {
            return;
        }

        known[p] = true;
        ahead ??= new PerishableStock(axis, pull);
        ahead.CopyFrom(asked[p]);
        ReadOnlySpan<long> safety = pull.Row(pull.Safety, p);
        for (int u = now; u < axis.Count; u++)
        {
            Advance(ahead, p, u);
            missing[(p * axis.Count) + u] = ahead.Need(safety[u]);
            balance[(p * axis.Count) + u] = ahead.Balance;
        }
    }

    private void Reserve(int points, PullWorkspace work)
    {
        if (missing.Length < points * axis.Count)
        {
            missing = new long[points * axis.Count];
            balance = new long[points * axis.Count];
            expired = new long[points * axis.Count];
        }

        for (int p = real.Length; p < points; p++)
        {
            asked = [.. asked, new PerishableStock(axis, work)];
            real = [.. real, new PerishableStock(axis, work)];
            granted = [.. granted, []];
            arriving = [.. arriving, []];
            known = [.. known, false];
        }
    }
}
