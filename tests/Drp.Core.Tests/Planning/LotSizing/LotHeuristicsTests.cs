using CsCheck;

namespace Drp.Planning;

public class LotHeuristicsTests
{
    [Fact]
    public void Silver_meal_on_daily_buckets_with_zero_demand_gives_the_weekly_orders() =>
        (from weeks in Gen.Long[1, 100].Array[1, 15] from k in Gen.Long[1, 2_000] select (weeks, k)).Sample((weeks, k) =>
        {
            // A week's requirement on its first day; the last week is left out as the horizon's end cuts its length.
            var days = new long[weeks.Length * 7];
            for (var w = 0; w < weeks.Length; w++) days[w * 7] = weeks[w] * 10_000;
            var byDay = new int[days.Length];
            var byWeek = new int[weeks.Length];
            var lengths = Enumerable.Repeat(7, weeks.Length).ToArray();
            LotHeuristics.SilverMeal(days, [k * 10_000], [1_000_000], [], byDay);
            LotHeuristics.SilverMeal(weeks.Select(w => w * 10_000).ToArray(), [k * 10_000], [7_000_000], lengths, byWeek);
            for (var w = 0; w < weeks.Length; w++)
            {
                var end = w + byWeek[w];
                if (end >= weeks.Length - 1) return true;
                if (byWeek[w] > 0 && (byDay[w * 7] == 0 || (byDay[w * 7] + 6) / 7 != byWeek[w])) return false;
            }

            return true;
        });

    [Fact]
    public void Silver_meal_does_not_stop_at_days_without_demand()
    {
        // 10 a week on daily buckets, setup 50, 0.1 a day: carrying a week costs 7. The plain form sees 50/6 a day at
        // the sixth empty day, then 57/7 … and stops early; here the comparison is 50/7 with 57/14, 71/21, 92/28, 120/35.
        var net = new long[42];
        for (var w = 0; w < 6; w++) net[w * 7] = 10_0000;
        var covers = new int[42];
        LotHeuristics.SilverMeal(net, [50_0000], [10_000_000], [], covers);
        Assert.Equal(22, covers[0]);
        Assert.Equal(8, covers[28]);
    }

    [Fact]
    public void Every_policy_covers_every_requirement_exactly_once() =>
        (from net in Gen.Frequency((1, Gen.Const(0L)), (2, Gen.Long[1, 500])).Array[1, 60]
         from setup in Gen.Long[0, 100_000]
         from holding in Gen.Long[0, 1_000_000_000]
         from which in Gen.Int[0, 6]
         select (net, setup, holding, which)).Sample((net, setup, holding, which) =>
        {
            var covers = new int[net.Length];
            long[] k = [setup], h = [holding];
            switch (which)
            {
                case 0: CoverPolicies.LotForLot(net, covers); break;
                case 1: CoverPolicies.PeriodOrderQuantity(net, 3, covers); break;
                case 2: CoverPolicies.DaysOfCover(net, Enumerable.Range(0, net.Length).Select(i => i * 3).ToArray(), 10, covers); break;
                case 3: LotHeuristics.SilverMeal(net, k, h, [], covers); break;
                case 4: LotHeuristics.LeastUnitCost(net, k, h, covers); break;
                case 5: LotHeuristics.PartPeriod(net, k, h, false, covers); break;
                default: LotHeuristics.PartPeriod(net, k, h, true, covers); break;
            }

            var hit = new int[net.Length];
            for (var t = 0; t < covers.Length; t++)
                for (var i = 0; i < covers[t]; i++) hit[t + i]++;
            var plan = new long[net.Length];
            LotPolicies.Quantities(net, covers, new LotModifiers { Multiple = 12 }, plan);
            long stock = 0;
            var fed = true;
            for (var t = 0; t < net.Length; t++) fed &= (stock += plan[t] - net[t]) >= 0;
            return fed && stock < 12 && Enumerable.Range(0, net.Length).All(t => net[t] > 0 ? hit[t] == 1 : hit[t] <= 1)
                && Enumerable.Range(0, net.Length).All(t => covers[t] == 0 || (net[t] > 0 && net[t + covers[t] - 1] > 0));
        });

    [Fact]
    public void Part_period_look_back_moves_the_last_requirement_to_the_next_order()
    {
        // Part periods 0, 60, 120, 390: 120 is nearest to 100.
        var covers = new int[4];
        LotHeuristics.PartPeriod([20_0000, 60_0000, 30_0000, 90_0000], [100_0000], [100_000_000], false, covers);
        Assert.Equal([3, 0, 0, 1], covers);

        // Carrying the 80 costs 80, carrying the 70 after it from there only 70: the 80 opens the next order. There the 70
        // against the 10 moves likewise.
        LotHeuristics.PartPeriod([20_0000, 80_0000, 70_0000, 10_0000], [70_0000], [100_000_000], false, covers);
        Assert.Equal([2, 0, 2, 0], covers);
        LotHeuristics.PartPeriod([20_0000, 80_0000, 70_0000, 10_0000], [70_0000], [100_000_000], true, covers);
        Assert.Equal([1, 1, 2, 0], covers);
    }

    [Fact]
    public void What_a_modifier_adds_serves_the_requirements_that_follow()
    {
        var covers = new int[4];
        var plan = new long[4];
        long[] net = [5_0000, 5_0000, 5_0000, 5_0000];
        CoverPolicies.LotForLot(net, covers);
        LotPolicies.Quantities(net, covers, new LotModifiers { Minimum = 12_0000 }, plan);
        Assert.Equal([12_0000L, 0, 12_0000, 0], plan);
    }

    [Fact]
    public void Economic_quantity_is_the_exact_root_rounded_as_asked()
    {
        // √3250 = 57.009, √3333.33… = 57.735; √2500 is exact and stays.
        Assert.Equal(57_0000, LotPolicies.EconomicQuantity(50, 65, 2));
        Assert.Equal(58_0000, LotPolicies.EconomicQuantity(50, 65, 2, roundUp: true));
        Assert.Equal(58_0000, LotPolicies.EconomicQuantity(200, 100, 12, roundUp: true));
        Assert.Equal(50_0000, LotPolicies.EconomicQuantity(100, 100, 8, roundUp: true));
        Assert.Equal(1_0000, LotPolicies.EconomicQuantity(0.0001m, 0.01m, 100));
    }

    [Fact]
    public void Min_max_orders_up_to_the_maximum_only_below_the_minimum()
    {
        Assert.Equal(0, LotPolicies.OrderUpTo(10, 10, 50));
        Assert.Equal(41, LotPolicies.OrderUpTo(9, 10, 50));
        Assert.Equal(70, LotPolicies.OrderUpTo(-20, 10, 50));
    }
}
