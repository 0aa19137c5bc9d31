namespace Drp.Planning;

/// <summary>What a destination asks of its sources in a ship bucket, in the terms of the pull's requirements.</summary>
internal sealed class DestinationRequests(
    CompiledItem item, TimeAxis axis, PullWorkspace pull, DeploymentState[] states, RequestSchedule schedule)
{
    private readonly ArcChoice choice = new();
    private readonly OrderSizing sizing = new(axis);

    /// <summary>
    /// The lines that a destination asks of one arc in a ship bucket, ascending by receipt bucket; in the first bucket first
    /// one for all receipt buckets that would have had to ship before the snapshot's date.
    /// </summary>
    public List<RequestLine> Of(int p, int arc, int bucket)
    {
        var lines = new List<RequestLine>();
        CompiledPoint point = item.Points[p];
        LeadPath lead = point.Arcs[arc].Lead;
        long asked = 0;
        if (bucket == 0 && schedule.LastLate(p, arc) is var late and >= 0)
        {
            states[p].CaughtUp[arc] = true;
            int ship = lead.FirstShipOnOrAfter(axis.AsOf);
            int receipt = ship == DayCalendar.None ? DayCalendar.None : lead.ArrivalOf(ship);
            int arrival = receipt == DayCalendar.None ? axis.Count : axis.BucketOf(receipt);
            if (arrival < axis.Count)
            {
                asked += Ask(lines, p, arc, late, ship, receipt, arrival, asked);
            }
        }

        asked += bucket == 0 ? CatchUpStillToCome(p, arc) : 0;
        foreach (int r in schedule.Receipts(p, arc, bucket))
        {
            asked += Ask(lines, p, arc, r, lead.Ship[r], lead.Receipt[r], r, asked);
        }

        return lines;
    }

    /// <summary>Opening, scheduled receipts and grants through a bucket.</summary>
    public long Supply(int p, int bucket)
    {
        ReadOnlySpan<long> scheduled = pull.Row(pull.Scheduled, p);
        long supply = item.Block.Opening(item.Points[p].Row);
        for (int t = 0; t <= bucket; t++)
        {
            supply += scheduled[t] + states[p].Received[t];
        }

        return supply;
    }

    /// <summary>Projected available at the end of a bucket in the terms of a request: the pull's requirements, what was granted.</summary>
    private long Balance(int p, int bucket)
    {
        ReadOnlySpan<long> gross = pull.Row(pull.Gross, p);
        ReadOnlySpan<long> expired = pull.Row(pull.Expired, p);
        long balance = Supply(p, bucket);
        for (int t = 0; t <= bucket; t++)
        {
            balance -= gross[t] + expired[t];
        }

        return balance;
    }

    /// <summary>
    /// Catching up comes before the bucket's own requests: what other arcs will be asked for it, when their sources' turn
    /// comes, is seen as granted.
    /// </summary>
    private long CatchUpStillToCome(int p, int arc)
    {
        long total = 0;
        var lines = new List<RequestLine>();
        for (int other = 0; other < item.Points[p].Arcs.Length; other++)
        {
            if (other != arc && !states[p].CaughtUp[other] && schedule.LastLate(p, other) is var late and >= 0)
            {
                total += Ask(lines, p, other, late, 0, 0, 0, 0);
            }
        }

        return total;
    }

    private long Ask(List<RequestLine> lines, int p, int arc, int need, int ship, int receipt, int bucket, long asked)
    {
        CompiledPoint point = item.Points[p];
        choice.ForBucket(point, need);
        if (choice.IsEmpty || (point.Fences.FrozenDays > 0 && choice.EarliestShip < axis.AsOf + point.Fences.FrozenDays))
        {
            return 0;
        }

        // What was asked in this bucket before is seen as granted here: the whole is shared once.
        long balance = Balance(p, need) + asked;
        long missing = pull.Safety[(p * axis.Count) + need] - balance;
        if (missing <= 0)
        {
            return 0;
        }

        long quantity = sizing.Size(item, p, pull, choice, need, balance, missing);
        long part = Part(p, point, arc, quantity);
        if (part <= 0)
        {
            return 0;
        }

        long total = point.Arcs[arc].Lot.Apply(part).Total;
        lines.Add(new RequestLine(arc, need, ship, receipt, bucket, total));
        return total;
    }

    private long Part(int p, CompiledPoint point, int arc, long quantity)
    {
        int count = choice.Arcs.Count;
        if (count == 1)
        {
            return quantity;
        }

        var quotas = new long[count];
        var assigned = new long[count];
        var parts = new long[count];
        int own = -1;
        for (int i = 0; i < count; i++)
        {
            quotas[i] = point.Arcs[choice.Arcs[i]].Quota;
            assigned[i] = states[p].Assigned[choice.Arcs[i]];
            own = choice.Arcs[i] == arc ? i : own;
        }

        QuotaSplit.Split(ExactMath.CeilingTo(quantity, item.Unit), quotas, assigned, item.Unit, parts);
        return own < 0 ? 0 : parts[own];
    }
}
