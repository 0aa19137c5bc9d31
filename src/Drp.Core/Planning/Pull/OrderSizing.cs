namespace Drp.Planning;

/// <summary>What a point's lot-sizing policy makes of a need, before the split and the routes' lot rules.</summary>
internal sealed class OrderSizing(TimeAxis axis)
{
    private readonly ArcChoice later = new();

    /// <summary>A past-due need: only a fixed quantity has a say.</summary>
    public static long PastDue(StockingPoint record, long need) =>
        record.LotSizing is LotSizingPolicy.FixedQuantity lot ? Fixed(lot, need) : need;

    /// <summary>The quantity to order in a bucket.</summary>
    /// <param name="item">The item.</param>
    /// <param name="p">The point.</param>
    /// <param name="work">Its requirements, receipts and levels.</param>
    /// <param name="choice">The arcs that serve the bucket.</param>
    /// <param name="bucket">The bucket with the need.</param>
    /// <param name="balance">Projected available without the order.</param>
    /// <param name="need">What is missing, above zero.</param>
    /// <param name="perishable">Stock by last usable day at the bucket, where goods expire and needs are looked at ahead.</param>
    public long Size(
        CompiledItem item,
        int p,
        PullWorkspace work,
        ArcChoice choice,
        int bucket,
        long balance,
        long need,
        PerishableStock? perishable = null)
    {
        CompiledPoint point = item.Points[p];
        LotSizingPolicy policy = item.Block.Points[point.Row].LotSizing;
        int cycle = CycleCover(point, choice, bucket);
        if (policy is LotSizingPolicy.ForEachNeed && cycle == 1)
        {
            return need;
        }

        ReadOnlySpan<long> net = StandingNeeds(work, p, bucket, need, perishable);
        return Size(item, p, work, cycle, bucket, balance, net, 0);
    }

    /// <summary>The same where the needs from the bucket on are known, and gross requirements include what is past due.</summary>
    public long Size(
        CompiledItem item, int p, PullWorkspace work, ArcChoice choice, int bucket, long balance, ReadOnlySpan<long> net)
    {
        long past = 0;
        foreach ((_, long quantity) in work.Past[p])
        {
            past += quantity;
        }

        return Size(item, p, work, CycleCover(item.Points[p], choice, bucket), bucket, balance, net, past);
    }

    /// <summary>The point orders each need by itself, whatever comes later.</summary>
    public static bool IsForEachNeed(CompiledItem item, int p) =>
        item.Block.Points[item.Points[p].Row].LotSizing is LotSizingPolicy.ForEachNeed;

    private long Size(
        CompiledItem item, int p, PullWorkspace work, int cycle, int bucket, long balance, ReadOnlySpan<long> net, long past)
    {
        LotSizingPolicy policy = item.Block.Points[item.Points[p].Row].LotSizing;
        int cover = Math.Max(cycle, PolicyCover(policy, net, bucket, work.Covers));
        long covered = 0;
        for (int u = 0; u < cover; u++)
        {
            covered += net[u];
        }

        return policy switch
        {
            LotSizingPolicy.FixedQuantity lot => Fixed(lot, covered),
            LotSizingPolicy.MinMax upTo => Math.Max(covered, Scaled(upTo.Maximum) - balance),
            LotSizingPolicy.EconomicOrderQuantity economic => Economic(economic, work.Row(work.Gross, p), past, item.Unit, covered),
            _ => covered,
        };
    }

    private static long Fixed(LotSizingPolicy.FixedQuantity lot, long need) => LotPolicies.FixedQuantity(
        need, Scaled(lot.Quantity), lot.RaiseToNeed ? FixedQuantityOverflow.RaiseToNeed : FixedQuantityOverflow.Multiples);

    private static long Economic(LotSizingPolicy.EconomicOrderQuantity policy, ReadOnlySpan<long> gross, long past, long unit, long need)
    {
        Int128 total = -past;
        foreach (long quantity in gross)
        {
            total += quantity;
        }

        if (total <= 0)
        {
            return need;
        }

        decimal mean = (decimal)total / Q4.One / gross.Length;
        return Math.Max(need, LotPolicies.EconomicQuantity(mean, policy.OrderCost, policy.HoldingCost, unit));
    }

