using System.Collections.Immutable;

namespace Drp.Planning;

/// <inheritdoc cref="IPlanExplainer"/>
internal sealed class PlanExplainer : IPlanExplainer
{
    private readonly Plan plan;
    private readonly PlanningSnapshot snapshot;
    private readonly PlanOptions options;
    private readonly SnapshotCompiler compiler;

    public PlanExplainer(Plan plan, PlanningSnapshot snapshot, PlanOptions options)
    {
        if (!string.Equals(plan.SnapshotFingerprint, snapshot.Fingerprint, StringComparison.Ordinal))
        {
            throw new ArgumentException("The plan was made from another snapshot; give the one it was made from.", nameof(snapshot));
        }

        this.plan = plan;
        this.snapshot = snapshot;
        this.options = options;
        compiler = new SnapshotCompiler(snapshot, options);
    }

    public IReadOnlyList<Peg>? Pegs(string orderCode, PlanKind kind = PlanKind.Unconstrained) =>
        Find(orderCode, kind) is { } found ? found.Network.Pegs(found.Point, found.Row) : null;

    public PegNode? PegTree(string orderCode, PlanKind kind = PlanKind.Unconstrained) =>
        Find(orderCode, kind) is { } found ? found.Network.Tree(found.Order, found.Point, found.Row) : null;

    public OrderDerivation? Why(string orderCode, PlanKind kind = PlanKind.Unconstrained)
    {
        if (Find(orderCode, kind) is not { } found)
        {
            return null;
        }

        ImmutableArray<Peg> pegs = [.. found.Network.Pegs(found.Point, found.Row)];
        return new OrderDerivation
        {
            Order = found.Order,
            Plan = kind,
            Pegs = pegs,
            Steps = new DerivationBuilder(plan, found.Network, found.Point, found.Row, found.Order).Build(
                kind == PlanKind.Constrained
                    ? DeploymentDerivation.Of(
                        snapshot, options, compiler, found.Network.Planned.Item, found.Point, found.Network.Planned.Orders[found.Point][found.Row])
                    : null),
        };
    }

    private (PeggedItem Network, int Point, int Row, PlannedOrder Order)? Find(string orderCode, PlanKind kind)
    {
        ArgumentNullException.ThrowIfNull(orderCode);
        if (plan.Order(orderCode, kind) is not { } order)
        {
            return null;
        }

        CompiledItem item = compiler.Compile(plan.FindItem(order.Item));
        var network = new PeggedItem(plan, kind, item, compiler.Axis);
        (int point, int row) = network.Find(orderCode);
        return (network, point, row, order);
    }
}
