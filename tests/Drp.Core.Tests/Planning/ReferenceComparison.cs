using Drp.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Planning;

/// <summary>Plans a random snapshot with the engine and with the reference, and names the first difference.</summary>
internal static class ReferenceComparison
{
    public static IPlanner Engine { get; } = new ServiceCollection().AddDrp().Services.BuildServiceProvider().GetRequiredService<IPlanner>();

    /// <summary>The first difference between the two, or <see langword="null"/> when there is none.</summary>
    public static string? FirstDifference(PlanningSnapshot snapshot, PlanOptions options, params PlanKind[] kinds)
    {
        Plan engine = Engine.Plan(snapshot, options);
        ReferencePlan reference = ReferencePlanner.Plan(snapshot, options);
        foreach (PlanKind kind in kinds)
        {
            string? difference = First(kind, [.. engine.Orders(kind).Select(Text)], [.. reference.Orders(kind).Select(Text)])
                ?? First(kind, [.. engine.Records(kind).SelectMany(Text)], [.. reference.Records(kind).SelectMany(Text)]);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

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
