using CsCheck;
using Drp.Planning;

namespace Drp.Inventory.Policies;

public class ClassTests
{
    private static AbcXyzItem Item(string code, decimal value, params decimal[] demand) =>
        new() { Code = code, UsageValue = value, Demand = demand.Length == 0 ? [1, 1] : demand };

    [Fact]
    public void The_item_that_crosses_a_limit_belongs_to_the_higher_class()
    {
        var lines = AbcXyz.Classify(
        [
            Item("E", 0), Item("D", 5, 0, 0), Item("C", 20, 4, 0, 2, 2), Item("B", 30, 9, 10, 11), Item("A", 45, 0, 0, 0, 9),
        ]);
        Assert.Equal(["A", "B", "C", "D", "E"], lines.Select(l => l.Code));
        // Before: 0, 45, 75, 95, 100 of 100. A starts below 80, B below 95, the rest C.
        Assert.Equal(["AZ", "AX", "AY", "CZ", "CX"], lines.Select(l => l.Class.ToString()));
        Assert.Equal(0.95m, lines[2].CumulativeShare);
        Assert.Null(lines[3].Variation);
    }

    [Fact]
    public void Classes_do_not_depend_on_the_order_of_input() =>
        Gen.Select(Gen.Int[0, 50].Array[1, 30], Gen.Int[0, 1000]).Sample((values, seed) =>
        {
            var items = values.Select((v, i) => Item($"I{i:00}", v)).ToArray();
            var shuffled = items.ToArray();
            new Random(seed).Shuffle(shuffled);
            var lines = AbcXyz.Classify(items);
            Assert.Equal(lines, AbcXyz.Classify(shuffled));
            Assert.True(lines.Zip(lines.Skip(1)).All(p => p.First.Class.Abc <= p.Second.Class.Abc));
            if (values.Sum() > 0)
                Assert.True(lines.Where(l => l.Class.Abc == AbcClass.A).Sum(l => l.Share) >= 0.8m - 1e-20m);
        });

    private static PolicySubject Subject(string code, string cls, params decimal[] history) => new()
    {
        Code = code,
        Class = new AbcXyzClass(Enum.Parse<AbcClass>(cls[..1]), Enum.Parse<XyzClass>(cls[1..])),
        History = history,
        LeadTime = LeadTimeStatistics.Fixed(2),
        UnitCost = 12,
    };

    private static readonly PolicyRule[] Rules =
    [
        new() { Abc = AbcClass.A, Template = new() { Name = "A", Goal = ServiceGoal.Cycle(CycleServiceLevel.Of(0.98)), OrderCost = 40, HoldingRate = 0.01m } },
        new() { Abc = AbcClass.A, Xyz = XyzClass.Z, Template = new() { Name = "AZ", Goal = ServiceGoal.Cycle(CycleServiceLevel.Of(0.9)) } },
        new() { Xyz = XyzClass.X, Template = new() { Name = "X", Goal = ServiceGoal.Fill(FillRate.Of(0.95)), CoverPeriods = 4 } },
        new() { Template = new() { Name = "rest", Goal = ServiceGoal.Cycle(CycleServiceLevel.Of(0.8)), ReviewPeriod = 1 } },
    ];

    [Fact]
    public void The_most_specific_rule_holds()
    {
        var policies = PolicyAssignment.Assign(
            [Subject("1", "AX", 9, 10, 11), Subject("2", "AZ", 0, 0, 9), Subject("3", "BX", 9, 10, 11), Subject("4", "CZ", 0, 0, 0)], Rules);
        Assert.Equal(["A", "AZ", "X", "rest"], policies.Select(p => p.Template));
    }

    [Fact]
    public void Policies_enter_a_snapshot_with_their_derivation()
    {
        var policy = PolicyAssignment.Assign([Subject("1", "AX", 9, 10, 11)], Rules).Single();

        // z(0.98)·√(2·1²) = 2.053749·1.414214 = 2.9044; EOQ √(2·40·10/0.12) = 81.65.
        var fixedLevel = Assert.IsType<SafetyStockPolicy.Fixed>(policy.SafetyStockPolicy);
        Assert.Equal(3m, fixedLevel.Quantity);
        Assert.Contains("gives 2.9044", fixedLevel.Derivation, StringComparison.Ordinal);
        Assert.Equal(82m, Assert.IsType<LotSizingPolicy.FixedQuantity>(policy.LotSizingPolicy).Quantity);
    }

