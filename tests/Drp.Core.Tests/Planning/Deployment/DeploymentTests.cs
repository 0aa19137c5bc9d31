using CsCheck;

namespace Drp.Planning;

public class DeploymentTests
{
    [Fact]
    public void Division_rules_keep_their_defining_properties() =>
        (from claims in Gen.Long[0, 500].Array[1, 8] from available in Gen.Long[0, 2_000] select (claims, available)).Sample((claims, available) =>
        {
            var whole = Math.Min(available, claims.Sum());
            Int128[] awards = new Int128[claims.Length], losses = new Int128[claims.Length], talmud = new Int128[claims.Length], half = new Int128[claims.Length];
            var a = DivisionRules.EqualAwards(available, claims, awards);
            var l = DivisionRules.EqualLosses(available, claims, losses);
            var t = DivisionRules.Talmud(available, claims, talmud);
            if (Sum(awards) != whole * a || Sum(losses) != whole * l || Sum(talmud) != whole * t) return false;
            for (var i = 0; i < claims.Length; i++)
                if (awards[i] < 0 || awards[i] > claims[i] * a || losses[i] < 0 || losses[i] > claims[i] * l || talmud[i] < 0 || talmud[i] > claims[i] * t) return false;

            // The Talmud's rule is self-dual: what is left of the claims is divided the same way.
            var d = DivisionRules.Talmud(claims.Sum() - whole, claims, half);
            for (var i = 0; i < claims.Length; i++)
                if (talmud[i] * d != (claims[i] * d - half[i]) * t) return false;

            // Whoever gets less than the most under equal awards gets the whole claim; likewise losses.
            var most = awards.Aggregate(Int128.Zero, Int128.Max);
            var loss = claims.Select((c, i) => c * l - losses[i]).Aggregate(Int128.Zero, Int128.Max);
            return Enumerable.Range(0, claims.Length).All(i => (awards[i] == most || awards[i] == claims[i] * a) && (claims[i] * l - losses[i] == loss || losses[i] == 0));
        }, iter: 5_000);

    [Fact]
    public void Contested_garment()
    {
        // One claims all of it, the other half of it: three quarters and one quarter.
        var awards = new Int128[2];
        var denominator = DivisionRules.Talmud(100, [100, 50], awards);
        Assert.Equal([75 * denominator, 25 * denominator], awards);
    }

    [Fact]
    public void Pull_push_serves_later_requests_in_date_order_and_push_fills_up_to_the_maximum()
    {
        // Two children, two later buckets. 70 in excess: 10 + 20 of the first bucket, then 40 of 30 + 50 by demand.
        var input = new PushInput { Available = 70, Buckets = 2, LaterRequests = [10, 30, 20, 50], Room = [1000, 1000], Unit = 1 };
        var totals = new long[2];
        Assert.Equal(0, Push.Allocate(PushRule.PullPush, input, totals));
        Assert.Equal([25L, 45], totals);
        Assert.Equal(70, Push.Allocate(PushRule.None, input, totals));

        // The room of the first is 25: the rest of its later request waits; what is over stays here, or fills the room by push.
        var small = new PushInput { Available = 200, Buckets = 2, LaterRequests = [10, 30, 20, 50], Room = [25, 100], Unit = 1 };
        Assert.Equal(105, Push.Allocate(PushRule.PullPush, small, totals));
        Assert.Equal([25L, 70], totals);
        Assert.Equal(75, Push.Allocate(PushRule.Push, small, totals));
        Assert.Equal([25L, 100], totals);
    }

    [Fact]
    public void Push_by_quota_shares_the_excess_by_quota_up_to_the_room()
    {
        var totals = new long[3];
        var input = new PushInput { Available = 100, Buckets = 0, LaterRequests = [], Room = [10, long.MaxValue, long.MaxValue], Unit = 1, Quotas = [50, 30, 20], Multiples = [1, 6, 1] };
        Assert.Equal(0, Push.Allocate(PushRule.PushByQuota, input, totals));
        Assert.Equal([10L, 54, 36], totals);
    }

