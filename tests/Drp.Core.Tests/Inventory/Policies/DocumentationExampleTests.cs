using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>The worked examples of docs/policies: each is computed here, and the page must show the result.</summary>
public class DocumentationExampleTests
{
    private static string Page(string name)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Drp.sln")))
            root = Path.GetDirectoryName(root)!;
        return File.ReadAllText(Path.Combine(root, "docs", "policies", name)).ReplaceLineEndings("\n");
    }

    private static void Shows(string page, params FormattableString[] texts)
    {
        var content = Page(page);
        foreach (var text in texts)
            Assert.Contains(text.ToString(CultureInfo.InvariantCulture), content, StringComparison.Ordinal);
    }

    [Fact]
    public void Safety_stock()
    {
        var cycle = SafetyStockCalculator.ForCycleService(
            new SafetyStockInput
            {
                Demand = new() { Mean = 100, StandardDeviation = 20 },
                LeadTime = new() { Mean = 3, StandardDeviation = 0.5 },
                ReviewPeriod = 1,
                Scale = 1,
            },
            CycleServiceLevel.OfPercent(95));
        Shows("safety-stock.md", $"{cycle.SafetyStock.Explain()}", $"reorder point {cycle.ReorderPoint}");

        var fill = SafetyStockCalculator.ForFillRate(
            new SafetyStockInput
            {
                Demand = new() { Mean = 2500, StandardDeviation = 500 },
                LeadTime = LeadTimeStatistics.Fixed(2),
                OrderQuantity = 10_000,
            },
            FillRate.OfPercent(97.5m));
        Shows(
            "safety-stock.md",
            $"k = {fill.SafetyFactor:0.0000}",
            $"safety stock {fill.SafetyStock}",
            $"α is only {fill.Estimate.CycleService * 100:0.0} %");
    }

    [Fact]
    public void Intermittent_demand()
    {
        decimal[] history = [0, 0, 6, 0, 0, 0, 30, 0, 0, 3, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0];
        var demand = IntermittentDemand.Fit(history).Over(LeadTimeStatistics.Fixed(4), reviewPeriod: 1);
        var normal = DemandDistributions.Normal(demand.Mean, demand.StandardDeviation);
        Shows(
            "intermittent-demand.md",
            $"mean {demand.Mean:0.00} and deviation {demand.StandardDeviation:0.00}",
            $"| 95 % | {demand.Quantile(0.95):0} | {normal.Quantile(0.95):0.0} |",
            $"| 99 % | {demand.Quantile(0.99):0} | {normal.Quantile(0.99):0.0} |",
            $"{normal.CumulativeProbability(0) * 100:0} % of it below zero");
    }

    [Fact]
    public void Newsvendor_and_base_stock()
    {
        var normal = Newsvendor.Solve(
            DemandDistributions.Normal(50, 8),
            new NewsvendorPrices { Revenue = 1, PurchaseCost = 0.3m, SalvageValue = 0.12m },
            scale: 1);
        var poisson = Newsvendor.Solve(DemandDistributions.Poisson(6), new StockCosts { Holding = 1, Shortage = 4 });
        var baseStock = BaseStock.Solve(new BaseStockInput
        {
            Demand = new() { Mean = 50, StandardDeviation = 8 },
            LeadTime = LeadTimeStatistics.Fixed(4),
            Costs = new() { Holding = 0.18m, Shortage = 0.7m },
        });
        Shows(
            "newsvendor-and-base-stock.md",
            $"{normal.Level.Exact:0.0000}, rounded up {normal.Level}; expected profit {normal.ExpectedProfit:0.0000}",
            $"S = {poisson.Level} with an expected cost of {poisson.ExpectedCost:0.0000}",
            $"{baseStock.Level.Exact:0.00}, rounded up {baseStock.Level}; cost {baseStock.ExpectedCost:0.0000}");
    }

    [Fact]
    public void Reorder_point()
    {
        var input = new ReorderPointInput
        {
            DemandRate = 1300,
            DemandDeviation = 150,
            LeadTime = 1 / 12d,
            Costs = new() { Order = 8, Holding = 0.225m, Shortage = 7.5m },
        };
        foreach (var (name, policy) in new[]
        {
            ("optimal", ReorderPointPolicies.Optimal(input)),
            ("EOQ with back orders", ReorderPointPolicies.EoqWithBackorders(input)),
            ("loss function", ReorderPointPolicies.LossFunction(input)),
            ("EOQ + safety stock", ReorderPointPolicies.EoqPlusSafetyStock(input)),
        })
            Shows(
                "reorder-point.md",
                $"| {name} | {policy.ReorderPoint.Exact:0.00} | {policy.OrderQuantity.Exact:0.00} | {policy.CostPerTime:0.000} |");
        var level = ReorderPointPolicies.ExpectedInventoryLevel(input);
        Shows("reorder-point.md", $"| expected inventory level | {level.ReorderPoint.Exact:0.00} | {level.OrderQuantity.Exact:0.00} | {level.CostPerTime:0.000} (own measure) |");
    }

    [Fact]
    public void Min_max()
    {
        var input = new MinMaxInput { PeriodDemand = DemandDistributions.Poisson(6), Costs = new() { Order = 5, Holding = 1, Shortage = 4 } };
        var best = MinMaxPolicies.Optimal(input);
        var power = MinMaxPolicies.PowerApproximation(input);
        Shows(
            "min-max.md",
            $"s = {best.ReorderPoint}, S = {best.OrderUpTo}, cost {best.CostPerPeriod:0.0000}",
            $"s = {power.ReorderPoint}, S = {power.OrderUpTo}, which costs {MinMaxPolicies.CostPerPeriod(input, (double)power.ReorderPoint.Value, (double)power.OrderUpTo.Value):0.0000}");
    }

    [Fact]
    public void Order_quantities()
    {
        var eoq = new OrderQuantityInput { DemandRate = 1300, OrderCost = 8, HoldingCost = 0.225m, Scale = 2 };
        foreach (var (name, result) in new[]
        {
            ("classic", EconomicOrderQuantity.Solve(eoq)),
            ("back orders at 5", EconomicOrderQuantity.Solve(eoq with { BackorderCost = 5 })),
            ("made at 2000", EconomicOrderQuantity.Solve(eoq with { ProductionRate = 2000 })),
        })
            Shows("order-quantities.md", $"| {name} | {result.OrderQuantity.Exact:0.0000} | {result.OrderQuantity} | {result.CostPerTime:0.0000} |");

        var prices = new DiscountInput
        {
            DemandRate = 1300,
            OrderCost = 8,
            HoldingRate = 0.3m,
            Prices = [new() { FromQuantity = 0, UnitPrice = 0.75m }, new() { FromQuantity = 400, UnitPrice = 0.72m }, new() { FromQuantity = 800, UnitPrice = 0.68m }],
        };
        var all = QuantityDiscounts.AllUnits(prices);
        var incremental = QuantityDiscounts.Incremental(prices);
        Shows(
            "order-quantities.md",
            $"{all.OrderQuantity} units at {all.CostPerTime:0.00}",
            $"{incremental.OrderQuantity} units at {incremental.CostPerTime:0.00}");

        var family = GoldenCaseMethods.Family(GoldenCase.Load("lot_sizing.json", "ls-jrp-silver-1976").Single());
        foreach (var method in Enum.GetValues<JointReplenishmentMethod>())
        {
            var joint = JointReplenishment.Solve(family, method);
            Shows("order-quantities.md", $"| `{method}` | {string.Join(", ", joint.Lines.Select(l => l.Multiple))} | {joint.CostPerTime:0.0000} |");
        }
    }

    [Fact]
    public void Network_stock()
    {
        var camera = GoldenCaseMethods.Network(GoldenCase.Load("inventory_policy.json", "inv-gsm-6-5").Single());
        var plan = GuaranteedService.Solve(camera);
        foreach (var stage in plan.Stages)
            Shows("network-stock.md", $"| {stage.Code} | {stage.InboundServiceTime} | {stage.ServiceTime} | {stage.NetReplenishmentTime} | {stage.SafetyStock.Exact:0.0000} | {stage.CostPerPeriod:0.0000} |");
        Shows("network-stock.md", $"total cost {plan.CostPerPeriod:0.0000}");

        var chain = new SerialSystemInput
        {
            BackorderCost = 9,
            DemandRate = 16,
            Stages = [.. new[] { "store", "branch", "region", "plant" }.Select(c => new SerialStage { Code = c, LeadTime = 0.25, EchelonHoldingCost = 0.25m })],
        };
        var exact = SerialSystem.Optimal(chain);
        foreach (var stage in exact.Stages)
            Shows("network-stock.md", $"| {stage.Code} | {stage.LowerBound} | {stage.EchelonBaseStock} | {stage.UpperBound} | {stage.LocalBaseStock} |");
        Shows("network-stock.md", $"costs {exact.CostPerTime:0.000}", $"heuristic costs {SerialSystem.ShangSong(chain).CostPerTime:0.000}");
    }

    [Fact]
    public void Classes()
    {
        var lines = AbcXyz.Classify(
        [
            new() { Code = "A", UsageValue = 45, Demand = [0, 0, 0, 9] }, new() { Code = "B", UsageValue = 30, Demand = [9, 10, 11] },
            new() { Code = "C", UsageValue = 20, Demand = [4, 0, 2, 2] }, new() { Code = "D", UsageValue = 5, Demand = [0, 0] },
        ]);
        foreach (var line in lines)
            Shows("classes.md", $"| {line.Code} | {line.UsageValue} | {line.CumulativeShare * 100:0} % | {(line.Variation is { } v ? v.ToString("0.00", CultureInfo.InvariantCulture) : "none")} | {line.Class} |");
    }
}
