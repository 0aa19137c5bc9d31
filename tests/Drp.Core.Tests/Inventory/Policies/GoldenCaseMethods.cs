using System.Text.Json;

namespace Drp.Inventory.Policies;

/// <summary>Runs a golden case through the public surface, by its method; the answer has the names that the case expects.</summary>
internal static class GoldenCaseMethods
{
    /// <summary>Fields of a case that are a time-phased plan in lots, which the planning room sizes.</summary>
    public static readonly IReadOnlyList<string> LotPlanFields = ["plan", "total_ordered", "total_cost"];

    private const string LotPlan = "order quantity; the plan in lots is lot sizing, a case of the planning room";

    public static (object Actual, string? Remark) Run(GoldenCase c) => c.Method switch
    {
        "newsvendor_normal" or "base_stock_normal_periodic" => (BaseStockCase(c), null),
        "newsvendor_profit_normal" => (Profit(c), null),
        "newsvendor_poisson" => (Solved(c, DemandDistributions.Poisson(c.Number("demand_mean"))), null),
        "newsvendor_discrete" => (Solved(c, DemandDistributions.Discrete(Pmf(c))), null),
        "standard_normal_loss" => (StandardLoss(c), null),
        "normal_loss" => (Loss(c, DemandDistributions.Normal(c.Number("mean"), c.Number("sd"))), null),
        "poisson_loss" => (Loss(c, DemandDistributions.Poisson(c.Number("mean"))), null),
        "rq_exact_cost_normal" => (new { cost_per_time = ReorderPointPolicies.CostPerTime(Continuous(c), c.Number("r"), c.Number("Q")) }, null),
        "rq_optimal_r_for_q" => (Rq(ReorderPointPolicies.ForQuantity(Continuous(c), c.Number("Q"))), null),
        "rq_eoqb_approximation" => (Rq(ReorderPointPolicies.EoqWithBackorders(Continuous(c))), null),
        "rq_eoq_plus_safety_stock" => (Rq(ReorderPointPolicies.EoqPlusSafetyStock(Continuous(c))), null),
        "rq_expected_inventory_level_approximation" => (Rq(ReorderPointPolicies.ExpectedInventoryLevel(Continuous(c))), null),
        "rq_loss_function_approximation" => (Rq(ReorderPointPolicies.LossFunction(Continuous(c))), null),
        "rq_exact_poisson" => (RqPoisson(c), null),
        "s_S_exact_poisson_periodic" => (MinMax(c), null),
        "s_S_power_approximation" => (Power(c), null),
        "guaranteed_service_tree" => (Guaranteed(c), null),
        "serial_stochastic_service_normal" or "serial_stochastic_service_poisson" => (Serial(c), null),
        "reorder_point_normal" => (ReorderPoint(c, c.Number("demand_mean_per_day"), c.Number("demand_sd_per_day"), c.Number("lead_time_days"), 0), null),
        "reorder_point_lead_time_variability" => (ReorderPoint(c, c.Number("demand_per_week"), 0, c.Number("lead_time_mean"), c.Number("lead_time_sd")), null),
        "order_point" => (OrderPoint(c), null),
        "fill_rate_rQ" => (Evaluate(c), null),
        "eoq" or "eoq_cost" or "eoq_backorders" or "epq" => (Eoq(c), null),
        "eoq_all_units_discount" => (Discount(c, QuantityDiscounts.AllUnits), null),
        "eoq_incremental_discount" => (Discount(c, QuantityDiscounts.Incremental), null),
        "joint_replenishment_silver" => (Joint(c), null),
        "eoq_fixed_lot" => (Quantity(Orlicky(c)), LotPlan),
        "fixed_order_quantity" => (Quantity(JacobsChase(c)), LotPlan),
        var other => throw new InvalidOperationException($"{c.Id}: no rule runs the method {other}."),
    };

    private static StockCosts Costs(GoldenCase c) => new()
    {
        Holding = c.Amount("holding_cost"),
        Shortage = c.Amount("stockout_cost"),
        Order = c.Inputs.TryGetProperty("fixed_cost", out var k) ? k.GetDecimal() : 0,
    };

    private static object BaseStockCase(GoldenCase c)
    {
        var input = new BaseStockInput
        {
            Demand = new() { Mean = c.Number("demand_mean"), StandardDeviation = c.Number("demand_sd") },
            LeadTime = LeadTimeStatistics.Fixed(c.Number("lead_time")),
            Costs = Costs(c),
            Scale = 4,
        };
        var best = BaseStock.Solve(input);
        var level = c.NumberOrNull("base_stock_level") ?? best.Level.Exact;
        return new { base_stock_level = level, expected_cost = BaseStock.ExpectedCost(input, level) };
    }

