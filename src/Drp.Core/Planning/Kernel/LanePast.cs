namespace Drp.Planning;

/// <summary>
/// What a group's points are asked to ship before the snapshot's date, in days back from it, and the orders that settle it.
/// It also knows the group's lead paths, which say how far back that can reach.
/// </summary>
internal sealed class LanePast(TimeAxis axis)
{
    /// <summary>Days before the snapshot's date that are worth a dense row of lanes.</summary>
    private const int FarthestBack = 1024;

    private ItemShape? shape;
    private LeadPath?[] leads = [];
    private LeadPath?[] shared = [];
    private int[] depth = [];
    private int[] start = [];
    private bool[] used = [];
    private long[] asked = [];
    private int cells;
    private int measuredLanes;

    public bool IsUsed(int p) => used[p];

    public LeadPath Lead(int p, int lane) => leads[(p * LaneTerms.Lanes) + lane]!;

    /// <summary>The lead path of all items of the group, or null when they differ.</summary>
    public LeadPath? SharedLead(int p) => shared[p];

    /// <summary>Takes the lead paths of a group; false when one reaches too far back, or may find no open day.</summary>
    public bool TryStart(ItemShape group, ReadOnlySpan<CompiledItem> items)
    {
        bool changed = shape != group || items.Length > measuredLanes;
        if (shape != group)
        {
            Resize(group);
        }
        else
        {
            Clear();
        }

        for (int lane = 0; lane < items.Length; lane++)
        {
            CompiledPoint[] points = items[lane].Points;
            for (int p = 0; p < points.Length; p++)
            {
                ref LeadPath? lead = ref leads[(p * LaneTerms.Lanes) + lane];
                LeadPath own = ItemShape.ArcOf(points[p]).Lead;
                if (!own.AlwaysShips)
                {
                    shape = null;
                    return false;
                }

                // A supply source is asked nothing, so its lead time does not say how far back requirements reach.
                changed |= group.From[p] >= 0 && lead != own;
                lead = own;
            }
        }

        return !changed || TryMeasure(group, items.Length);
    }

    /// <summary>Passes on what has to ship before the snapshot's date; returns the first bucket that ships on it or later.</summary>
    public int PassUp(int p, int from, LeadPath lead, ReadOnlySpan<long> quantity, int firstLane, int lastLane)
    {
        int t = 0;
        for (; t < lead.ShipBucket.Length && lead.ShipBucket[t] < 0; t++)
        {
            for (int lane = firstLane; lane < lastLane; lane++)
            {
                Ask(from, lead.Ship[t], lane, quantity[(t * LaneTerms.Lanes) + lane]);
            }
        }

        return t;
    }

    /// <summary>
    /// Stock on hand covers the past in the order of its dates; where it runs short, one past-due order covers the deepest
    /// shortage through the first bucket. The opening stock is what it is after that order.
    /// </summary>
    public void Settle(
        ItemShape group,
        int p,
        LaneTerms terms,
        Span<long> gross,
        ReadOnlySpan<long> scheduled,
        ReadOnlySpan<int> rows,
        Span<PastOrder> orders)
    {
        for (int lane = 0; lane < rows.Length; lane++)
        {
            int at = (p * LaneTerms.Lanes) + lane;
            long opening = terms.Opening[at];
            long total = 0, deepest = 0;
            int first = 0;
            for (int day = 0; day < depth[p]; day++)
            {
                long quantity = asked[start[p] + (day * LaneTerms.Lanes) + lane];
                total += quantity;
                if (quantity > 0 && total - opening > deepest)
                {
                    first = deepest == 0 ? day : first;
                    deepest = total - opening;
                }
            }

            gross[lane] += total;
            if (deepest <= 0)
            {
                continue;
            }

            long need = Math.Max(deepest, terms.Safety[at] - (opening + scheduled[lane] - gross[lane]));
            long lot = LaneTerms.RoundUp(Math.Max(need, terms.Minimum[at]), terms.Multiple[at]);
            LeadPath lead = Lead(p, lane);
            int receipt = lead.ReceiptOn(axis.AsOf - depth[p] + first);
            int ship = lead.ShipFor(receipt);
            orders[rows[lane]] = new PastOrder(ship, receipt, lot);
            terms.Opening[at] = opening + lot;
            if (group.From[p] >= 0)
            {
                Ask(group.From[p], ship, lane, lot);
            }
        }
    }

    private void Ask(int point, int day, int lane, long quantity)
    {
        if (quantity > 0)
        {
            asked[start[point] + ((day - axis.AsOf + depth[point]) * LaneTerms.Lanes) + lane] += quantity;
            used[point] = true;
        }
    }

    private void Resize(ItemShape group)
    {
        shape = group;
        int points = group.From.Length;
        leads = new LeadPath?[points * LaneTerms.Lanes];
        shared = new LeadPath?[points];
        depth = new int[points];
        start = new int[points];
        used = new bool[points];
        cells = 0;
    }

    private void Clear()
    {
        asked.AsSpan(0, cells).Clear();
        used.AsSpan().Clear();
    }

    /// <summary>How far back each point can be asked: later dates give later ship dates, so the earliest date decides.</summary>
    private bool TryMeasure(ItemShape group, int lanes)
    {
        depth.AsSpan().Clear();
        foreach (int p in group.Sequence)
        {
            int from = group.From[p];
            shared[p] = Lead(p, 0);
            for (int lane = 0; lane < lanes; lane++)
            {
                LeadPath lead = Lead(p, lane);
                if (lead != Lead(p, 0))
                {
                    shared[p] = null;
                }
                else if (lane > 0)
                {
                    continue;
                }

                if (from >= 0)
                {
                    int earliest = depth[p] == 0 ? lead.Ship[0] : Math.Min(lead.Ship[0], lead.ShipFor(lead.ReceiptOn(axis.AsOf - depth[p])));
                    depth[from] = Math.Max(depth[from], axis.AsOf - earliest);
                }
            }
        }

        cells = 0;
        for (int p = 0; p < depth.Length; p++)
        {
            start[p] = cells;
            cells += depth[p] * LaneTerms.Lanes;
            if (depth[p] > FarthestBack)
            {
                shape = null;
                return false;
            }
        }

        asked = asked.Length < cells ? new long[cells] : asked;
        measuredLanes = lanes;
        Clear();
        return true;
    }
}
