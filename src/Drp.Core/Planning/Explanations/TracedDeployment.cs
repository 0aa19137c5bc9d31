namespace Drp.Planning;

/// <summary>Deploys an item once more, noting every grant and every cut.</summary>
internal static class TracedDeployment
{
    public static List<DeploymentNote> Of(PlanningSnapshot snapshot, PlanOptions options, int item)
    {
        var compiler = new SnapshotCompiler(snapshot, options);
        int[] group = ItemCoupling.Of(snapshot, compiler).Widen([item]);
        CompiledSnapshot compiled = compiler.Compile(group);
        var notes = new List<DeploymentNote>();
        if (group.Length > 1 && CoupledDeployments.Of(compiled, options, group, item, notes).Of(item) is not null)
        {
            return notes;
        }

        var pull = new ItemPull(compiled.Axis);
        pull.Run(compiled.Items[item]);
        new ItemDeployment(compiled.Axis, snapshot.Masters, new RouteCapacity()) { Notes = notes }.Run(compiled.Items[item], pull.Workspace);
        return notes;
    }
}
