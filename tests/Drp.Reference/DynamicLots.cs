using Drp.Planning;

namespace Drp.Reference;

/// <summary>
/// The dynamic rules. Each answers how many buckets the first order covers; costs are K for each order and h for each
/// base unit and bucket that it waits. Buckets without a requirement are never tested (the trap of Silver–Meal on days).
/// </summary>
internal static class DynamicLots
{
    public static int FirstLot(LotSizingPolicy.Dynamic policy, IReadOnlyList<decimal> needs) => policy.Rule switch
    {
        DynamicLotSizing.SilverMeal => WhileNotDearer(policy, needs, Periods),
        DynamicLotSizing.LeastUnitCost => WhileNotDearer(policy, needs, static (n, last) => n.Take(last + 1).Sum()),
        DynamicLotSizing.PartPeriod => PartPeriod(policy, needs),
        DynamicLotSizing.WagnerWhitin => WagnerWhitin(policy, needs),
        _ => throw new NotSupportedException($"{policy.Rule} is no rule."),
    };

    private static IEnumerable<int> Tested(IReadOnlyList<decimal> needs) =>
        Enumerable.Range(0, needs.Count).Where(i => needs[i] > 0m);

    private static decimal Holding(LotSizingPolicy.Dynamic policy, IReadOnlyList<decimal> needs, int last) =>
        Enumerable.Range(0, last + 1).Sum(i => policy.HoldingCost * i * needs[i]);

    /// <summary>An order lasts until the bucket before the next requirement it leaves uncovered; the last one its own bucket.</summary>
    private static decimal Periods(IReadOnlyList<decimal> needs, int last)
    {
        int next = last + 1;
        while (next < needs.Count && needs[next] == 0m)
        {
            next++;
        }

        return next < needs.Count ? next : last + 1;
    }

    /// <summary>Covers one requirement more until cost per period, or per unit, first rises; equal goes on.</summary>
    private static int WhileNotDearer(
        LotSizingPolicy.Dynamic policy, IReadOnlyList<decimal> needs, Func<IReadOnlyList<decimal>, int, decimal> measure)
    {
        int covered = 1;
        Fraction? before = null;
        foreach (int last in Tested(needs))
        {
            Fraction cost = Fraction.Of(policy.OrderCost + Holding(policy, needs, last)) / Fraction.Of(measure(needs, last));
            if (cost > before)
            {
                break;
            }

            before = cost;
            covered = last + 1;
        }

        return covered;
    }

    /// <summary>
    /// Holding cost nearest to the order cost. Of two equally near coverages, one below and one above it, the shorter; of
    /// coverages that cost the same (only where holding is free) the longest.
    /// </summary>
    private static int PartPeriod(LotSizingPolicy.Dynamic policy, IReadOnlyList<decimal> needs) =>
        Tested(needs).GroupBy(last => Holding(policy, needs, last))
            .MinBy(same => Math.Abs(same.Key - policy.OrderCost))!.Last() + 1;

    /// <summary>
    /// Best[j] is the least cost of the first j buckets. Where orders in several buckets cost the same, the last order
    /// stands in the latest of them, then the one before it, and so on backward.
    /// </summary>
    private static int WagnerWhitin(LotSizingPolicy.Dynamic policy, IReadOnlyList<decimal> needs)
    {
        int count = needs.Count;
        var best = new decimal[count + 1];
        var orderedIn = new int[count + 1];
        for (int j = 1; j <= count; j++)
        {
            best[j] = decimal.MaxValue;
            for (int t = 0; t < j; t++)
            {
                decimal cost = best[t] + policy.OrderCost
                    + Enumerable.Range(t, j - t).Sum(i => policy.HoldingCost * (i - t) * needs[i]);
                if (cost <= best[j])
                {
                    best[j] = cost;
                    orderedIn[j] = t;
                }
            }
        }

        int covered = count;
        while (orderedIn[covered] > 0)
        {
            covered = orderedIn[covered];
        }

        return covered;
    }
}
