using CsCheck;

namespace Drp.Planning;

public class LoadBuilderTests
{
    // A truck of 10 pallets that should be at least 60 % full, and is put off below 30 %.
    private static readonly LoadLimits Truck = new()
    {
        Capacity = new LoadSize { Weight = LoadSize.Unlimited, Volume = LoadSize.Unlimited, Pallets = 10_0000 },
        MinimumFill = 6_000,
        PutOffFill = 3_000,
        PullInDays = 7,
    };

    private static LoadLine Pallets(long count) => new() { Quantity = count * 12_0000, Lot = 12_0000, SizePerLot = new LoadSize { Pallets = 1_0000 } };

    [Fact]
    public void A_last_load_below_the_minimum_is_re_spread_first()
    {
        // 10 + 3: three pallets move over; the first truck keeps 7, at least 6.
        var plan = LoadBuilder.Build([Pallets(13)], Truck);
        Assert.True(plan.ReSpread);
        Assert.Equal([7_0000L, 6_0000], plan.Sizes.Select(s => s.Pallets));
        Assert.Equal([84_0000L, 72_0000], plan.Loads.Select(l => l[0]));
    }

    [Fact]
    public void Then_later_transfers_are_pulled_in_by_days_of_supply()
    {
        // 4 pallets, two more are wanted. B has 2 days of supply, then 5; A has 4: B, then A. What is due in nine days stays.
        var plan = LoadBuilder.Build(
            [
                Pallets(3) with { Position = 48_0000, DailyDemand = 12_0000, Undeployed = 120_0000, Later = [new() { DaysLater = 2, Quantity = 60_0000 }] },
                Pallets(1) with { Position = 8_0000, DailyDemand = 4_0000, Undeployed = 120_0000, Later = [new() { DaysLater = 3, Quantity = 24_0000 }, new() { DaysLater = 9, Quantity = 60_0000 }] },
            ],
            Truck);
        Assert.False(plan.ReSpread);
        Assert.Equal([12_0000L, 12_0000], plan.PulledIn);
        Assert.Equal([48_0000L, 24_0000], plan.Loads[0]);
    }

    [Fact]
    public void Pull_in_is_bounded_by_the_items_cover_the_horizon_and_what_is_not_deployed()
    {
        var line = Pallets(4) with { Position = 48_0000, DailyDemand = 12_0000, Undeployed = 120_0000, Later = [new() { DaysLater = 2, Quantity = 60_0000 }] };
        Assert.Equal([24_0000L], LoadBuilder.Build([line], Truck).PulledIn);

        // One more lot makes five days of supply, two make six. At 40 % the truck travels all the same.
        var covered = LoadBuilder.Build([line with { MaximumCoverDays = 5 }], Truck);
        Assert.Equal([12_0000L], covered.PulledIn);
        Assert.Equal(5_0000, covered.Sizes[0].Pallets);
        Assert.Equal([12_0000L], LoadBuilder.Build([line with { Undeployed = 23_0000 }], Truck).PulledIn);
        Assert.Equal([0L], LoadBuilder.Build([line], Truck with { PullInDays = 1 }).PulledIn);
    }

    [Fact]
    public void A_load_below_the_threshold_is_put_off_with_nothing_pulled_in()
    {
        var plan = LoadBuilder.Build([Pallets(1) with { Undeployed = 120_0000, Later = [new() { DaysLater = 2, Quantity = 12_0000 }] }], Truck);
        Assert.Empty(plan.Loads);
        Assert.Equal([12_0000L], plan.PutOff);
        Assert.Equal([0L], plan.PulledIn);

        // 10 and 1: nine would be left, but only five can be given away, and nothing can be pulled in.
        var two = LoadBuilder.Build([Pallets(11)], Truck with { MinimumFill = 9_000 });
        Assert.Equal([120_0000L], two.Loads.Select(l => l[0]));
        Assert.Equal([12_0000L], two.PutOff);
    }

    [Fact]
    public void Everything_travels_or_is_put_off_and_no_load_is_overfull() =>
        (from counts in Gen.Long[0, 30].Array[1, 5]
         from sizes in Gen.Long[0, 4_0000].Array[5]
         from weights in Gen.Long[1, 300].Array[5]
         from later in Gen.Long[0, 5].Array[5]
         from demand in Gen.Long[0, 30].Array[5]
         from cover in Gen.Int[0, 40]
         from minimum in Gen.Long[0, 10_000]
         from putOff in Gen.Long[0, 10_000]
         select (counts, sizes, weights, later, demand, cover, minimum, putOff)).Sample(p =>
        {
            LoadLine[] lines = [.. p.counts.Select((count, i) => new LoadLine
            {
                Quantity = count * 6, Lot = 6, SizePerLot = new LoadSize { Pallets = p.sizes[i], Weight = p.weights[i] },
                Position = count * 6, DailyDemand = p.demand[i], MaximumCoverDays = p.cover, Undeployed = 30,
                Later = [new LaterTransfer { DaysLater = i, Quantity = p.later[i] * 6 }],
            })];
            var limits = Truck with { Capacity = new LoadSize { Weight = 1_000, Volume = LoadSize.Unlimited, Pallets = 10_0000 }, MinimumFill = p.minimum, PutOffFill = p.putOff };
            var plan = LoadBuilder.Build(lines, limits);
            for (var i = 0; i < lines.Length; i++)
            {
                var travels = plan.Loads.Sum(load => load[i]);
                if (travels + plan.PutOff[i] != lines[i].Quantity + plan.PulledIn[i]) return false;
                if (plan.PulledIn[i] > Math.Min(p.later[i] * 6, 30) || plan.PulledIn[i] < 0) return false;
                if (plan.PulledIn[i] > 0 && lines[i].Position + plan.PulledIn[i] > p.cover * p.demand[i]) return false;
            }

            for (var k = 0; k < plan.Loads.Length; k++)
            {
                if (!plan.Sizes[k].FitsIn(limits.Capacity)) return false;
                var pallets = plan.Loads[k].Select((q, i) => q / 6 * p.sizes[i]).Sum();
                if (pallets != plan.Sizes[k].Pallets || plan.Loads[k].Sum() == 0) return false;
            }

            return true;
        }, iter: 3_000);
}
