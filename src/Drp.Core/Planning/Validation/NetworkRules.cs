namespace Drp.Planning;

/// <summary>The network of each item: no loops, quotas that sum to 100, no two routes of equal rank, no overflow.</summary>
internal static class NetworkRules
{
    private const long WholeQuota = 100 * Q4.One;

    public static void Check(SnapshotCompiler compiler, SnapshotMasters masters, int[] items, List<Fault> faults)
    {
        var seen = new HashSet<(string, string)>();
        Parallel.For(
            0,
            items.Length,
            () => (Compiler: compiler.Another(), Faults: new List<Fault>()),
            (i, _, own) =>
            {
                Check(own.Compiler, masters, items[i], seen, own.Faults);
                return own;
            },
            own =>
            {
                lock (faults)
                {
                    faults.AddRange(own.Faults);
                }
            });
    }

    private static void Check(
        SnapshotCompiler compiler, SnapshotMasters masters, int index, HashSet<(string, string)> seen, List<Fault> faults)
    {
        CompiledItem item = compiler.Compile(index);
        CheckLoop(item, masters, faults);
        foreach (CompiledPoint point in item.Points)
        {
            if (point.Arcs.Length > 1 || (point.Arcs.Length == 1 && point.Arcs[0].HasQuota))
            {
                CheckQuotas(item, point, masters, compiler.Axis, faults);
                CheckRanks(point, masters, seen, faults);
            }
        }

        CheckEnds(compiler, item, masters, faults);
        OverflowRules.Check(item, compiler.Axis, faults);
    }

    private static void CheckLoop(CompiledItem item, SnapshotMasters masters, List<Fault> faults)
    {
        if (item.Sequence.Length == item.Points.Length)
        {
            return;
        }

        // What is in no sequence is on a loop or above one; walking down from it ends on the loop.
        var sequenced = item.Sequence.ToHashSet();
        int at = Enumerable.Range(0, item.Points.Length).First(p => !sequenced.Contains(p));
        var path = new List<int>();
        while (!path.Contains(at))
        {
            path.Add(at);
            int source = at;
            at = Enumerable.Range(0, item.Points.Length)
                .First(p => !sequenced.Contains(p) && item.Points[p].Arcs.Any(a => a.From == source));
        }

        IEnumerable<string> loop = path.Skip(path.IndexOf(at)).Append(at)
            .Select(p => masters.Locations[item.Points[p].Location].Code);
        MasterRules.Add(
            faults,
            "DRP2012",
            $"item {item.Item.Code}",
            $"Its supply lanes run in a loop: {string.Join(" → ", loop)}. Remove a lane, make it lateral, or separate their validity beyond the horizon.");
    }

    /// <summary>The winning routes are the same between two dates on which a validity begins or ends.</summary>
    private static void CheckQuotas(CompiledItem item, CompiledPoint point, SnapshotMasters masters, TimeAxis axis, List<Fault> faults)
    {
        var dates = new SortedSet<int> { axis.AsOf };
        foreach (CompiledArc arc in point.Arcs)
        {
            dates.Add(Math.Max(axis.AsOf, arc.ValidFrom));
            dates.Add(arc.ValidTo == int.MaxValue ? axis.AsOf : arc.ValidTo + 1);
        }

        foreach (int date in dates.Where(d => d >= axis.AsOf && d < axis.Horizon))
        {
            CompiledArc[] valid = [.. point.Arcs.Where(a => a.IsValid(date))];
            CompiledArc[] quotas = [.. valid.Where(a => a.Rank == valid[0].Rank && a.HasQuota)];
            long sum = quotas.Sum(a => a.Quota);
            if (quotas.Length > 0 && sum != WholeQuota)
            {
                MasterRules.Add(
                    faults,
                    "DRP2013",
                    $"stocking point {item.Item.Code} at {masters.Locations[point.Location].Code}",
                    FormattableString.Invariant($"From {DayNumber.ToDate(date):uuuu-MM-dd} on its quotas ({string.Join(", ", quotas.Select(a => masters.Routes[a.Route].Code))}) sum to {Q4.ToDecimal(sum)}, not 100; change them or their validity."));
                return;
            }
        }
    }

    private static void CheckRanks(CompiledPoint point, SnapshotMasters masters, HashSet<(string, string)> seen, List<Fault> faults)
    {
        CompiledArc[] arcs = point.Arcs;
        for (int i = 0; i < arcs.Length; i++)
        {
            for (int j = i + 1; j < arcs.Length; j++)
            {
                bool equal = arcs[i].Rank == arcs[j].Rank && arcs[i].Priority == arcs[j].Priority
                    && !arcs[i].HasQuota && !arcs[j].HasQuota
                    && arcs[i].ValidFrom <= arcs[j].ValidTo && arcs[j].ValidFrom <= arcs[i].ValidTo;
                (string first, string second) = (masters.Routes[arcs[i].Route].Code, masters.Routes[arcs[j].Route].Code);
                if (equal && IsNew(seen, (first, second)))
                {
                    MasterRules.Add(
                        faults,
                        "DRP2014",
                        $"routes {first} and {second}",
                        $"Both serve {masters.Locations[point.Location].Code} with the same rank and priority {arcs[i].Priority} at the same time; give them different priorities or quotas.");
                }
            }
        }
    }

    private static bool IsNew(HashSet<(string, string)> seen, (string, string) pair)
    {
        lock (seen)
        {
            return seen.Add(pair);
        }
    }

    private static void CheckEnds(SnapshotCompiler compiler, CompiledItem item, SnapshotMasters masters, List<Fault> faults)
    {
        ReadOnlySpan<int> locations = item.Block.Location.AsSpan(item.FirstRow, item.Points.Length);
        foreach (int route in compiler.Routes.ForItem(item.Index))
        {
            Check(locations, route, compiler.Routes.To[route]);
            if (masters.Routes[route] is Lane)
            {
                Check(locations, route, compiler.Routes.From[route]);
            }
        }

        void Check(ReadOnlySpan<int> known, int route, int location)
        {
            if (known.BinarySearch(location) < 0)
            {
                faults.Add(SnapshotFaults.NotAPoint(
                    RouteRules.SubjectOf(masters.Routes[route]), item.Item.Code, masters.Locations[location].Code));
            }
        }
    }
}
