using System.Text.Json;

namespace Drp.Planning;

public class LotSizingCases(ITestOutputHelper output)
{
    [Fact]
    public void Golden_cases_of_lot_sizing()
    {
        var table = new CaseTable(output);
        foreach (var c in GoldenCase.Load("lot_sizing.json"))
        {
            switch (c.Text("method"))
            {
                case "wagner_whitin": table.Run(c, () => Wagner(c)); break;
                case "eoq_fixed_lot":
                    table.Run(c, () =>
                    {
                        // 150 units in nine months; the exact root 57.735 is asserted as its nearest hundredth.
                        Assert.Equal(57_7400, LotPolicies.EconomicQuantity(200, 100, 12, 100));
                        var size = LotPolicies.EconomicQuantity(c.Number("annualised_demand"), c.Number("setup_cost"), c.Number("unit_cost") * c.Number("carrying_rate_per_year"));
                        Assert.Equal(58_0000, size);
                        AssertPlan(c, Fixed(c.Q4s("demand"), size));
                    });
                    break;
                case "lot_for_lot":
                    table.Run(c, () =>
                    {
                        var plan = Covered(c.Q4s("demand"), CoverPolicies.LotForLot);
                        AssertPlan(c, plan);
                        if (c.Out.TryGetProperty("setups", out var setups)) Assert.Equal(setups.GetInt32(), plan.Count(q => q > 0));
                        if (c.Out.TryGetProperty("total_cost", out var cost)) Assert.Equal(cost.GetDecimal(), Cost(c, plan));
                    });
                    break;
                case "fixed_period_requirements":
                    table.Run(c, () => AssertPlan(c, Covered(c.Q4s("demand"), (net, covers) => CoverPolicies.PeriodOrderQuantity(net, 2, covers))));
                    break;
                case "least_unit_cost":
                    table.Run(c, () =>
                    {
                        var costs = LotCosts.Of(c.Number("setup_cost"), c.Number("holding_cost_per_unit_period"));
                        AssertPlan(c, Covered(c.Q4s("demand"), (net, covers) => LotHeuristics.LeastUnitCost(net, [costs.Setup], [costs.Holding], covers)));
                    });
                    break;
                case "part_period_balancing_look_ahead":
                    table.Run(c, () =>
                    {
                        // The economic part period is setup / holding: holding 1 makes setup equal to it.
                        var costs = LotCosts.Of(c.Number("economic_part_period"), 1);
                        var plain = Covered(c.Q4s("demand"), (net, covers) => LotHeuristics.PartPeriod(net, [costs.Setup], [costs.Holding], false, covers));
                        var adjusted = Covered(c.Q4s("demand"), (net, covers) => LotHeuristics.PartPeriod(net, [costs.Setup], [costs.Holding], true, covers));
                        Assert.Equal(90_0000, plain[0]);
                        Assert.Equal(100_0000, adjusted[0]);
                        Assert.Equal(4, Array.FindIndex(adjusted, 1, q => q > 0));
                    });
                    break;
                case "silver_meal":
                    table.Run(c, () =>
                    {
                        var costs = LotCosts.Of(c.Number("setup_cost"), c.Number("holding_cost_per_unit_period"));
                        AssertPlan(c, Covered(c.Q4s("demand"), (net, covers) => LotHeuristics.SilverMeal(net, [costs.Setup], [costs.Holding], [], covers)));
                    });
                    break;
                case "fixed_order_quantity" when c.In.TryGetProperty("net_requirement", out _):
                    table.Run(c, () => Assert.Equal(
                        GoldenCase.ToQ4(c.Out.GetProperty("order_quantity").GetDecimal()),
                        LotPolicies.FixedQuantity(c.Q4("net_requirement"), c.Q4("order_quantity"), FixedQuantityOverflow.RaiseToNeed)));
                    break;
                case "fixed_order_quantity":
                    table.Run(c, () =>
                    {
                        Assert.Equal(351_2500, LotPolicies.EconomicQuantity(3412.5m, 47, 2.60m, 100));
                        Assert.Equal(351_0000, LotPolicies.EconomicQuantity(3412.5m, 47, 2.60m));
                        var plan = Fixed(c.Q4s("demand"), c.Q4("order_quantity"));
                        AssertPlan(c, plan);
                        Assert.Equal(c.Out.GetProperty("total_cost").GetDecimal(), Cost(c, plan));
                    });
                    break;
                case "scrap_allowance_square_root":
                    table.Run(c, () => Assert.Equal(420_0000, LotPolicies.WithScrapAllowance(c.Q4("lot_size"), c.Number("multiplier"))));
                    break;
                case "eoq":
                    table.Run(c, () => Assert.Equal(304_0468, LotPolicies.EconomicQuantity(c.Number("demand_rate"), c.Number("fixed_cost"), c.Number("holding_cost"), 1)),
                        "quantity at 10⁻⁴; its cost is a stock-policy figure");
                    break;
                default:
                    table.Run(c, null, "an inventory cost model, not a lot-sizing rule of planning.md §4; see the stock policies");
                    break;
            }
        }

        table.AssertNoFailure();
    }