    private static object Profit(GoldenCase c)
    {
        var demand = DemandDistributions.Normal(c.Number("demand_mean"), c.Number("demand_sd"));
        var prices = new NewsvendorPrices
        {
            Revenue = c.Amount("revenue"),
            PurchaseCost = c.Amount("purchase_cost"),
            SalvageValue = c.Amount("salvage_value"),
        };
        var level = c.NumberOrNull("base_stock_level") ?? Newsvendor.Solve(demand, prices, 4).Level.Exact;
        return new { base_stock_level = level, expected_profit = Newsvendor.ExpectedProfit(demand, prices, level) };
    }

    private static Dictionary<decimal, double> Pmf(GoldenCase c) => c.Inputs.GetProperty("demand_pmf").EnumerateObject()
        .ToDictionary(p => decimal.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture), p => p.Value.GetDouble());

    private static object Solved(GoldenCase c, IDemandDistribution demand)
    {
        var level = c.NumberOrNull("base_stock_level") ?? Newsvendor.Solve(demand, Costs(c)).Level.Exact;
        return new { base_stock_level = level, expected_cost = Newsvendor.ExpectedCost(demand, Costs(c), level) };
    }

    private static object StandardLoss(GoldenCase c) => new
    {
        loss = LossFunctions.StandardNormal(c.Number("z")),
        loss_4dp = LossFunctions.StandardNormal(c.Number("z")),
        complementary_loss = LossFunctions.StandardNormalComplement(c.Number("z")),
    };

    private static object Loss(GoldenCase c, IDemandDistribution demand) => new
    {
        loss = demand.ExpectedShortage(c.Number("x")),
        complementary_loss = c.Number("x") - demand.Mean + demand.ExpectedShortage(c.Number("x")),
    };

    private static ReorderPointInput Continuous(GoldenCase c) => new()
    {
        DemandRate = c.Number("demand_rate"),
        DemandDeviation = c.Number("demand_sd"),
        LeadTime = c.Number("lead_time"),
        Costs = Costs(c),
        Scale = 4,
    };

    private static object Rq(ReorderPointPolicy policy) =>
        new { r = policy.ReorderPoint.Exact, Q = policy.OrderQuantity.Exact, cost_per_time = policy.CostPerTime };

    private static object RqPoisson(GoldenCase c)
    {
        var input = new ReorderPointInput
        {
            DemandRate = c.Number("demand_rate"),
            LeadTime = c.Number("lead_time"),
            Costs = Costs(c),
            LeadTimeDemand = DemandDistributions.Poisson(c.Number("demand_rate") * c.Number("lead_time")),
        };
        var policy = ReorderPointPolicies.Optimal(input);
        var other = c.Inputs.GetProperty("evaluate_also");
        return new
        {
            r = policy.ReorderPoint.Value,
            Q = policy.OrderQuantity.Value,
            cost_per_time = policy.CostPerTime,
            cost_at_alternative = ReorderPointPolicies.CostPerTime(
                input, other.GetProperty("r").GetDouble(), other.GetProperty("Q").GetDouble()),
        };
    }

    private static Dictionary<string, object?> MinMax(GoldenCase c)
    {
        MinMaxInput Input(double mean) => new()
        {
            PeriodDemand = DemandDistributions.Poisson(mean),
            LeadTime = (int)c.Number("lead_time"),
            Costs = Costs(c),
        };

        if (c.Inputs.TryGetProperty("demand_means", out var means))
            return Fields(("optima", means.EnumerateArray().Select(m =>
                {
                    var best = MinMaxPolicies.Optimal(Input(m.GetDouble()));
                    return Fields(("mean", m.GetDouble()), ("s", best.ReorderPoint.Value), ("S", best.OrderUpTo.Value), ("cost", best.CostPerPeriod));
                }).ToArray()));

        var policy = MinMaxPolicies.Optimal(Input(c.Number("demand_mean")));
        var other = c.Inputs.GetProperty("evaluate_also");
        return Fields(
            ("s", policy.ReorderPoint.Value),
            ("S", policy.OrderUpTo.Value),
            ("cost_per_period", policy.CostPerPeriod),
            ("cost_at_alternative", MinMaxPolicies.CostPerPeriod(
                Input(c.Number("demand_mean")), other.GetProperty("s").GetDouble(), other.GetProperty("S").GetDouble())));
    }

    // Fields that differ by case only, s and S, can't be members of one anonymous type.
    private static Dictionary<string, object?> Fields(params (string Name, object? Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private static Dictionary<string, object?> Power(GoldenCase c)
    {
        var policy = MinMaxPolicies.PowerApproximation(
            new MinMaxInput
            {
                PeriodDemand = DemandDistributions.Normal(c.Number("demand_mean"), c.Number("demand_sd")),
                LeadTime = (int)c.Number("lead_time"),
                Costs = Costs(c),
            },
            PowerApproximationForm.Plain);
        return Fields(("s", policy.ReorderPoint.Exact), ("S", policy.OrderUpTo.Exact));
    }

    internal static ServiceNetwork Network(GoldenCase c)
    {
        var external = c.Inputs.GetProperty("external_demand_sd");
        return new ServiceNetwork
        {
            SafetyFactor = c.Number("demand_bound_constant"),
            Stages = [.. c.Inputs.GetProperty("stages").EnumerateArray().Select(s => new ServiceStage
            {
                Code = s.GetProperty("id").ToString(),
                ProcessingTime = s.GetProperty("processing_time").GetInt32(),
                HoldingCost = s.GetProperty("holding_cost").GetDecimal(),
                ExternalInboundTime = Whole(s, "external_inbound_service_time") ?? 0,
                MaxServiceTime = Whole(s, "external_outbound_service_time_limit"),
                ExternalDemandDeviation = external.TryGetProperty(s.GetProperty("id").ToString(), out var sd) ? sd.GetDouble() : 0,
            })],
            Arcs = [.. c.Inputs.GetProperty("arcs").EnumerateArray().Select(a => new ServiceArc { From = a[0].ToString(), To = a[1].ToString() })],
        };
    }

    private static int? Whole(JsonElement stage, string name) =>
        stage.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    private static object Guaranteed(GoldenCase c)
    {
        var network = Network(c);
        var plan = GuaranteedService.Solve(network);
        foreach (var stage in c.Inputs.GetProperty("stages").EnumerateArray())
            Assert.Equal(
                stage.GetProperty("net_demand_sd").GetDouble(),
                plan.Stages.Single(s => s.Code == stage.GetProperty("id").ToString()).DemandDeviation,
                9);

        // Plans of least cost are not unique: ours is compared by cost, the source's plan must be feasible and cost the same.
        var times = c.Expected("one_optimal_committed_service_times").EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetInt32());
        Assert.Equal(plan.CostPerPeriod, GuaranteedService.CostPerPeriod(network, times)!.Value, 9);
        Assert.Equal(
            plan.CostPerPeriod,
            GuaranteedService.CostPerPeriod(network, plan.Stages.ToDictionary(s => s.Code, s => s.ServiceTime))!.Value,
            9);
        return new { optimal_cost = plan.CostPerPeriod, one_optimal_committed_service_times = times };
    }

    private static object Serial(GoldenCase c)
    {
        var normal = c.Method.EndsWith("normal", StringComparison.Ordinal);
        var result = SerialSystem.Optimal(new SerialSystemInput
        {
            BackorderCost = c.Amount("backorder_cost"),
            DemandRate = c.Number(normal ? "demand_mean_per_time" : "demand_rate"),
            DemandDeviation = normal ? c.Number("demand_sd_per_time") : null,
            Scale = normal ? 4 : 0,
            Stages = [.. c.Inputs.GetProperty("stages_downstream_first").EnumerateArray().Select(s => new SerialStage
            {
                Code = s.GetProperty("stage").ToString(),
                LeadTime = s.GetProperty("lead_time").GetDouble(),
                EchelonHoldingCost = s.GetProperty("echelon_holding_cost").GetDecimal(),
            })],
        });
        return new { echelon_base_stock = result.Stages.Select(s => s.EchelonBaseStock.Exact), cost_per_time = result.CostPerTime };
    }

    private static object ReorderPoint(GoldenCase c, double mean, double sd, double leadTime, double leadTimeSd)
    {
        var result = SafetyStockCalculator.ForCycleService(
            new SafetyStockInput
            {
                Demand = new() { Mean = mean, StandardDeviation = sd },
                LeadTime = new() { Mean = leadTime, StandardDeviation = leadTimeSd },
            },
            CycleServiceLevel.Of(c.Number("cycle_service_level")));
        Assert.Equal(decimal.Ceiling((decimal)result.SafetyStock.Exact), result.SafetyStock.Value);
        return new { safety_stock = result.SafetyStock.Exact, reorder_point = result.ReorderPoint.Exact };
    }

    private static object OrderPoint(GoldenCase c) => new
    {
        order_point = SafetyStockCalculator.ForFixed(
            new SafetyStockInput
            {
                Demand = new() { Mean = c.Number("demand_per_week"), StandardDeviation = 0 },
                LeadTime = LeadTimeStatistics.Fixed(c.Number("lead_time_weeks")),
            },
            c.Amount("safety_stock")).ReorderPoint.Exact,
    };

    private static object Evaluate(GoldenCase c)
    {
        var estimate = SafetyStockCalculator.Evaluate(
            new SafetyStockInput
            {
                Demand = new() { Mean = c.Number("demand_mean_per_week"), StandardDeviation = c.Number("demand_sd_per_week") },
                LeadTime = LeadTimeStatistics.Fixed(c.Number("lead_time_weeks")),
                OrderQuantity = c.Amount("order_quantity"),
            },
            c.Number("reorder_point"));
        return new
        {
            safety_stock = estimate.SafetyStock,
            lead_time_sd = estimate.ExposureDeviation,
            cycle_service_level = estimate.CycleService,
            expected_shortage_per_cycle = estimate.ExpectedShortagePerCycle,
            fill_rate = estimate.FillRate,
        };
    }

    private static object Eoq(GoldenCase c)
    {
        var input = new OrderQuantityInput
        {
            DemandRate = c.Number("demand_rate"),
            OrderCost = c.Amount("fixed_cost"),
            HoldingCost = c.Amount("holding_cost"),
            BackorderCost = c.NumberOrNull("backorder_cost") is { } p ? (decimal)p : null,
            ProductionRate = c.NumberOrNull("production_rate"),
            Scale = 4,
        };
        var result = EconomicOrderQuantity.Solve(input);
        return new
        {
            order_quantity = result.OrderQuantity.Exact,
            stockout_fraction = result.BackorderedShare,
            cost_per_time = c.NumberOrNull("order_quantity") is { } q ? EconomicOrderQuantity.CostPerTime(input, q) : result.CostPerTime,
        };
    }

    private static object Discount(GoldenCase c, Func<DiscountInput, OrderQuantityResult> solve)
    {
        var result = solve(new DiscountInput
        {
            DemandRate = c.Number("demand_rate"),
            OrderCost = c.Amount("fixed_cost"),
            HoldingRate = c.Amount("holding_rate"),
            Prices = [.. c.Inputs.GetProperty("breakpoints").EnumerateArray().Zip(
                c.Inputs.GetProperty("unit_costs").EnumerateArray(),
                (q, p) => new PriceBreak { FromQuantity = q.GetDecimal(), UnitPrice = p.GetDecimal() })],
        });
        return new
        {
            order_quantity = result.OrderQuantity.Exact,
            region_zero_based = result.PriceBand,
            total_cost_per_time = result.CostPerTime,
        };
    }

    internal static JointReplenishmentInput Family(GoldenCase c)
    {
        var costs = c.Inputs.GetProperty("individual_fixed_costs").EnumerateArray().ToArray();
        var holding = c.Inputs.GetProperty("holding_costs").EnumerateArray().ToArray();
        var rates = c.Inputs.GetProperty("demand_rates").EnumerateArray().ToArray();
        return new JointReplenishmentInput
        {
            SharedOrderCost = c.Amount("shared_fixed_cost"),
            Items = [.. costs.Select((k, i) => new JointReplenishmentItem
            {
                Code = FormattableString.Invariant($"I{i + 1}"),
                DemandRate = rates[i].GetDouble(),
                OrderCost = k.GetDecimal(),
                HoldingCost = holding[i].GetDecimal(),
                Scale = 4,
            })],
        };
    }

    private static object Joint(GoldenCase c)
    {
        var result = JointReplenishment.Solve(Family(c), JointReplenishmentMethod.SilverNearest);
        return new
        {
            order_quantities = result.Lines.Select(l => l.OrderQuantity.Exact),
            base_cycle_time = result.BaseCycleTime,
            order_multiples = result.Lines.Select(l => l.Multiple),
            cost_per_time = result.CostPerTime,
        };
    }

    private static OrderQuantityInput Orlicky(GoldenCase c) => new()
    {
        DemandRate = c.Number("annualised_demand"),
        OrderCost = c.Amount("setup_cost"),
        HoldingCost = c.Amount("unit_cost") * c.Amount("carrying_rate_per_year"),
    };

    private static OrderQuantityInput JacobsChase(GoldenCase c) => new()
    {
        DemandRate = c.Inputs.GetProperty("demand").EnumerateArray().Average(d => d.GetDouble()) * 52,
        OrderCost = c.Amount("setup_cost"),
        HoldingCost = c.Amount("holding_cost_per_unit_period") * 52,
    };

    private static object Quantity(OrderQuantityInput input)
    {
        var quantity = EconomicOrderQuantity.Solve(input).OrderQuantity;
        return new { eoq = quantity.Exact, eoq_exact = quantity.Exact, eoq_rounded = quantity.Value };
    }
}
