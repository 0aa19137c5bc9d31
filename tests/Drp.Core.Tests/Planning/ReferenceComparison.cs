using Drp.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Planning;

/// <summary>Plans a random snapshot with the engine and with the reference, and names the first difference.</summary>
internal static class ReferenceComparison
{
    public static IPlanner Engine { get; } = new ServiceCollection().AddDrp().Services.BuildServiceProvider().GetRequiredService<IPlanner>();

    /// <summary>The first difference between the two, or <see langword="null"/> when there is none.</summary>
    public static string? FirstDifference(PlanningSnapshot snapshot, PlanOptions options, params PlanKind[] kinds) =>
        FirstDifference(snapshot, options, true, kinds);

    /// <summary>The same, with or without what orders are pegged to.</summary>
    public static string? FirstDifference(PlanningSnapshot snapshot, PlanOptions options, bool pegs, params PlanKind[] kinds)
    {
        Plan engine = Engine.Plan(snapshot, options);
        ReferencePlan reference = ReferencePlanner.Plan(snapshot, options);
        foreach (PlanKind kind in kinds)
        {
            string? difference = Difference(kind, engine, reference)
                ?? (pegs ? PegDifference(kind, Engine.Explain(engine, snapshot, options), reference) : null);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>A point that differs although what is asked of it agrees comes first: there the difference begins.</summary>
    private static string? Difference(PlanKind kind, Plan engine, ReferencePlan reference)
    {
        string? any = First(kind, [.. engine.Orders(kind).Select(Text)], [.. reference.Orders(kind).Select(Text)]);
        foreach ((PointRecord ours, PointRecord theirs) in engine.Records(kind).Zip(reference.Records(kind)))
        {
            string? orders = First(
                kind,
                [.. engine.Orders(kind).Where(o => o.Item == ours.Item && o.To == ours.Location).Select(Text)],
                [.. reference.Orders(kind).Where(o => o.Item == ours.Item && o.To == ours.Location).Select(Text)]);
            string? difference = orders ?? First(kind, [.. Text(ours)], [.. Text(theirs)]);
            if (difference is not null && ours.GrossRequirements.SequenceEqual(theirs.GrossRequirements))
            {
                return $"({ours.Item} {ours.Location}) {difference}";
            }

            any ??= difference;
        }

        return any;
    }

    private static string? PegDifference(PlanKind kind, IPlanExplainer engine, ReferencePlan reference)
    {
        foreach (PlannedOrder order in reference.Orders(kind).OrderByDescending(o => o.To, StringComparer.Ordinal))
        {
            string? difference = First(
                kind,
                [.. Merged(engine.Pegs(order.Code, kind) ?? []).Select(Text).Order(StringComparer.Ordinal)],
                [.. Merged(reference.Pegs(kind, order.Code)).Select(Text).Order(StringComparer.Ordinal)]);
            if (difference is not null)
            {
                return $"pegs of {order.Code}: {difference}";
            }
        }

        return null;
    }

    private static IEnumerable<Peg> Merged(IReadOnlyList<Peg> pegs) =>
        pegs.GroupBy(p => (p.Kind, p.Reference, p.Date)).Select(g => g.First() with { Quantity = g.Sum(p => p.Quantity) });

    private static string Text(Peg p) => FormattableString.Invariant($"{p.Kind} {p.Reference} {p.Date:yyyy-MM-dd} {p.Quantity:0.####}");

    private static string? First(PlanKind kind, List<string> engine, List<string> reference)
    {
        for (int i = 0; i < Math.Max(engine.Count, reference.Count); i++)
        {
            string ours = i < engine.Count ? engine[i] : "nothing", theirs = i < reference.Count ? reference[i] : "nothing";
            if (ours != theirs)
            {
                return $"{kind}: engine {ours} | reference {theirs}";
            }
        }

        return null;
    }

    private static string Text(PlannedOrder o) =>
        FormattableString.Invariant($"{o.Code} {o.Quantity:0.####} by {o.Route} from {o.From}, ships {o.Ship:yyyy-MM-dd}");

    private static IEnumerable<string> Text(PointRecord r)
    {
        yield return Row(r, "on hand", [r.OnHand]);
        yield return Row(r, "gross", r.GrossRequirements);
        yield return Row(r, "scheduled", r.ScheduledReceipts);
        yield return Row(r, "in transit", r.InTransit);
        yield return Row(r, "expired", r.Expired);
        yield return Row(r, "safety", r.SafetyStock);
        yield return Row(r, "net", r.NetRequirements);
        yield return Row(r, "receipts", r.PlannedReceipts);
        yield return Row(r, "shipments", r.PlannedShipments);
        yield return Row(r, "projected", r.ProjectedAvailable);
    }

    private static string Row(PointRecord record, string name, IEnumerable<decimal> values) =>
        $"{record.Item}@{record.Location} {name}: "
        + string.Join(' ', values.Select(v => v.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)));
}
