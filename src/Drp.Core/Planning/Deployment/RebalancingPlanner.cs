namespace Drp.Planning;

/// <inheritdoc cref="IRebalancingPlanner"/>
public sealed class RebalancingPlanner : IRebalancingPlanner
{
    /// <inheritdoc/>
    public IReadOnlyList<RebalancingMove> Propose(PlannedRun run, RebalancingGuards? guards = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!run.Plan.HasRecords)
        {
            throw new ArgumentException("Rebalancing needs the plan's records; plan with PlanOptions.KeepRecords.", nameof(run));
        }

        SnapshotMasters masters = run.Snapshot.Masters;
        int[] lateral =
        [
            .. Enumerable.Range(0, masters.Routes.Length).Where(r => masters.Routes[r] is Lane { Kind: LaneKind.Lateral }),
        ];
        var moves = new List<RebalancingMove>();
        if (lateral.Length > 0)
        {
            var compiler = new SnapshotCompiler(run.Snapshot, run.Options);
            for (int i = 0; i < masters.Items.Length; i++)
            {
                int[] own = [.. lateral.Where(r => IsFor(masters.Routes[r], masters.Items[i]))];
                if (own.Length > 0)
                {
                    moves.AddRange(new ItemRebalancing(run, compiler.Compile(i), own).Propose(guards ?? new RebalancingGuards()));
                }
            }
        }

        return moves;
    }

    private static bool IsFor(SupplyRoute route, Items.Item item) =>
        route.Item is { } code ? code == item.Code : route.ItemGroup is null || route.ItemGroup == item.Group;
}
