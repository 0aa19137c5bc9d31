namespace Drp.Planning;

/// <summary>
/// Constrained plans of items that share a route's capacity. They go through the buckets side by side: at the beginning of a
/// bucket the capacity of each route is reserved for what its items would ask of it, by (tier, due, item code); then the
/// items plan the bucket in the order of their codes, and what one leaves of its reservation the next ones may use.
/// </summary>
internal sealed class CoupledDeployments(int traced, List<DeploymentNote>? notes)
{
    private readonly Dictionary<int, ItemDeployment> deployments = [];

    /// <param name="compiled">The snapshot; the items asked for are compiled.</param>
    /// <param name="options">Options.</param>
    /// <param name="items">The items, with all that share a capacity with them.</param>
    /// <param name="traced">An item whose grants are noted, or -1.</param>
    /// <param name="notes">Receives the notes.</param>
    public static CoupledDeployments Of(
        CompiledSnapshot compiled, PlanOptions options, int[] items, int traced = -1, List<DeploymentNote>? notes = null)
    {
        var coupled = new CoupledDeployments(traced, notes);
        if (!options.Constrained || compiled.Snapshot.Routes.All(static r => r.CapacityPerBucket is null || r.Item is not null))
        {
            return coupled;
        }

        var wanted = items.ToHashSet();
        foreach (int[] group in ItemCoupling.Of(compiled.Snapshot, new SnapshotCompiler(compiled.Snapshot, options)).Groups())
        {
            if (wanted.Contains(group[0]))
            {
                coupled.Run(compiled, group);
            }
        }

        return coupled;
    }

    /// <summary>The finished constrained plan of an item, or <see langword="null"/> when it shares nothing.</summary>
    public ItemDeployment? Of(int item) => deployments.GetValueOrDefault(item);

    private void Run(CompiledSnapshot compiled, int[] group)
    {
        var capacity = new RouteCapacity();
        foreach (int index in group)
        {
            var pull = new ItemPull(compiled.Axis);
            pull.Run(compiled.Items[index]);
            var deployment = new ItemDeployment(compiled.Axis, compiled.Snapshot.Masters, capacity)
            {
                Notes = index == traced ? notes : null,
            };
            deployment.Start(compiled.Items[index], pull.Workspace);
            deployments.Add(index, deployment);
        }

        for (int t = 0; t < compiled.Axis.Count; t++)
        {
            Reserve(compiled, group, t, capacity);
            foreach (int index in group)
            {
                deployments[index].Step(t);
            }
        }
    }

    private void Reserve(CompiledSnapshot compiled, int[] group, int bucket, RouteCapacity capacity)
    {
        var asked = new List<(int Item, RequestLine Line)>();
        var found = new List<RequestLine>();
        foreach (int index in group)
        {
            found.Clear();
            deployments[index].AddLimited(bucket, found);
            asked.AddRange(found.Select(line => (index, line)));
        }

        foreach (var load in asked.GroupBy(a => (ArcOf(compiled, a).Route, Bucket: compiled.Axis.BucketOf(a.Line.Ship))))
        {
            long left = capacity.Left(ArcOf(compiled, load.First()), load.Key.Bucket);
            foreach ((int item, long quantity) in Granted(load, left))
            {
                CompiledArc arc = ArcOf(compiled, load.First(a => a.Item == item));
                long whole = ExactMath.FloorTo(quantity, arc.Lot.Multiple);
                capacity.Reserve(item, load.Key.Route, load.Key.Bucket, whole < arc.Lot.Minimum ? 0 : whole);
            }
        }
    }

    /// <summary>What each item is granted of a route that has so much left.</summary>
    private Dictionary<int, long> Granted(IEnumerable<(int Item, RequestLine Line)> load, long left)
    {
        List<IGrouping<int, (int Item, RequestLine Line)>> items = [.. load.GroupBy(static a => a.Item)];
        if (items.Sum(static g => g.Sum(a => a.Line.Asked)) <= left)
        {
            return items.ToDictionary(static g => g.Key, static g => g.Sum(a => a.Line.Asked));
        }

        var granted = items.ToDictionary(static g => g.Key, static _ => 0L);
        foreach ((int item, long quantity) in items
            .SelectMany(g => SourceShare.Parts(deployments[g.Key], [.. g.Select(a => a.Line)]).Select(p => (g.Key, Part: p)))
            .OrderBy(static x => x.Part.Tier).ThenBy(static x => x.Part.Need).ThenBy(static x => x.Key)
            .Select(static x => (x.Key, x.Part.Quantity)))
        {
            long taken = Math.Min(left, quantity);
            left -= taken;
            granted[item] += taken;
        }

        return granted;
    }

    private static CompiledArc ArcOf(CompiledSnapshot compiled, (int Item, RequestLine Line) asked) =>
        compiled.Items[asked.Item].Points[asked.Line.Point].Arcs[asked.Line.Arc];
}