    [Fact]
    public void Room_is_up_to_maximum_stock_or_days_of_supply()
    {
        Assert.Equal(30, PushRoom.UpToMaximum(70, 100));
        Assert.Equal(0, PushRoom.UpToMaximum(120, 100));
        Assert.Equal(long.MaxValue, PushRoom.UpToMaximum(120, null));

        // Two days are left of the first week (4), the second week counts whole (70), three of seven days of the third (30).
        Assert.Equal(104 - 50, PushRoom.UpToDays(50, [4, 70, 70], [0, 7, 14, 21], 5, 12, 1));
        Assert.Equal(0, PushRoom.UpToDays(500, [4, 70, 70], [0, 7, 14, 21], 5, 12, 1));
    }

    [Fact]
    public void Rebalancing_moves_over_the_cheapest_lane_and_keeps_its_guards()
    {
        LateralLane[] lanes =
        [
            new() { From = 0, To = 2, UnitCost = 2 },
            new() { From = 1, To = 2, UnitCost = 1, Multiple = 12_0000 },
            new() { From = 1, To = 3, UnitCost = 9 },
            new() { From = 3, To = 2, UnitCost = 5 },
        ];
        long[] excess = [100_0000, 30_0000, 0, 0], need = [0, 0, 50_0000, 10_0000], demand = [1_0000, 1_0000, 5_0000, 5_0000];
        var moved = new long[4];
        var refusals = new RebalancingRefusal[4];
        Rebalancing.Plan(lanes, excess, need, demand, 20m, 10_000, new RebalancingGuards { MaximumCostShare = 0.3m, MinimumValue = 100m, BurnOutDays = 10 }, moved, refusals);
        Assert.Equal([26_0000L, 24_0000, 0, 0], moved);

        // Lane 2: 6 left of 30 burn out in six days, are worth 120, and cost 54 where 36 is allowed.
        Assert.Equal([RebalancingRefusal.None, RebalancingRefusal.None, RebalancingRefusal.BurnsOut | RebalancingRefusal.AboveCost, RebalancingRefusal.NoExcess | RebalancingRefusal.NoNeed], refusals);
        Assert.Equal([74_0000L, 6_0000, 0, 0], excess);
        Assert.Equal([0L, 0, 0, 10_0000], need);
    }

    [Fact]
    public void Class_quotas_by_the_four_splits()
    {
        var quotas = new long[3];
        Assert.Equal(0, ClassQuotas.Split(ClassSplit.FirstCome, 100, [0, 0, 0], 1, quotas));
        Assert.Equal([100L, 100, 100], quotas);
        Assert.Equal(0, ClassQuotas.Split(ClassSplit.ForecastRatio, 100, [1, 1, 1], 1, quotas));
        Assert.Equal([34L, 33, 33], quotas);
        Assert.Equal(20, ClassQuotas.Split(ClassSplit.GivenRatio, 100, [500_000, 200_000, 100_000], 1, quotas));
        Assert.Equal([50L, 20, 10], quotas);
        Assert.Equal(0, ClassQuotas.Split(ClassSplit.FixedQuantity, 100, [60, 70, 10], 1, quotas));
        Assert.Equal([60L, 40, 0], quotas);
        Assert.Equal(100, ClassQuotas.Split(ClassSplit.ForecastRatio, 100, [0, 0, 0], 1, quotas));
        Assert.Throws<ArgumentException>(() => ClassQuotas.Split(ClassSplit.GivenRatio, 100, [600_000, 500_000, 0], 1, quotas));
    }

    [Fact]
    public void A_class_gets_no_more_than_its_unused_quota_and_gives_back_only_where_flagged()
    {
        Assert.Equal(15, ClassQuotas.Confirm(30, 100, 50, 35));
        Assert.Equal(10, ClassQuotas.Confirm(30, 10, 50, 35));
        Assert.Equal(0, ClassQuotas.Confirm(30, -5, 50, 35));
        long[] quotas = [50, 30, 20];
        Assert.Equal(15, ClassQuotas.ReturnUnused([35, 10, 25], [true, false, true], quotas));
        Assert.Equal([35L, 30, 20], quotas);
    }

    private static Int128 Sum(Int128[] values) => values.Aggregate(Int128.Zero, (a, b) => a + b);
}