    [Fact]
    public void Intermittent_items_are_fitted_and_items_without_demand_hold_nothing()
    {
        var policies = PolicyAssignment.Assign(
            [Subject("1", "CZ", 0, 0, 6, 0, 0, 0, 30, 0, 0, 3, 0, 0), Subject("2", "CZ", 0, 0, 0)], Rules);
        Assert.StartsWith("compound Poisson", policies[0].Stock.ExposureDistribution, StringComparison.Ordinal);
        Assert.Equal(decimal.GetBits(0m), decimal.GetBits(policies[1].Stock.SafetyStock.Value));
        Assert.Same(LotSizingPolicy.LotForLot, policies[1].LotSizingPolicy);
    }

    [Fact]
    public void An_intermittent_item_with_a_forecast_keeps_its_moments_and_no_negative_demand()
    {
        var policy = PolicyAssignment.Assign(
            [Subject("1", "CZ", 0, 0, 6, 0, 0, 3) with { Forecast = new() { Mean = 2, StandardDeviation = 4 } }], Rules).Single();
        // Two periods of lead time and one of review: mean 6, deviation 4·√3.
        Assert.Equal("negative binomial(mean 6, deviation 6.9282)", policy.Stock.ExposureDistribution);
    }

    [Fact]
    public void Every_fault_of_an_assignment_is_listed_before_anything_is_computed()
    {
        var refusal = Assert.Throws<DrpInputException>(() => PolicyAssignment.Assign(
            [Subject("1", "AX", 1) with { UnitCost = null }, Subject("1", "CY")],
            [Rules[0], Rules[0]]));
        Assert.Equal(["DRP3112", "DRP3113", "DRP3111", "DRP3105", "DRP3110"], refusal.Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_bulk_gives_the_same_policies_on_any_number_of_threads_and_tells_how_far_it_is()
    {
        PolicySubject[] subjects = [.. Enumerable.Range(0, 300).Select(i => Subject(
            $"S{i}", i % 2 == 0 ? "BX" : "CZ", [.. Enumerable.Range(0, 26).Select(t => (i + 1) * t * 7 % 11 > 6 ? (decimal)((i + t) % 9) : 0)]))];
        var told = new List<int>();
        string[] one = Text(PolicyAssignment.Assign(subjects, Rules, parallelism: 1, new Recorder(told)));
        Assert.Equal(one, Text(PolicyAssignment.Assign(subjects, Rules, parallelism: 8)));
        Assert.Equal(subjects.Select(s => s.Code), one.Select(line => line.Split(' ')[0]));
        Assert.Equal(told.Order(), told);
        Assert.Equal(300, told[^1]);
        Assert.Throws<OperationCanceledException>(() => PolicyAssignment.Assign(subjects, Rules, cancellationToken: new CancellationToken(canceled: true)));

        static string[] Text(IReadOnlyList<AssignedPolicy> policies) =>
            [.. policies.Select(p => $"{p.Code} {p.Stock.SafetyStock.Explain()} {p.OrderQuantity.Explain()} {p.Stock.Estimate}")];
    }

    [Fact]
    public void Of_several_quantities_that_are_none_the_first_is_reported()
    {
        var fault = Assert.Throws<DrpException>(() => PolicyAssignment.Assign(
            [.. Enumerable.Range(0, 200).Select(i => Subject($"S{i}", "AX", 9, 10, 11) with
            {
                Forecast = i == 70 ? new() { Mean = 1e15, StandardDeviation = 1 } : i == 199 ? new() { Mean = 2e15, StandardDeviation = 1 } : null,
            })],
            Rules));
        Assert.Equal("DRP3103", fault.Code);
        Assert.Contains("is 2000000000", fault.Message, StringComparison.Ordinal);
    }

    private sealed class Recorder(List<int> told) : IProgress<PolicyAssignmentProgress>
    {
        public void Report(PolicyAssignmentProgress value) => told.Add(value.Done);
    }

    [Fact]
    public void A_min_max_policy_enters_a_plan_less_the_demand_that_the_plan_itself_looks_ahead_over()
    {
        var policy = MinMaxPolicies.Optimal(new MinMaxInput
        {
            PeriodDemand = DemandDistributions.Poisson(6),
            Costs = new() { Order = 5, Holding = 1, Shortage = 4 },
        });
        var (safety, lots) = policy.ToPlanningPolicies(exposureDemand: 3);
        Assert.Equal(1m, Assert.IsType<SafetyStockPolicy.Fixed>(safety).Quantity);
        Assert.Equal(7m, Assert.IsType<LotSizingPolicy.MinMax>(lots).Maximum);
    }
}
