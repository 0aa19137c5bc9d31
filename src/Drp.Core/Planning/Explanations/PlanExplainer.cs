using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Drp.Planning;

/// <inheritdoc cref="IPlanExplainer"/>
internal sealed class PlanExplainer : IPlanExplainer
{
    private readonly Plan plan;
    private readonly PlanningSnapshot snapshot;
    private readonly PlanOptions options;
    private readonly ConcurrentDictionary<int, List<DeploymentNote>> traces = [];

    public PlanExplainer(Plan plan, PlanningSnapshot snapshot, PlanOptions options)
    {
        if (!string.Equals(plan.SnapshotFingerprint, snapshot.Fingerprint, StringComparison.Ordinal))
        {
            throw new ArgumentException("The plan was made from another snapshot; give the one it was made from.", nameof(snapshot));
        }

        this.plan = plan;
        this.snapshot = snapshot;
        this.options = options;
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
            Steps = new DerivationBuilder(plan, kind, found.Network, found.Point, found.Row, found.Order).Build()
                .InsertRange(0, kind == PlanKind.Constrained ? Deployment(found.Network, found.Point, found.Row) : []),
        };
    }

    public IReadOnlyList<DeploymentCut> Cuts(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        int index = plan.FindItem(item);
        if (index < 0 || !plan.HasConstrained)
        {
            return [];
        }

        var compiler = new SnapshotCompiler(snapshot, options);
        var texts = new DeploymentTexts(snapshot, compiler.Compile(index), compiler.Axis);
        List<DeploymentNote> notes = Trace(index);
        return
        [
            .. notes.Where(static n => n.Reason == DeploymentReason.Request && n.Granted < n.Line.Asked)
                .Select(cut => texts.Cut(cut, notes
                    .Where(n => n.Reason == DeploymentReason.Alternate && n.Turn == cut.Turn && n.Line.Point == cut.Line.Point && n.Line.Need == cut.Line.Need)
                    .Sum(static n => n.Granted))),
        ];
    }

    private List<DeploymentNote> Trace(int item) => traces.GetOrAdd(item, i => TracedDeployment.Of(snapshot, options, i));

    /// <summary>What deployment did for an order: what was asked, granted and rounded, an alternate, a push.</summary>
    private IEnumerable<DerivationStep> Deployment(PeggedItem network, int point, int row)
    {
        CompiledItem item = network.Planned.Item;
        PulledOrder order = network.Planned.Orders[point][row];
        var texts = new DeploymentTexts(snapshot, item, network.Axis);
        return Trace(item.Index)
            .Where(n => n.Line.Point == point && n.Granted > 0 && n.Line.Ship == order.Ship && n.Line.Receipt == order.Receipt
                && item.Points[point].Arcs[n.Line.Arc].Route == order.Route)
            .SelectMany(texts.Steps);
    }

    private (PeggedItem Network, int Point, int Row, PlannedOrder Order)? Find(string orderCode, PlanKind kind)
    {
        ArgumentNullException.ThrowIfNull(orderCode);
        if (plan.Order(orderCode, kind) is not { } order)
        {
            return null;
        }

        var compiler = new SnapshotCompiler(snapshot, options);
        CompiledItem item = compiler.Compile(plan.FindItem(order.Item));
        var network = new PeggedItem(plan, kind, item, compiler.Axis);
        (int point, int row) = network.Find(orderCode);
        return (network, point, row, order);
    }
}
