using CsCheck;

namespace Drp.Inventory.Policies;

public class SafetyStockTests
{
    private static readonly Gen<SafetyStockInput> Inputs =
        from mean in Gen.Double[0.5, 100]
        from variation in Gen.Double[0.05, 1.5]
        from lead in Gen.Double[0, 12]
        from leadVariation in Gen.Double[0, 0.4]
        from review in Gen.Double[0.1, 4]
        from family in Gen.Enum<DemandFamily>()
        from quantity in Gen.Decimal[1, 2000]
        from formula in Gen.Enum<FillRateFormula>()
        from scale in Gen.Int[0, 4]
        select new SafetyStockInput
        {
            Demand = new() { Mean = mean, StandardDeviation = mean * variation },
            LeadTime = new() { Mean = lead, StandardDeviation = lead * leadVariation },
            ReviewPeriod = review,
            Family = family,
            OrderQuantity = decimal.Round(quantity, 4) + 1,
            FillRateFormula = formula,
            Scale = scale,
        };

    [Fact]
    public void A_higher_cycle_service_level_never_holds_less() =>
        Gen.Select(Inputs, Gen.Double[0.5, 0.995], Gen.Double[0, 0.004]).Sample((input, level, more) =>
        {
            var low = SafetyStockCalculator.ForCycleService(input, CycleServiceLevel.Of(level));
            var high = SafetyStockCalculator.ForCycleService(input, CycleServiceLevel.Of(level + more));
            Assert.True(low.SafetyStock.Value <= high.SafetyStock.Value);
            Assert.True(low.ReorderPoint.Value <= high.ReorderPoint.Value);
        });

    [Fact]
    public void A_higher_fill_rate_never_holds_less() =>
        Gen.Select(Inputs, Gen.Double[0.5, 0.995], Gen.Double[0, 0.004]).Sample((input, rate, more) =>
        {
            var low = SafetyStockCalculator.ForFillRate(input, FillRate.Of(rate));
            var high = SafetyStockCalculator.ForFillRate(input, FillRate.Of(rate + more));
            Assert.True(low.SafetyStock.Exact <= high.SafetyStock.Exact + 1e-6);
        });

    [Fact]
    public void The_goal_is_reached_by_the_reorder_point() =>
        Gen.Select(Inputs, Gen.Double[0.5, 0.999]).Sample((input, goal) =>
        {
            var cycle = SafetyStockCalculator.ForCycleService(input, CycleServiceLevel.Of(goal));
            Assert.True(cycle.Estimate.CycleService >= goal - 1e-8, $"α {cycle.Estimate.CycleService} of {goal}");
            var fill = SafetyStockCalculator.ForFillRate(input, FillRate.Of(goal));
            Assert.True(fill.Estimate.FillRate >= goal - 1e-8, $"β {fill.Estimate.FillRate} of {goal}");
        });

    [Fact]
    public void A_computed_quantity_lies_on_the_scale_at_most_one_step_above_the_exact_result() =>
        Gen.Select(Inputs, Gen.Double[0.5, 0.999]).Sample((input, goal) =>
        {
            var stock = SafetyStockCalculator.ForCycleService(input, CycleServiceLevel.Of(goal)).SafetyStock;
            var step = (decimal)Math.Pow(10, -input.Scale);
            Assert.Equal(0, stock.Value % step);
            Assert.InRange((double)stock.Value - stock.Exact, -1e-8 * Math.Max(1, stock.Exact), (double)step);
        });

    [Fact]
    public void The_review_period_counts_in_the_demand_term_only()
    {
        var input = new SafetyStockInput
        {
            Demand = new() { Mean = 100, StandardDeviation = 20 },
            LeadTime = new() { Mean = 3, StandardDeviation = 0.5 },
            ReviewPeriod = 1,
            Scale = 1,
        };
        var result = SafetyStockCalculator.ForCycleService(input, CycleServiceLevel.OfPercent(95));

        // √((3+1)·20² + 100²·0.5²) = √(1600 + 2500) = 64.0312; times 1.644854 = 105.3220; up to one decimal 105.4.
        Assert.Equal(64.0312, result.ExposureDeviation, 4);
        Assert.Equal(105.4m, result.SafetyStock.Value);
        Assert.Equal(505.4m, result.ReorderPoint.Value);
        Assert.Contains("z = 1.644854", result.SafetyStock.Explain(), StringComparison.Ordinal);
        Assert.EndsWith("gives 105.322021, rounded up to 1 decimals: 105.4", result.SafetyStock.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_of_service_that_were_never_set_are_refused_when_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(CycleServiceLevel).Value);
        Assert.Throws<InvalidOperationException>(() => default(FillRate).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => CycleServiceLevel.Of(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FillRate.OfPercent(0));
    }

    [Fact]
    public void Alpha_and_beta_have_no_conversion_into_each_other_or_into_a_number()
    {
        foreach (var type in new[] { typeof(CycleServiceLevel), typeof(FillRate) })
            Assert.DoesNotContain(type.GetMethods(), m => m.Name is "op_Implicit" or "op_Explicit");
    }

    [Fact]
    public void Every_fault_of_an_input_is_listed_at_once()
    {
        var input = new SafetyStockInput
        {
            Demand = new() { Mean = -1, StandardDeviation = double.NaN },
            LeadTime = new() { Mean = -2 },
            Scale = 7,
        };
        var refusal = Assert.Throws<DrpInputException>(() => SafetyStockCalculator.ForFillRate(input, FillRate.Of(0.9)));
        Assert.Equal("DRP3101", refusal.Code);
        Assert.Equal(5, refusal.Faults.Count);
        Assert.All(refusal.Faults, f => Assert.Equal("DRP3102", f.Code));
    }

    [Fact]
    public void The_last_bit_of_a_double_does_not_buy_a_unit()
    {
        var derivation = new Derivation { Subject = "x", Formula = "x", Source = "x", Inputs = [] };
        Assert.Equal(3m, ComputedQuantity.RoundUp(0.1 + 0.2 + 2.7, 0, derivation).Value);
        Assert.Equal(4m, ComputedQuantity.RoundUp(3.0001, 0, derivation).Value);
        Assert.Equal(0.0001m, ComputedQuantity.RoundUp(0.00001, 4, derivation).Value);
        Assert.Equal("DRP3103", Assert.Throws<DrpException>(() => ComputedQuantity.RoundUp(double.NaN, 0, derivation)).Code);
    }
}
