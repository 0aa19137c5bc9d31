namespace Drp.Planning;

/// <summary>
/// Constrained plans of items that share a route's capacity: they go through the buckets side by side, and what is left of
/// the capacity goes to the items in the order of their codes.
/// </summary>
internal sealed class CoupledDeployments
{
    private readonly Dictionary<int, ItemDeployment> deployments = [];

    public static CoupledDeployments Of(CompiledSnapshot compiled, PlanOptions options, int[] items)
    {
        var coupled = new CoupledDeployments();
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
            deployments.Add(index, new ItemDeployment(
                compiled.Items[index], compiled.Axis, pull.Workspace, compiled.Snapshot.Masters, capacity));
        }

        for (int t = 0; t < compiled.Axis.Count; t++)
        {
            foreach (int index in group)
            {
                deployments[index].Step(t);
            }
        }
    }
}
