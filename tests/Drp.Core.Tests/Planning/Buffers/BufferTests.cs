using CsCheck;

namespace Drp.Planning;

public class BufferTests
{
    [Fact]
    public void Zones_follow_the_formulas()
    {
        // 10 a day, 8 days, LTF 0.5, VF 0.4, cycle 3 days, minimum order 20: worked in docs/planning/ddmrp.md.
        var zones = BufferZones.Of(10m, 8, 0.5m, 0.4m, 20m, 3, 10_000);
        Assert.Equal((56_0000, 80_0000, 40_0000), (zones.Red, zones.Yellow, zones.Green));
        Assert.Equal((136_0000, 176_0000), (zones.TopOfYellow, zones.TopOfGreen));
        Assert.Equal(90_0000, BufferZones.Of(10m, 8, 0.5m, 0.4m, 90m, 3, 10_000).Green);
        Assert.Equal(70_0000, BufferZones.Of(10m, 8, 0.5m, 0.4m, 20m, 7, 10_000).Green);
    }

    [Fact]
    public void The_worked_example_orders_on_the_second_day()
    {
        // 150 − 10 = 140 is above 136; 130 is not: 46 up to 176.
        var zones = BufferZones.Of(10m, 8, 0.5m, 0.4m, 20m, 3, 10_000);
        var run = Simulate(zones, 150_0000, [10_0000, 10_0000, 10_0000], new long[3], leadTime: 8, spikeHorizon: 8);
        Assert.Equal([0L, 46_0000, 0], run.Orders);
    }

    [Fact]
    public void Zones_round_up_to_the_items_unit()
    {
        var zones = BufferZones.Of(0.33m, 3, 0.5m, 0.5m, 0m, 0, 10_000);
        Assert.Equal((1_0000, 1_0000, 1_0000), (zones.Red, zones.Yellow, zones.Green));
        var fine = BufferZones.Of(0.33m, 3, 0.5m, 0.5m, 0m, 0, 1);
        Assert.Equal((7425, 9900, 4950), (fine.Red, fine.Yellow, fine.Green));
    }

    [Fact]
    public void Orders_when_net_flow_is_at_or_below_the_top_of_yellow()
    {
        var zones = new BufferZones { Red = 50, Yellow = 80, Green = 40 };
        var run = Simulate(zones, 140, [10, 10, 10, 10, 10], [0, 0, 0, 0, 0], leadTime: 2);

        // Day 0: 140 − 10 = 130, at the top of yellow: 40 up to 170. Then 160, 150, 140 above it; day 4 at 130 again.
        Assert.Equal([130L, 160, 150, 140, 130], run.NetFlow);
        Assert.Equal([40L, 0, 0, 0, 40], run.Orders);
        Assert.Equal([130L, 120, 150, 140, 130], run.OnHand);
    }

    [Fact]
    public void A_spike_inside_the_horizon_qualifies_whole_and_beyond_it_not_at_all()
    {
        var zones = new BufferZones { Red = 50, Yellow = 80, Green = 40 };
        long[] demand = [0, 0, 0, 26, 25, 0];
        var run = Simulate(zones, 160, demand, new long[6], leadTime: 2, spikeHorizon: 2);

        // 26 is above half of red, 25 isn't. It comes into view on day 1.
        Assert.Equal([160L, 134, 134, 134, 109, 170], run.NetFlow);
        Assert.Equal([0L, 0, 0, 0, 61, 0], run.Orders);
    }

    [Fact]
    public void Past_due_demand_qualifies_and_is_served_first()
    {
        var zones = new BufferZones { Red = 5, Yellow = 5, Green = 5 };
        var run = Simulate(zones, 3, [4, 4, 4], new long[3], leadTime: 1, pastDue: 2);
        Assert.Equal([-3L, 11, 7], run.NetFlow);
        Assert.Equal([18L, 0, 8], run.Orders);
        Assert.Equal([3L, 0, 0], run.PastDue);
        Assert.Equal([0L, 11, 7], run.OnHand);
    }

    [Fact]
    public void Lots_keep_their_modifiers_and_closed_days_place_no_order()
    {
        var zones = new BufferZones { Red = 50, Yellow = 80, Green = 40 };
        var orders = new long[3];
        BufferSimulation.Run(
            new BufferInput
            {
                Zones = zones,
                OnHand = 100,
                Demand = [0, 0, 0],
                Receipts = [0, 0, 0],
                Arrivals = [-1, 2, 3],
                SpikeHorizon = 0,
                SpikeThreshold = 25,
                Modifiers = new LotModifiers { Multiple = 48 },
            },
            orders);
        Assert.Equal([0L, 96, 0], orders);
    }

    [Fact]
    public void Net_flow_equals_the_definition_and_stock_is_conserved() =>
        (from onHand in Gen.Long[0, 200]
         from demand in Gen.Long[0, 40].Array[30]
         from receipts in Gen.Frequency((4, Gen.Const(0L)), (1, Gen.Long[1, 60])).Array[30]
         from leadTime in Gen.Int[0, 6]
         from horizon in Gen.Int[0, 35]
         select (onHand, demand, receipts, leadTime, horizon)).Sample((onHand, demand, receipts, leadTime, horizon) =>
        {
            var zones = new BufferZones { Red = 60, Yellow = 20L * leadTime, Green = 50 };
            var run = Simulate(zones, onHand, demand, receipts, leadTime, horizon);
            for (var day = 0; day < 30; day++)
            {
                var arrived = receipts[..(day + 1)].Sum() + Enumerable.Range(0, day).Where(d => d + leadTime <= day).Sum(d => run.Orders[d]);
                var open = receipts.Sum() + run.Orders[..day].Sum() - arrived;
                var served = demand[..day].Sum();
                var spikes = Enumerable.Range(day + 1, horizon).Where(d => d < 30 && demand[d] > 30).Sum(d => demand[d]);
                if (run.NetFlow[day] != onHand + arrived + open - served - demand[day] - spikes) return false;
                if ((run.Orders[day] > 0) != (run.NetFlow[day] <= zones.TopOfYellow)) return false;
                if (leadTime == 0) arrived += run.Orders[day];
                if (run.OnHand[day] - run.PastDue[day] != onHand + arrived - served - demand[day]) return false;
            }

            return true;
        });

    private static (long[] Orders, long[] NetFlow, long[] OnHand, long[] PastDue) Simulate(
        BufferZones zones, long onHand, long[] demand, long[] receipts, int leadTime, int spikeHorizon = 0, long pastDue = 0)
    {
        long[] orders = new long[demand.Length], flow = new long[demand.Length], stock = new long[demand.Length], late = new long[demand.Length];
        BufferSimulation.Run(
            new BufferInput
            {
                Zones = zones,
                OnHand = onHand,
                PastDue = pastDue,
                Demand = demand,
                Receipts = receipts,
                Arrivals = [.. Enumerable.Range(0, demand.Length).Select(d => d + leadTime)],
                SpikeHorizon = spikeHorizon,
                SpikeThreshold = zones.Red / 2,
            },
            orders, flow, stock, late);
        return (orders, flow, stock, late);
    }
}
