using NodaTime;

namespace Drp.Planning;

/// <summary>The moves of one item: its lateral lanes with their dates, and what the plan leaves or lacks at their ends.</summary>
internal sealed class ItemRebalancing
{
    private readonly PlannedItem planned;
    private readonly SnapshotMasters masters;
    private readonly TimeAxis axis;
    private readonly List<(Lane Lane, int Rank, int From, int To, int Ship, int Receipt)> lanes = [];

    public ItemRebalancing(PlannedRun run, CompiledItem item, int[] routes)
    {
        planned = new PlannedItem(run.Plan, run.Possible, item);
        masters = run.Snapshot.Masters;
        CompilerParts parts = CompilerParts.Of(masters);
        axis = parts.Axis;
        foreach (int route in routes)
        {
            Add(parts, route);
        }

        // At a destination the most specific kind of lane wins, as in the pull.
        lanes.RemoveAll(l => lanes.Exists(other => other.To == l.To && other.Rank < l.Rank));
    }

    public IEnumerable<RebalancingMove> Propose(RebalancingGuards guards)
    {
        int points = planned.Item.Points.Length;
        var excess = new long[points];
        var need = new long[points];
        var daily = new long[points];
        foreach ((_, _, int from, int to, _, _) in lanes)
        {
            excess[from] = Excess(from);
            daily[from] = Daily(from);
            need[to] = Need(to, lanes.Where(l => l.To == to).Min(l => axis.BucketOf(l.Receipt)));
        }

        var moved = new long[lanes.Count];
        var refusals = new RebalancingRefusal[lanes.Count];
        decimal value = planned.Item.Item.UnitCost?.Amount ?? 0m;
        Rebalancing.Plan(
            [.. lanes.Select(Terms)], excess, need, daily, value, planned.Item.Unit, guards, moved, refusals);
        for (int i = 0; i < lanes.Count; i++)
        {
            (Lane lane, _, _, _, int ship, int receipt) = lanes[i];
            yield return new RebalancingMove
            {
                Item = planned.Item.Item.Code,
                Lane = lane.Code,
                From = lane.From,
                To = lane.To,
                Quantity = Q4.ToDecimal(moved[i]),
                Ship = DayNumber.ToDate(ship),
                Receipt = DayNumber.ToDate(receipt),
                Value = Q4.ToDecimal(moved[i]) * value,
                Cost = Q4.ToDecimal(moved[i]) * (lane.UnitCost?.Amount ?? 0m),
                Refusal = refusals[i],
            };
        }
    }

    private void Add(CompilerParts parts, int route)
    {
        var lane = (Lane)masters.Routes[route];
        int from = PointAt(parts.Routes.From[route]), to = PointAt(parts.Routes.To[route]);
        if (from < 0 || to < 0)
        {
            return;
        }

        LeadPath lead = parts.Paths.Of(lane, parts.Routes.From[route], parts.Routes.To[route]);
        int ship = lead.FirstShipOnOrAfter(axis.AsOf);
        int receipt = ship == DayCalendar.None ? DayCalendar.None : lead.ArrivalOf(ship);
        if (receipt == DayCalendar.None || axis.BucketOf(receipt) >= axis.Count || !IsValid(lane, DayNumber.ToDate(ship)))
        {
            return;
        }

        lanes.Add((lane, RouteTable.RankOf(lane), from, to, ship, receipt));
    }

    private int PointAt(int location) => Array.FindIndex(planned.Item.Points, p => p.Location == location);

    private static bool IsValid(Lane lane, LocalDate ship) =>
        (lane.ValidFrom is not { } from || from <= ship) && (lane.ValidTo is not { } to || ship <= to);

    private static LateralLane Terms((Lane Lane, int Rank, int From, int To, int Ship, int Receipt) lane) => new()
    {
        From = lane.From,
        To = lane.To,
        UnitCost = lane.Lane.UnitCost?.Amount ?? 0m,
        Minimum = Scaled(lane.Lane.Minimum),
        Multiple = Scaled(lane.Lane.Multiple),
    };

    private long Excess(int p)
    {
        ReadOnlySpan<long> projected = planned.Projected(p);
        long[] safety = planned.Safety(p);
        long target = Scaled(planned.Item.Block.Points[planned.Item.Points[p].Row].TargetStock ?? 0m);
        long least = long.MaxValue;
        for (int t = 0; t < projected.Length; t++)
        {
            least = Math.Min(least, projected[t] - Math.Max(safety[t], target));
        }

        return Math.Max(0, least);
    }

    private long Need(int p, int from)
    {
        ReadOnlySpan<long> projected = planned.Projected(p);
        long[] safety = planned.Safety(p);
        long most = 0;
        for (int t = from; t < projected.Length; t++)
        {
            most = Math.Max(most, safety[t] - projected[t]);
        }

        return most;
    }

    private long Daily(int p)
    {
        Int128 total = 0;
        foreach (long quantity in planned.Gross(p))
        {
            total += quantity;
        }

        return (long)(total / (axis.Horizon - axis.AsOf));
    }

    private static long Scaled(decimal quantity)
    {
        _ = Q4.TryFrom(quantity, out long scaled);
        return scaled;
    }
}
