using CsCheck;
using Drp.Planning;

namespace Drp.Inventory.Policies;

public class NetworkStockTests
{
    private static readonly Gen<ServiceNetwork> Trees =
        from count in Gen.Int[1, 5]
        from links in Gen.Select(Gen.Int[0, 100], Gen.Bool).Array[5]
        from stages in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[-1, 2], Gen.Double[0.1, 4]).Array[5]
        from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4 })
        select Tree(count, links, stages, order);

    private static ServiceNetwork Tree(
        int count, (int, bool)[] links, (int Time, int Cost, int Inbound, int Limit, double Sd)[] stages, int[] order)
    {
        var arcs = new List<ServiceArc>();
        for (var i = 1; i < count; i++)
        {
            var (a, b) = (Code(i), Code(links[i].Item1 % i));
            arcs.Add(links[i].Item2 ? new ServiceArc { From = a, To = b } : new ServiceArc { From = b, To = a });
        }

        // Codes are shuffled so that the order of labels is independent of the order of building.
        string Code(int i) => $"S{order[i]}";
        return new ServiceNetwork
        {
            SafetyFactor = 1.645,
            Arcs = arcs,
            Stages = [.. Enumerable.Range(0, count).Select(i => new ServiceStage
            {
                Code = Code(i),
                ProcessingTime = stages[i].Time,
                HoldingCost = stages[i].Cost,
                ExternalInboundTime = stages[i].Inbound,
                MaxServiceTime = stages[i].Limit < 0 ? null : stages[i].Limit,
                ExternalDemandDeviation = arcs.Exists(a => a.From == Code(i)) ? 0 : stages[i].Sd,
            })],
        };
    }

    [Fact]
    public void The_guaranteed_service_optimum_is_the_best_of_all_service_times() => Trees.Sample(
        network =>
        {
            var plan = GuaranteedService.Solve(network);
            var times = plan.Stages.ToDictionary(s => s.Code, s => s.ServiceTime);
            Assert.Equal(plan.CostPerPeriod, GuaranteedService.CostPerPeriod(network, times)!.Value, 1e-9);

            var least = double.PositiveInfinity;
            var tried = new Dictionary<string, int>(StringComparer.Ordinal);
            var tree = ServiceTree.Of(network);
            void Try(int at)
            {
                if (at == network.Stages.Count)
                {
                    least = Math.Min(least, tree.Cost(tried) ?? double.PositiveInfinity);
                    return;
                }

                // The longest path of a tree of five stages with times and inbound times up to 2 is 12.
                var longest = Math.Min(12, network.Stages[at].MaxServiceTime ?? int.MaxValue);
                for (var s = 0; s <= Math.Min(longest, tree[network.Stages[at].Code].LongestTotal); s++)
                {
                    tried[network.Stages[at].Code] = s;
                    Try(at + 1);
                }
            }

            Try(0);
            Assert.Equal(least, plan.CostPerPeriod, 1e-9);
        },
        iter: 150);

    [Fact]
    public void Inbound_times_are_the_longest_that_suppliers_quote() => Trees.Sample(network =>
    {
        var plan = GuaranteedService.Solve(network).Stages.ToDictionary(s => s.Code);
        foreach (var stage in network.Stages)
        {
            var quoted = network.Arcs.Where(a => a.To == stage.Code).Select(a => plan[a.From].ServiceTime)
                .Append(stage.ExternalInboundTime).Max();
            Assert.Equal(quoted, plan[stage.Code].InboundServiceTime);
            Assert.True(plan[stage.Code].NetReplenishmentTime >= 0);
            Assert.True(stage.MaxServiceTime is not { } limit || plan[stage.Code].ServiceTime <= limit);
        }
    });

    [Fact]
    public void A_network_that_is_no_tree_is_refused_with_every_fault()
    {
        var refusal = Assert.Throws<DrpInputException>(() => GuaranteedService.Solve(new ServiceNetwork
        {
            SafetyFactor = 1,
            Stages =
            [
                new() { Code = "A", ProcessingTime = 1, HoldingCost = 1 },
                new() { Code = "B", ProcessingTime = -1, HoldingCost = 1 },
                new() { Code = "C", ProcessingTime = 1, HoldingCost = 1 },
                new() { Code = "C", ProcessingTime = 1, HoldingCost = 1 },
            ],
            Arcs =
            [
                new() { From = "A", To = "B" }, new() { From = "B", To = "C" }, new() { From = "A", To = "C" },
                new() { From = "A", To = "X" },
            ],
        }));
        Assert.Equal(["DRP3102", "DRP3105", "DRP3104", "DRP3105"], refusal.Faults.Select(f => f.Code));
    }

    [Fact]
    public void Several_trees_are_solved_side_by_side_and_unit_ratios_carry_the_demand_up()
    {
        var plan = GuaranteedService.Solve(new ServiceNetwork
        {
            SafetyFactor = 2,
            Stages =
            [
                new() { Code = "Part", ProcessingTime = 4, HoldingCost = 0.01m },
                new() { Code = "Kit", ProcessingTime = 0, HoldingCost = 5, MaxServiceTime = 0, ExternalDemandMean = 10, ExternalDemandDeviation = 3 },
                new() { Code = "Alone", ProcessingTime = 9, HoldingCost = 1, MaxServiceTime = 0, ExternalDemandMean = 1, ExternalDemandDeviation = 1 },
            ],
            Arcs = [new() { From = "Part", To = "Kit", UnitsPerUnit = 4 }],
        });
        Assert.Equal([4, 0, 9], plan.Stages.Select(s => s.NetReplenishmentTime));
        Assert.Equal([48m, 0m, 6m], plan.Stages.Select(s => s.SafetyStock.Value));
        Assert.Equal([208m, 0m, 15m], plan.Stages.Select(s => s.BaseStock.Value));
    }

    [Fact]
    public void The_routes_of_a_plan_make_a_network_with_one_feeder_for_each_location()
    {
        Lane Lane(string code, string from, string to, int transit, decimal? quota = null, string? item = null, int priority = 1) => new()
        {
            Code = code,
            From = from,
            To = to,
            LeadTime = new() { Transit = transit, GoodsIn = 1 },
            Quota = quota,
            Item = item,
            Priority = priority,
        };
        var network = ServiceNetworks.OfRoutes(
            "TEA",
            "DRINKS",
            new NodaTime.LocalDate(2027, 1, 1),
            [
                Lane("L1", "DC", "EAST", 2), Lane("L2", "DC", "EAST", 1, priority: 2),
                Lane("L3", "DC", "WEST", 4, quota: 40), Lane("L4", "EAST", "WEST", 1, quota: 60),
                Lane("L5", "EAST", "WEST", 9, item: "SALT"),
                Lane("L6", "WEST", "EAST", 1) with { Kind = LaneKind.Lateral },
                Lane("L7", "WEST", "DC", 1) with { ValidTo = new NodaTime.LocalDate(2026, 12, 31) },
                new SupplySource { Code = "P1", Supplier = "MILL", To = "DC", LeadTime = new() { OrderProcessing = 10 } },
            ],
            [
                new() { Location = "DC", HoldingCost = 1, MaxServiceTime = null },
                new() { Location = "EAST", HoldingCost = 2, DemandMean = 9, DemandDeviation = 3 },
                new() { Location = "WEST", HoldingCost = 2, DemandMean = 7, DemandDeviation = 4 },
            ],
            1.645);
        Assert.Equal([10, 3, 2], network.Stages.Select(s => s.ProcessingTime));
        Assert.Equal(["DC>EAST", "EAST>WEST"], network.Arcs.Select(a => $"{a.From}>{a.To}"));
        var plan = GuaranteedService.Solve(network);
        Assert.Equal(5, plan.Stages[0].DemandDeviation, 12);
        Assert.IsType<SafetyStockPolicy.Fixed>(plan.Stages[2].SafetyStock.ToSafetyStockPolicy());
    }

    private static readonly Gen<SerialSystemInput> Chains =
        from stages in Gen.Select(Gen.Double[0, 1.5], Gen.Int[1, 8]).Array[1, 4]
        from rate in Gen.Double[0.5, 9]
        from backorder in Gen.Int[3, 60]
        select new SerialSystemInput
        {
            BackorderCost = backorder,
            DemandRate = rate,
            Stages = [.. stages.Select((s, i) => new SerialStage { Code = $"S{i}", LeadTime = s.Item1, EchelonHoldingCost = s.Item2 })],
        };

    [Fact]
    public void Optimal_serial_levels_lie_within_their_bounds_and_beat_the_heuristic_and_their_neighbours() => Chains.Sample(
        input =>
        {
            var best = SerialSystem.Optimal(input);
            var levels = best.Stages.Select(s => s.EchelonBaseStock.Exact).ToArray();
            Assert.All(best.Stages, s => Assert.InRange(s.EchelonBaseStock.Exact, s.LowerBound, s.UpperBound));
            Assert.Equal(best.CostPerTime, SerialSystem.CostPerTime(input, levels), 1e-7);
            Assert.True(best.CostPerTime <= SerialSystem.ShangSong(input).CostPerTime + 1e-9);
            for (var j = 0; j < levels.Length; j++)
                foreach (var step in new[] { -1, 1 })
                {
                    levels[j] += step;
                    Assert.True(best.CostPerTime <= SerialSystem.CostPerTime(input, levels) + 1e-9);
                    levels[j] -= step;
                }
        },
        iter: 60);

    [Fact]
    public void A_chain_of_one_stage_is_the_newsvendor()
    {
        var input = new SerialSystemInput
        {
            BackorderCost = 9,
            DemandRate = 5,
            DemandDeviation = 2,
            Stages = [new() { Code = "S", LeadTime = 4, EchelonHoldingCost = 1 }],
        };
        var alone = Newsvendor.Solve(DemandDistributions.Normal(20, 4), new StockCosts { Holding = 1, Shortage = 9 });
        var chain = SerialSystem.Optimal(input);
        Assert.Equal(alone.Level.Exact, chain.Stages[0].EchelonBaseStock.Exact, 1e-9);
        Assert.Equal(alone.ExpectedCost, chain.CostPerTime, 1e-5);
    }

    [Fact]
    public void Normal_demand_is_integrated_to_the_digits_that_were_recomputed()
    {
        // The optimum of Snyder & Shen, example 6.1, recomputed independently by quadrature and by grid.
        var chain = SerialSystem.Optimal(new SerialSystemInput
        {
            BackorderCost = 37.12m,
            DemandRate = 5,
            DemandDeviation = 1,
            Scale = 4,
            Stages =
            [
                new() { Code = "1", LeadTime = 1, EchelonHoldingCost = 3 }, new() { Code = "2", LeadTime = 1, EchelonHoldingCost = 2 },
                new() { Code = "3", LeadTime = 2, EchelonHoldingCost = 2 },
            ],
        });
        Assert.Equal(47.66021621352743, chain.CostPerTime, 1e-4);
        Assert.Equal(5 + MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 41.12 / 44.12), chain.Stages[0].EchelonBaseStock.Exact, 1e-9);

        // The recomputed levels come from a grid that is itself 2·10⁻⁴ off the closed form of the first stage.
        foreach (var (expected, stage) in new[] { 6.491098909933057, 12.017570693515747, 22.705507910172358 }.Zip(chain.Stages))
            Assert.Equal(expected, stage.EchelonBaseStock.Exact, 1e-3);
    }

    [Fact]
    public void Local_levels_add_up_to_the_lowest_echelon_level_above()
    {
        var result = SerialSystem.Optimal(new SerialSystemInput
        {
            BackorderCost = 9,
            DemandRate = 16,
            Stages = [.. new[] { 0.25m, 2.5m, 2.5m, 0.25m }.Select((h, i) => new SerialStage { Code = $"S{i}", LeadTime = 0.25, EchelonHoldingCost = h })],
        });
        Assert.Equal([9m, 1m, 3m, 6m], result.Stages.Select(s => s.LocalBaseStock.Value));
    }
}
