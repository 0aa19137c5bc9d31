namespace Drp.Planning;

/// <summary>Shares what a source, or a route, has among the lines that ask for more than that.</summary>
internal sealed class SourceShare(TimeAxis axis, SnapshotMasters masters, DeploymentBooks books)
{
    /// <summary>
    /// Cuts lines to what their routes can carry in their ship buckets: from the lowest tier up, each line to whole multiples,
    /// to nothing below the minimum.
    /// </summary>
    public void ObeyCapacity(ItemDeployment deployment, List<RequestLine> lines, RouteCapacity capacity)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            ref readonly CompiledArc arc = ref Arc(deployment.Item, lines[i]);
            int bucket = arc.Capacity < 0 ? -1 : axis.BucketOf(lines[i].Ship);
            if (bucket < 0 || IsEarlier(lines, i, bucket))
            {
                continue;
            }

            List<int> same = Same(lines, i, bucket);
            long left = capacity.Left(arc, bucket);
            if (same.Sum(k => lines[k].Asked) <= left)
            {
                continue;
            }

            var carried = new long[same.Count];
            foreach ((int k, long quantity) in ByTier(deployment, [.. same.Select(k => lines[k])]))
            {
                long taken = Math.Min(left, quantity);
                left -= taken;
                carried[k] += taken;
            }

            for (int k = 0; k < same.Count; k++)
            {
                long whole = ExactMath.FloorTo(carried[k], arc.Lot.Multiple);
                lines[same[k]] = lines[same[k]] with { Quantity = whole < arc.Lot.Minimum ? 0 : whole };
            }
        }
    }

    /// <summary>The parts of some lines, by tier and receipt bucket: which line, how much.</summary>
    public static IEnumerable<(int Line, long Quantity)> ByTier(ItemDeployment deployment, RequestLine[] lines) =>
        Parts(deployment, lines).OrderBy(static p => p.Tier).ThenBy(static p => p.Need).Select(static p => (p.Line, p.Quantity));

    /// <summary>The parts of some lines by tier.</summary>
    public static IEnumerable<(Tier Tier, int Need, int Line, long Quantity)> Parts(ItemDeployment deployment, RequestLine[] lines)
    {
        Tier[] tiers = [.. deployment.Tiers.Tiers];
        var parts = new long[tiers.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            Array.Clear(parts);
            deployment.Tiers.Add(lines[i], parts);
            for (int k = 0; k < parts.Length; k++)
            {
                if (parts[k] > 0)
                {
                    yield return (tiers[k], lines[i].Need, i, parts[k]);
                }
            }
        }
    }

    /// <summary>Shares what a source has by tiers and its rule; a child's total is laid on its lines in their order.</summary>
    public void Share(
        ItemDeployment deployment, int source, int bucket, long available, List<RequestLine> lines, Action<RequestLine, long> grant)
    {
        CompiledItem item = deployment.Item;
        List<RequestLine[]> claims =
        [
            .. lines.GroupBy(static l => (l.Point, l.Arc))
                .OrderBy(static g => g.Key.Point)
                .ThenBy(g => item.Points[g.Key.Point].Arcs[g.Key.Arc].Route)
                .Select(static g => g.ToArray()),
        ];
        long[] totals = Totals(deployment, source, bucket, available, claims);
        for (int i = 0; i < claims.Count; i++)
        {
            long left = totals[i];
            foreach (RequestLine line in claims[i])
            {
                long granted = Math.Min(left, line.Quantity);
                left -= granted;
                grant(line, granted);
            }
        }
    }

    private long[] Totals(ItemDeployment deployment, int source, int bucket, long available, List<RequestLine[]> claims)
    {
        CompiledItem item = deployment.Item;
        int count = claims.Count;
        int depth = count == 1 ? 1 : deployment.Tiers.Tiers.Length;
        var wanted = new long[count * depth];
        var priorities = new int[count];
        var targets = new long[count];
        var stocks = new long[count];
        var quotas = new long[count];
        var multiples = new long[count];
        var minimums = new long[count];
        FairShareRule rule = masters.Locations[item.Points[source].Location].FairShare;
        for (int i = 0; i < count; i++)
        {
            ref readonly CompiledArc arc = ref Arc(item, claims[i][0]);
            foreach (RequestLine line in claims[i])
            {
                if (count == 1)
                {
                    // Nobody else asks: how urgent it is does not matter.
                    wanted[0] += line.Quantity;
                }
                else
                {
                    deployment.Tiers.Add(line, wanted.AsSpan(i * depth, depth));
                }
            }

            (priorities[i], quotas[i], multiples[i], minimums[i]) = (arc.Priority, arc.Quota, arc.Lot.Multiple, arc.Lot.Minimum);
            if (rule == FairShareRule.ByTarget && count > 1)
            {
                targets[i] = deployment.TargetOf(claims[i][0].Point, bucket);
                stocks[i] = books.Position(claims[i][0].Point, bucket);
            }
        }

        var totals = new long[count];
        var input = new FairShareInput
        {
            Rule = count == 1 ? FairShareRule.ByDemand : rule,
            Available = Math.Min(available, FairShareInput.Largest),
            Tiers = depth,
            Requests = wanted,
            Unit = item.Unit,
            Priorities = priorities,
            Targets = targets,
            Stocks = stocks,
            Quotas = quotas,
            Multiples = multiples,
            Minimums = minimums,
        };
        FairShare.Allocate(input, totals);
        if (deployment.Notes is not null)
        {
            // The same shares in the finest steps and without lot rules: what rounding then did can be told.
            var exact = new long[count];
            FairShare.Allocate(input with { Unit = 1, Multiples = default, Minimums = default }, exact);
            for (int i = 0; i < count; i++)
            {
                deployment.NoteShare(claims[i][0], exact[i]);
            }
        }

        return totals;
    }

    private bool IsEarlier(List<RequestLine> lines, int line, int bucket)
    {
        for (int i = 0; i < line; i++)
        {
            if (IsSame(lines[i], lines[line], bucket))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> Same(List<RequestLine> lines, int first, int bucket)
    {
        var same = new List<int>();
        for (int i = first; i < lines.Count; i++)
        {
            if (IsSame(lines[i], lines[first], bucket))
            {
                same.Add(i);
            }
        }

        return same;
    }

    private bool IsSame(in RequestLine a, in RequestLine b, int bucket) =>
        a.Point == b.Point && a.Arc == b.Arc && axis.BucketOf(a.Ship) == bucket;

    private static ref readonly CompiledArc Arc(CompiledItem item, in RequestLine line) =>
        ref item.Points[line.Point].Arcs[line.Arc];
}
