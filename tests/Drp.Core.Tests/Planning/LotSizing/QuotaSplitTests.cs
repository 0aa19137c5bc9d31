using CsCheck;

namespace Drp.Planning;

public class QuotaSplitTests
{
    [Fact]
    public void Sixty_forty_of_a_hundred_is_sixty_and_forty_not_sixty_and_sixteen()
    {
        var parts = new long[2];
        QuotaSplit.Split(100_0000, [60, 40], [0, 0], 10_000, parts);
        Assert.Equal([60_0000L, 40_0000], parts);
    }

    [Fact]
    public void What_lot_sizing_gave_too_much_is_taken_back_by_the_next_split()
    {
        // Source 0 got 144 by its lots where 60 were due: 60 % of 250 is 150, so it is due 6, the other 40 % of 250 less 6.
        var parts = new long[2];
        QuotaSplit.Split(100_0000, [60, 40], [144_0000, 6_0000], 10_000, parts);
        Assert.Equal([6_0000L, 94_0000], parts);
    }

    [Fact]
    public void A_source_above_its_quota_gets_nothing_and_the_others_share_the_difference()
    {
        // d = (0.5·200 − 100, 0.3·200 − 0, 0.2·200 − 0) with N = 100: 0, 60, 40.
        var parts = new long[3];
        QuotaSplit.Split(100_0000, [50, 30, 20], [100_0000, 0, 0], 10_000, parts);
        Assert.Equal([0L, 60_0000, 40_0000], parts);

        // d = (−20, 72, 48) with N = 100: the 20 come from 72 and 48 in proportion, 60 and 40.
        QuotaSplit.Split(100_0000, [50, 30, 20], [140_0000, 0, 0], 10_000, parts);
        Assert.Equal([0L, 60_0000, 40_0000], parts);
    }

    [Fact]
    public void Units_left_go_to_the_largest_remainder_ties_to_the_lower_index()
    {
        var parts = new long[3];
        QuotaSplit.Split(10_0000, [1, 1, 1], [0, 0, 0], 10_000, parts);
        Assert.Equal([4_0000L, 3_0000, 3_0000], parts);
    }

    [Fact]
    public void Parts_sum_to_the_need_and_without_lots_the_shares_stay_within_a_unit_of_the_quota() =>
        (from quotas in Gen.Long[0, 100].Array[1, 6].Where(q => q.Sum() > 0)
         from needs in Gen.Long[0, 1_000].Array[1, 30]
         select (quotas, needs)).Sample((quotas, needs) =>
        {
            var assigned = new long[quotas.Length];
            var parts = new long[quotas.Length];
            foreach (var need in needs)
            {
                QuotaSplit.Split(need, quotas, assigned, 1, parts);
                if (parts.Sum() != need || parts.Any(p => p < 0)) return false;
                for (var i = 0; i < parts.Length; i++) assigned[i] += parts[i];
            }

            // Rounding may leave a source at most one unit per source away from its share.
            var total = assigned.Sum();
            var whole = quotas.Sum();
            return quotas.Select((q, i) => Math.Abs(assigned[i] * whole - q * total)).All(d => d <= whole * quotas.Length);
        });

    [Fact]
    public void With_lots_the_shares_converge_to_the_quota() =>
        (from quotas in Gen.Long[5, 100].Array[2, 4]
         from lots in Gen.Long[1, 60].Array[4]
         from needs in Gen.Long[10, 100].Array[300]
         select (quotas, lots, needs)).Sample((quotas, lots, needs) =>
        {
            var assigned = new long[quotas.Length];
            var parts = new long[quotas.Length];
            long surplus = 0;
            foreach (var need in needs)
            {
                var net = Math.Max(0, need - surplus);
                surplus -= need - net;
                QuotaSplit.Split(net, quotas, assigned, 1, parts);
                for (var i = 0; i < parts.Length; i++)
                {
                    var lot = new LotModifiers { Multiple = lots[i] }.Apply(parts[i]).Total;
                    assigned[i] += lot;
                    surplus += lot - parts[i];
                }
            }

            // The distance to the quota stays bounded by lots while the total grows: below 5 % after 300 requirements.
            var total = assigned.Sum();
            var whole = quotas.Sum();
            return quotas.Select((q, i) => Math.Abs((double)assigned[i] / total - (double)q / whole)).All(d => d < 0.05);
        });

    [Fact]
    public void Large_numbers_stay_exact()
    {
        var parts = new long[2];
        QuotaSplit.Split(4_000_000_000_000_000_000, [333_333, 666_667], [1_000_000_000_000_000_000, 2_000_000_000_000_000_000], 10_000, parts);
        Assert.Equal(4_000_000_000_000_000_000, parts.Sum());
        Assert.Equal(7_000_000_000_000_000_000m * 0.333333m - 1_000_000_000_000_000_000m, parts[0]);
    }
}