    private static void Wagner(GoldenCase c)
    {
        var demand = c.Q4s("demand");
        var holding = LotCosts.Of(0, c.Number("holding_cost_per_unit_period")).Holding;
        var setup = c.In.GetProperty("setup_cost") is { ValueKind: JsonValueKind.Array } array ? GoldenCase.Quantities(array) : [c.Q4("setup_cost")];
        var covers = new int[demand.Length];
        var byHorizon = new Int128[demand.Length];
        var total = WagnerWhitin.Plan(demand, setup, [holding], covers, byHorizon);
        Assert.Equal(c.Out.GetProperty("total_cost").GetDecimal(), LotCosts.ToAmount(total));
        if (c.Out.TryGetProperty("min_cost_by_horizon", out var rows))
            Assert.Equal(GoldenCase.Decimals(rows), byHorizon.Select(LotCosts.ToAmount));

        // Any optimal plan will do: its cost must be the optimum and it must never run short.
        var plan = new long[demand.Length];
        LotPolicies.Quantities(demand, covers, default, plan);
        decimal stock = 0, cost = 0;
        for (var t = 0; t < plan.Length; t++)
        {
            if (plan[t] > 0) cost += setup[setup.Length == 1 ? 0 : t] / 10_000m;
            stock += (plan[t] - demand[t]) / 10_000m;
            Assert.True(stock >= 0);
            cost += stock * c.Number("holding_cost_per_unit_period");
        }

        Assert.Equal(LotCosts.ToAmount(total), cost);
        if (c.Out.TryGetProperty("cost_cell_order1_cover3", out var cell))
        {
            Assert.Equal(cell.GetDecimal(), c.Number("setup_cost") + c.Number("holding_cost_per_unit_period") * (62 + 2 * 12));
            Assert.Equal(c.Out.GetProperty("cost_cell_order1_cover1").GetDecimal(), LotCosts.ToAmount(byHorizon[0]));
        }
    }

    private delegate void Policy(ReadOnlySpan<long> net, Span<int> covers);

    private static long[] Covered(long[] net, Policy policy)
    {
        var covers = new int[net.Length];
        var plan = new long[net.Length];
        policy(net, covers);
        LotPolicies.Quantities(net, covers, default, plan);
        return plan;
    }

    private static long[] Fixed(long[] net, long size)
    {
        var plan = new long[net.Length];
        LotPolicies.FixedQuantities(net, size, FixedQuantityOverflow.Multiples, plan);
        return plan;
    }

    private static void AssertPlan(GoldenCase c, long[] plan) => Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("plan")), plan);

    private static decimal Cost(GoldenCase c, long[] plan)
    {
        var demand = c.Q4s("demand");
        decimal stock = 0, cost = 0;
        for (var t = 0; t < plan.Length; t++)
        {
            stock += (plan[t] - demand[t]) / 10_000m;
            cost += stock * c.Number("holding_cost_per_unit_period") + (plan[t] > 0 ? c.Number("setup_cost") : 0);
        }

        return cost;
    }
}