    private static long Scaled(decimal quantity)
    {
        _ = Q4.TryFrom(quantity, out long scaled);
        return scaled;
    }

    /// <summary>The needs from a bucket on that stand without new orders, each seen as covered when its bucket comes.</summary>
    private ReadOnlySpan<long> StandingNeeds(PullWorkspace work, int p, int bucket, long need, PerishableStock? perishable)
    {
        ReadOnlySpan<long> gross = work.Row(work.Gross, p);
        ReadOnlySpan<long> scheduled = work.Row(work.Scheduled, p);
        ReadOnlySpan<long> safety = work.Row(work.Safety, p);
        ReadOnlySpan<long> expired = work.Row(work.Expired, p);
        work.Net[0] = need;
        if (perishable is not null)
        {
            perishable.StandingNeeds(bucket, safety, work.Net);
            return work.Net.AsSpan(0, axis.Count - bucket);
        }

        long level = safety[bucket];
        for (int u = bucket + 1; u < axis.Count; u++)
        {
            level += scheduled[u] - gross[u] - expired[u];
            work.Net[u - bucket] = Math.Max(0, safety[u] - level);
            level = Math.Max(level, safety[u]);
        }

        return work.Net.AsSpan(0, axis.Count - bucket);
    }

    private int PolicyCover(LotSizingPolicy policy, ReadOnlySpan<long> net, int bucket, int[] covers)
    {
        Span<int> lots = covers.AsSpan(0, net.Length);
        switch (policy)
        {
            case LotSizingPolicy.PeriodOrderQuantity period:
                return Math.Min(period.Buckets, net.Length);
            case LotSizingPolicy.DaysOfCover cover:
                int end = 1;
                while (end < net.Length && axis.Start[bucket + end] < axis.FirstDay(bucket) + cover.Days)
                {
                    end++;
                }

                return end;
            case LotSizingPolicy.Dynamic rule:
                LotCosts costs = LotCosts.Of(rule.OrderCost, rule.HoldingCost);
                Dynamic(rule.Rule, net, costs, lots);
                return lots[0];
            default:
                return 1;
        }
    }

    private static void Dynamic(DynamicLotSizing rule, ReadOnlySpan<long> net, LotCosts costs, Span<int> lots)
    {
        ReadOnlySpan<long> setup = [costs.Setup];
        ReadOnlySpan<long> holding = [costs.Holding];
        switch (rule)
        {
            case DynamicLotSizing.SilverMeal:
                LotHeuristics.SilverMeal(net, setup, holding, [], lots);
                break;
            case DynamicLotSizing.PartPeriod:
                LotHeuristics.PartPeriod(net, setup, holding, lookAheadBack: false, lots);
                break;
            case DynamicLotSizing.LeastUnitCost:
                LotHeuristics.LeastUnitCost(net, setup, holding, lots);
                break;
            default:
                _ = WagnerWhitin.Plan(net, costs, lots);
                break;
        }
    }

    /// <summary>Buckets that share this bucket's order day: the needs until the next cycle's receipt.</summary>
    private int CycleCover(CompiledPoint point, ArcChoice choice, int bucket)
    {
        int cyclic = -1;
        for (int i = 0; i < choice.Arcs.Count && cyclic < 0; i++)
        {
            cyclic = point.Arcs[choice.Arcs[i]].Lead.HasCycle ? choice.Arcs[i] : -1;
        }

        if (cyclic < 0)
        {
            return 1;
        }

        int[] ship = point.Arcs[cyclic].Lead.Ship;
        int cover = 1;
        while (bucket + cover < axis.Count && ship[bucket + cover] == ship[bucket])
        {
            later.ForBucket(point, bucket + cover);
            if (!later.Arcs.SequenceEqual(choice.Arcs))
            {
                break;
            }

            cover++;
        }

        return cover;
    }
}
