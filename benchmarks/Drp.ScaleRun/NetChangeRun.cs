using System.Globalization;
using Drp.Planning;

namespace Drp.ScaleRun;

/// <summary>
/// Changes a share of the items, plans again what changed, and compares with a full plan of the changed snapshot: the
/// orders by their checksum, the times as a ratio. The comparison stands outside the times.
/// </summary>
internal static class NetChangeRun
{
    public static Dictionary<string, object?> Run(Plan before, PlanningSnapshot snapshot, PlanOptions options, decimal percent)
    {
        int every = (int)Math.Max(1m, decimal.Floor(100m / percent));
        int changed = 0;
        Dictionary<string, string> places = Places(snapshot);
        PlanningSnapshot now = snapshot.Overlay(overlay =>
        {
            for (int i = 0; i < snapshot.Items.Length; i += every)
            {
                string item = snapshot.Items[i].Code;
                overlay.Add(new SalesOrderDemand
                {
                    Code = "NEW" + i.ToString(CultureInfo.InvariantCulture),
                    Item = item,
                    Location = places[item],
                    Due = snapshot.AsOf.PlusDays(20),
                    Quantity = 500m,
                });
                changed++;
            }
        });

        var planner = new Planner();
        Plan again = null!, full = null!;
        Stage replan = Stage.Run(() => again = planner.Replan(before, now, options));

        // The full plan works out everything anew, the fingerprint too, as a first plan does.
        PlanningSnapshot afresh = now.With(now.Masters);
        Stage whole = Stage.Run(() => full = planner.Plan(afresh, options));
        PlanKind kind = options.Constrained ? PlanKind.Constrained : PlanKind.Unconstrained;
        return new Dictionary<string, object?>
        {
            ["net_change_items"] = changed,
            ["replan_ms"] = Math.Round(replan.Wall, 1),
            ["replan_cpu_ms"] = Math.Round(replan.Cpu, 1),
            ["full_run_ms"] = Math.Round(whole.Wall, 1),
            ["full_run_cpu_ms"] = Math.Round(whole.Cpu, 1),
            ["share_of_full_run"] = Math.Round(replan.Cpu / whole.Cpu, 4),
            ["same_orders"] = OrderChecksum.Of(again, kind) == OrderChecksum.Of(full, kind) && again.OrderCount(kind) == full.OrderCount(kind),
            ["same_id"] = again.Id == full.Id,
        };
    }

    /// <summary>The last place of each item by code: a store, in the generator's networks.</summary>
    private static Dictionary<string, string> Places(PlanningSnapshot snapshot)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (StockingPoint point in snapshot.Points)
        {
            places[point.Item] = point.Location;
        }

        return places;
    }
}
