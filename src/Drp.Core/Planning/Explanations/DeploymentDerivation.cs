using System.Globalization;

namespace Drp.Planning;

/// <summary>Deploys an item once more, noting every grant, to say what deployment made of an order.</summary>
internal static class DeploymentDerivation
{
    /// <summary>The text and the numbers of the step; <see langword="null"/> where the order has no grant of its own.</summary>
    public static (string Text, (string Name, long Value)[] Numbers)? Of(
        PlanningSnapshot snapshot, PlanOptions options, SnapshotCompiler compiler, CompiledItem item, int point, PulledOrder order)
    {
        DeploymentNote? found = Notes(snapshot, options, compiler, item)
            .Where(n => n.Line.Point == point && item.Points[point].Arcs[n.Line.Arc].Route == order.Route
                && n.Line.Ship == order.Ship && n.Line.Receipt == order.Receipt)
            .Select(static n => (DeploymentNote?)n)
            .FirstOrDefault();
        if (found is not { } note)
        {
            return null;
        }

        SupplyRoute route = snapshot.Routes[order.Route];
        string from = route is Lane lane ? lane.From : ((SupplySource)route).Supplier;
        FairShareRule? rule = route is Lane ? snapshot.Masters.Locations[item.Points[item.Points[point].Arcs[note.Line.Arc].From].Location].FairShare : null;
        return (Text(note, from, route.To, rule), Numbers(note));
    }

    private static List<DeploymentNote> Notes(
        PlanningSnapshot snapshot, PlanOptions options, SnapshotCompiler compiler, CompiledItem item)
    {
        var notes = new List<DeploymentNote>();
        int[] group = ItemCoupling.Of(snapshot, compiler).Widen([item.Index]);
        if (group.Length > 1
            && CoupledDeployments.Of(compiler.Compile(group), options, group, item.Index, notes).Of(item.Index) is not null)
        {
            return notes;
        }

        var pull = new ItemPull(compiler.Axis);
        pull.Run(item);
        new ItemDeployment(compiler.Axis, snapshot.Masters, new RouteCapacity()) { Notes = notes }.Run(item, pull.Workspace);
        return notes;
    }

    private static string Text(in DeploymentNote note, string from, string to, FairShareRule? rule)
    {
        long cut = note.Line.Asked - note.Granted;
        string carried = note.Line.Quantity < note.Line.Asked ? $", of which the route could carry {Text(note.Line.Quantity)}" : "";
        return note.Reason switch
        {
            DeploymentReason.Push => $"{from} had {Text(note.Available)} in excess and pushed {Text(note.Granted)} to {to} ahead of need.",
            DeploymentReason.Alternate =>
                $"Other sources could not give what {to} asked of them; {from} was asked for {Text(note.Line.Asked)} as an alternate and gave {Text(note.Granted)}.",
            _ when cut <= 0 => $"{to} asked {from} for {Text(note.Line.Asked)} and got all of it.",
            _ when note.Available == long.MaxValue => $"{to} asked {from} for {Text(note.Line.Asked)}{carried}: {Text(cut)} were cut.",
            _ => $"{to} asked {from} for {Text(note.Line.Asked)}{carried}. {from} had {Text(note.Available)} for requests of {Text(note.Wanted)}; "
                + $"shared {Name(rule)}, {to} got {Text(note.Granted)} and {Text(cut)} were cut.",
        };
    }

    private static (string Name, long Value)[] Numbers(in DeploymentNote note) => note.Available == long.MaxValue
        ? [("asked", note.Line.Asked), ("carried", note.Line.Quantity), ("granted", note.Granted)]
        : [("asked", note.Line.Asked), ("carried", note.Line.Quantity), ("available", note.Available), ("wanted", note.Wanted), ("granted", note.Granted)];

    private static string Name(FairShareRule? rule) => rule switch
    {
        FairShareRule.ByTarget => "by target",
        FairShareRule.ByQuota => "by quota",
        FairShareRule.ByPriority => "by priority",
        _ => "by demand",
    };

    private static string Text(long quantity) => Q4.ToDecimal(quantity).ToString(CultureInfo.InvariantCulture);
}
