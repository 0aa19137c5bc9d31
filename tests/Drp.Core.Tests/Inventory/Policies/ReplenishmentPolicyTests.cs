using CsCheck;

namespace Drp.Inventory.Policies;

public class ReplenishmentPolicyTests
{
    private static readonly Gen<MinMaxInput> SmallProblems =
        from mean in Gen.Double[0.3, 6]
        from lead in Gen.Int[0, 2]
        from order in Gen.Int[0, 40]
        from holding in Gen.Int[1, 4]
        from shortage in Gen.Int[2, 40]
        from dispersed in Gen.Bool
        select new MinMaxInput
        {
            PeriodDemand = dispersed ? DemandDistributions.NegativeBinomial(mean, mean + 1) : DemandDistributions.Poisson(mean),
            LeadTime = lead,
            Costs = new() { Order = order, Holding = holding, Shortage = shortage },
        };

    [Fact]
    public void The_exact_min_max_policy_is_no_worse_than_any_other() => SmallProblems.Sample(
        input =>
        {
            var best = MinMaxPolicies.Optimal(input);
            var least = double.PositiveInfinity;
            var system = MinMaxSystem.Of(input);
            for (var s = -10; s <= 40; s++)
                for (var upTo = s + 1; upTo <= 70; upTo++)
                    least = Math.Min(least, system.Cost(s, upTo));
            Assert.True(best.CostPerPeriod <= least + 1e-9, $"{best.CostPerPeriod} against {least} by trying all");
            Assert.True(best.ReorderPoint.Value < best.OrderUpTo.Value);
        },
        iter: 15);

    [Fact]
    public void The_cost_of_a_min_max_policy_is_what_a_long_run_costs()
    {
        var input = new MinMaxInput
        {
            PeriodDemand = DemandDistributions.Poisson(6),
            LeadTime = 2,
            Costs = new() { Order = 5, Holding = 1, Shortage = 4 },
        };
        var random = new Random(20261123);
        var demand = new decimal[100_000];
        for (var t = 0; t < demand.Length; t++)
            for (var product = random.NextDouble(); product > Math.Exp(-6); product *= random.NextDouble())
                demand[t]++;
        var report = PolicySimulation.Run(new SimulationInput
        {
            Demand = demand,
            LeadTime = 2,
            Rule = new MinMaxRule { ReorderPoint = 12, OrderUpTo = 25 },
            WarmUp = 100,
        });

        Assert.Equal(MinMaxPolicies.CostPerPeriod(input, 12, 25), (double)report.Cost(input.Costs) / report.Periods, 0.1);
    }

    [Fact]
    public void Without_an_order_cost_the_min_max_policy_is_the_base_stock()
    {
        var demand = DemandDistributions.Poisson(6);
        var costs = new StockCosts { Holding = 1, Shortage = 4 };
        var policy = MinMaxPolicies.Optimal(new MinMaxInput { PeriodDemand = demand, Costs = costs });
        Assert.Equal(Newsvendor.Solve(demand, costs).Level.Value, policy.OrderUpTo.Value);
        Assert.Equal(policy.OrderUpTo.Value - 1, policy.ReorderPoint.Value);
    }

    [Fact]
    public void The_capped_power_approximation_never_orders_above_the_base_stock_level()
    {
        var input = new MinMaxInput
        {
            PeriodDemand = DemandDistributions.Normal(50, 8),
            Costs = new() { Order = 2.5m, Holding = 0.18m, Shortage = 0.7m },
            Scale = 2,
        };
        var capped = MinMaxPolicies.PowerApproximation(input);
        Assert.Equal(56.60396, capped.OrderUpTo.Exact, 4);
        Assert.Equal(40.19462, capped.ReorderPoint.Exact, 4);
        var plain = MinMaxPolicies.PowerApproximation(input, PowerApproximationForm.Plain);
        Assert.Equal(74.29017, plain.OrderUpTo.Exact, 4);
    }

    [Fact]
    public void Continuous_demand_on_a_step_is_close_to_the_power_approximation_where_that_is_good()
    {
        var input = new MinMaxInput
        {
            PeriodDemand = DemandDistributions.Gamma(20, 12),
            LeadTime = 1,
            Costs = new() { Order = 150, Holding = 1, Shortage = 15 },
        };
        var exact = MinMaxPolicies.Optimal(input);
        var power = MinMaxPolicies.PowerApproximation(input);
        var cost = MinMaxPolicies.CostPerPeriod(input, (double)power.ReorderPoint.Value, (double)power.OrderUpTo.Value);
        Assert.InRange(cost / exact.CostPerPeriod!.Value, 1, 1.05);
    }

