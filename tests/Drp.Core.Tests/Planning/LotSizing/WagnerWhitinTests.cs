using CsCheck;

namespace Drp.Planning;

public class WagnerWhitinTests
{
    private static readonly Gen<(long[] Net, long[] Setup, long[] Holding)> Problems =
        from n in Gen.Int[1, 40]
        from net in Gen.Frequency((2, Gen.Const(0L)), (3, Gen.Long[0, 200])).Array[n]
        from setup in Gen.OneOf(Gen.Long[0, 50].Array[n], Gen.Long[0, 50].Array[1])
        from holding in Gen.OneOf(Gen.Long[0, 2_000_000_000].Array[n], Gen.Long[0, 3].Array[n], Gen.OneOf(Gen.Const(0L), Gen.Const(1L), Gen.Const(50_000_000L)).Array[1])
        select (net, setup, holding);

    [Fact]
    public void Cost_and_orders_equal_the_quadratic_recursion() =>
        Problems.Sample(p =>
        {
            var covers = new int[p.Net.Length];
            var byHorizon = new Int128[p.Net.Length];
            var cost = WagnerWhitin.Plan(p.Net, p.Setup, p.Holding, covers, byHorizon);
            var (expected, expectedCovers) = BruteForce(p.Net, p.Setup, p.Holding);
            return cost == expected[^1] && byHorizon.SequenceEqual(expected) && covers.SequenceEqual(expectedCovers);
        }, iter: 5000);

    [Fact]
    public void Orders_cover_every_requirement_once() =>
        Problems.Sample(p =>
        {
            var covers = new int[p.Net.Length];
            WagnerWhitin.Plan(p.Net, p.Setup, p.Holding, covers, default);
            var hit = new int[p.Net.Length];
            for (var t = 0; t < covers.Length; t++)
                for (var k = 0; k < covers[t]; k++) hit[t + k]++;
            return Enumerable.Range(0, hit.Length).All(t => hit[t] <= 1 && (p.Net[t] == 0 || hit[t] == 1));
        });

    [Fact]
    public void No_heuristic_is_cheaper() =>
        Problems.Where(p => p.Net.Sum() > 0).Sample(p =>
        {
            var covers = new int[p.Net.Length];
            var best = WagnerWhitin.Plan(p.Net, p.Setup, p.Holding, covers, default);
            LotHeuristics.SilverMeal(p.Net, p.Setup, p.Holding, [], covers);
            var silver = Cost(p.Net, p.Setup, p.Holding, covers);
            LotHeuristics.LeastUnitCost(p.Net, p.Setup, p.Holding, covers);
            var unit = Cost(p.Net, p.Setup, p.Holding, covers);
            LotHeuristics.PartPeriod(p.Net, p.Setup, p.Holding, true, covers);
            var part = Cost(p.Net, p.Setup, p.Holding, covers);
            CoverPolicies.LotForLot(p.Net, covers);
            return best <= silver && best <= unit && best <= part && best <= Cost(p.Net, p.Setup, p.Holding, covers);
        });

    [Fact]
    public void Of_equal_cost_the_later_order_wins()
    {
        // One setup more or 10 units carried for one bucket: both cost 10.
        var covers = new int[2];
        Assert.Equal(20m, LotCosts.ToAmount(WagnerWhitin.Plan([5_0000, 10_0000], LotCosts.Of(10, 1), covers)));
        Assert.Equal([1, 1], covers);
    }

    [Fact]
    public void A_cheap_setup_before_the_requirement_is_used()
    {
        var covers = new int[3];
        var cost = WagnerWhitin.Plan([0, 0, 10_0000], [100_0000, 1_0000, 100_0000], [100_000_000], covers, default);
        Assert.Equal(11m, LotCosts.ToAmount(cost));
        Assert.Equal([0, 2, 0], covers);
    }

    private static Int128 Cost(long[] net, long[] setup, long[] holding, int[] covers)
    {
        Int128 cost = 0;
        for (var t = 0; t < net.Length; t++)
        {
            if (covers[t] == 0) continue;
            cost += (Int128)setup[setup.Length == 1 ? 0 : t] * 100_000_000;
            Int128 unit = 0;
            for (var i = t; i < t + covers[t]; i++)
            {
                cost += unit * net[i];
                unit += holding[holding.Length == 1 ? 0 : i];
            }
        }

        return cost;
    }

    private static (Int128[] ByHorizon, int[] Covers) BruteForce(long[] net, long[] setup, long[] holding)
    {
        var n = net.Length;
        var best = new Int128[n + 1];
        var from = new int[n + 1];
        for (var j = 1; j <= n; j++)
        {
            if (net[j - 1] == 0)
            {
                best[j] = best[j - 1];
                from[j] = -1;
                continue;
            }

            best[j] = Int128.MaxValue;
            for (var t = 0; t < j; t++)
            {
                var covers = new int[n];
                covers[t] = j - t;
                var cost = best[t] + Cost(net, setup, holding, covers);
                if (cost > best[j]) continue;
                best[j] = cost;
                from[j] = t;
            }
        }

        var result = new int[n];
        for (var j = n; j > 0;)
        {
            if (from[j] < 0) { j--; continue; }
            result[from[j]] = j - from[j];
            j = from[j];
        }

        return (best[1..], result);
    }
}