    private static readonly Gen<ReorderPointInput> Systems =
        from rate in Gen.Double[5, 2000]
        from variation in Gen.Double[0.05, 0.4]
        from lead in Gen.Double[0.02, 0.5]
        from order in Gen.Int[1, 100]
        from holding in Gen.Int[1, 10]
        from shortage in Gen.Int[5, 200]
        from gamma in Gen.Bool
        let mean = rate * lead
        let deviation = rate * variation * Math.Sqrt(lead)
        select new ReorderPointInput
        {
            DemandRate = rate,
            DemandDeviation = rate * variation,
            LeadTime = lead,
            LeadTimeDemand = gamma ? DemandDistributions.Gamma(mean, deviation) : null,
            Costs = new() { Order = order, Holding = holding, Shortage = shortage },
            Scale = 2,
        };

    [Fact]
    public void The_exact_reorder_point_policy_beats_every_heuristic_and_every_neighbour() => Systems.Sample(
        input =>
        {
            var best = ReorderPointPolicies.Optimal(input);
            double r = best.ReorderPoint.Exact, q = best.OrderQuantity.Exact, slack = 1 + 1e-7;
            Assert.True(best.CostPerTime <= ReorderPointPolicies.EoqPlusSafetyStock(input).CostPerTime * slack);
            Assert.True(best.CostPerTime <= ReorderPointPolicies.LossFunction(input).CostPerTime * slack);
            var backorders = ReorderPointPolicies.EoqWithBackorders(input);
            Assert.True(best.CostPerTime <= backorders.CostPerTime * slack);
            // Zheng's bound: the deterministic quantity costs at most 1/8 more, and is never the larger one.
            Assert.True(backorders.CostPerTime <= best.CostPerTime * 1.125 * slack);
            Assert.True(backorders.OrderQuantity.Exact <= q * (1 + 1e-6));
            foreach (var (dr, dq) in new[] { (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1) })
                Assert.True(best.CostPerTime <= ReorderPointPolicies.CostPerTime(input, r + dr * q * 0.02, q * (1 + dq * 0.02)) * slack);
        },
        iter: 60);

    [Fact]
    public void The_exact_Poisson_policy_is_the_best_of_all_tried() =>
        Gen.Select(Gen.Double[0.5, 8], Gen.Double[0.2, 3], Gen.Int[1, 60], Gen.Int[2, 60]).Sample(
            (rate, lead, order, shortage) =>
            {
                var input = new ReorderPointInput
                {
                    DemandRate = rate,
                    LeadTime = lead,
                    Costs = new() { Order = order, Holding = 2, Shortage = shortage },
                    LeadTimeDemand = DemandDistributions.Poisson(rate * lead),
                };
                var best = ReorderPointPolicies.Optimal(input);
                var least = double.PositiveInfinity;
                for (var r = -25; r < 40; r++)
                    for (var q = 1; q < 50; q++)
                        least = Math.Min(least, ReorderPointPolicies.CostPerTime(input, r, q));
                Assert.Equal(least, best.CostPerTime, 1e-9 * least);
            },
            iter: 25);

    [Fact]
    public void A_quantity_given_in_steps_gets_the_best_whole_reorder_point()
    {
        var input = new ReorderPointInput
        {
            DemandRate = 1.5,
            LeadTime = 2,
            Costs = new() { Order = 100, Holding = 20, Shortage = 150 },
            LeadTimeDemand = DemandDistributions.Poisson(3),
        };
        for (var q = 1; q < 20; q++)
        {
            var found = ReorderPointPolicies.ForQuantity(input, q).CostPerTime;
            Assert.Equal(Enumerable.Range(-20, 40).Min(r => ReorderPointPolicies.CostPerTime(input, r, q)), found, 1e-9);
        }
    }

    [Fact]
    public void The_newsvendor_level_costs_no_more_than_its_neighbours() =>
        Gen.Select(Gen.Double[1, 60], Gen.Double[0.2, 1.5], Gen.Int[1, 9], Gen.Int[1, 90]).Sample((mean, variation, h, p) =>
        {
            var demand = DemandDistributions.NegativeBinomial(mean, mean * variation + 1);
            var costs = new StockCosts { Holding = h, Shortage = p };
            var best = Newsvendor.Solve(demand, costs);
            Assert.True(best.ExpectedCost <= Newsvendor.ExpectedCost(demand, costs, best.Level.Exact + 1) + 1e-9);
            Assert.True(best.ExpectedCost <= Newsvendor.ExpectedCost(demand, costs, best.Level.Exact - 1) + 1e-9);
        });

    [Fact]
    public void Prices_in_the_wrong_order_are_refused()
    {
        var demand = DemandDistributions.Poisson(5);
        var refusal = Assert.Throws<DrpInputException>(() => Newsvendor.Solve(
            demand, new NewsvendorPrices { Revenue = 1, PurchaseCost = 2, SalvageValue = 3 }));
        Assert.Equal(2, refusal.Faults.Count);
    }
}
