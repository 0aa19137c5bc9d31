using CsCheck;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

public class ConsensusTests
{
    private static readonly LocalDate January = new(2027, 1, 1);
    private static readonly DemandPlanItem[] Items = [new() { Code = "TEA" }, new() { Code = "OIL", Scale = 2 }];

    private static ConsensusInput Number(string source, string node, string item, int month, decimal quantity) => new()
    {
        Source = source,
        Node = node,
        Item = item,
        Period = January.PlusMonths(month),
        Quantity = quantity,
    };

    private static ConsensusWeight Weight(string source, decimal weight, string? node = null, string? item = null) =>
        new() { Source = source, Weight = weight, Node = node, Item = item };

    [Fact]
    public void Numbers_meet_by_weight_and_the_missing_leave_theirs_to_the_others()
    {
        var lines = DemandConsensus.Build(
            [
                Number("statistical", "D1", "TEA", 0, 100), Number("dealer", "D1", "TEA", 0, 140),
                Number("statistical", "D1", "TEA", 1, 80),
                Number("statistical", "D2", "TEA", 0, 50), Number("dealer", "D2", "TEA", 0, 90),
            ],
            [Weight("statistical", 3), Weight("dealer", 1), Weight("dealer", 5, node: "D2")],
            Items);
        Assert.Equal([110m, 80m, 75m], lines.Select(l => l.Quantity));
        Assert.Equal("0.25·140 (dealer) + 0.75·100 (statistical) = 110, rounded 110", lines[0].Explain());
    }

    [Fact]
    public void The_most_specific_weight_holds()
    {
        ConsensusInput[] numbers = [.. new[] { "D1", "D2" }.SelectMany(n => new[] { "OIL", "TEA" }
            .SelectMany(i => new[] { Number("a", n, i, 0, 0), Number("b", n, i, 0, 100) }))];
        var lines = DemandConsensus.Build(
            numbers,
            [Weight("a", 1), Weight("b", 1), Weight("b", 3, item: "OIL"), Weight("b", 9, node: "D1"), Weight("b", 0, "D1", "TEA")],
            Items);
        Assert.Equal([90m, 0m, 75m, 50m], lines.Select(l => l.Weighted));
    }

    [Fact]
    public void What_rounding_takes_in_one_period_it_gives_back_in_the_next() =>
        Gen.Select(Gen.Int[0, 200].Array[1, 12], Gen.Int[0, 200].Array[12], Gen.Int[1, 9], Gen.Int[0, 9], Gen.Int[0, 99]).Sample(
            (statistical, dealer, ws, wd, seed) =>
            {
                var numbers = statistical.SelectMany((q, m) => new[]
                {
                    Number("statistical", "D1", "TEA", m, q), Number("dealer", "D1", "TEA", m, dealer[m]),
                }).ToArray();
                var lines = DemandConsensus.Build(numbers, [Weight("statistical", ws), Weight("dealer", wd)], Items);
                Assert.InRange(Math.Abs(lines.Sum(l => l.Quantity) - lines.Sum(l => l.Weighted)), 0m, 0.5m + 1e-15m);
                Assert.All(lines, l =>
                {
                    Assert.True(l.Quantity >= 0 && decimal.IsInteger(l.Quantity));
                    Assert.True(Math.Abs(l.Quantity - l.Weighted) <= 1 + 1e-15m);
                    Assert.InRange(l.Weighted, l.Parts.Min(p => p.Quantity) - 1e-15m, l.Parts.Max(p => p.Quantity) + 1e-15m);
                    Assert.Equal(1, l.Parts.Sum(p => p.Share), 15);
                });
                new Random(seed).Shuffle(numbers);
                var again = DemandConsensus.Build(numbers, [Weight("dealer", wd), Weight("statistical", ws)], Items);
                Assert.Equal(lines.Select(l => (l.Period, l.Quantity)), again.Select(l => (l.Period, l.Quantity)));
            });

    [Fact]
    public void An_agreed_number_stands_with_its_reason()
    {
        var line = DemandConsensus.Build(
            [Number("statistical", "D1", "OIL", 0, 10)],
            [Weight("statistical", 1)],
            Items,
            [new() { Node = "D1", Item = "OIL", Period = January, Quantity = 12.25m, Actor = "head.zhao", Reason = "new store" }]).Single();
        Assert.Equal((12.25m, 10m), (line.Quantity, line.Weighted));
        Assert.StartsWith("12.25 by head.zhao: new store", line.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_consensus_is_listed_at_once()
    {
        var refusal = Assert.Throws<DrpInputException>(() => DemandConsensus.Build(
            [Number("a", "D1", "TEA", 0, -1), Number("a", "D1", "TEA", 0, 1), Number("b", "D1", "SALT", 0, 1)],
            [Weight("a", 1), Weight("a", 2)],
            Items,
            [new() { Node = "D1", Item = "OIL", Period = January, Quantity = 0.001m, Actor = "x", Reason = " " }]));
        // Two weights, a negative and a doubled number, an unknown item without weight, an override of nothing, off scale, without reason.
        Assert.Equal(8, refusal.Faults.Count);
    }

    [Fact]
    public void The_consensus_enters_a_snapshot_by_location()
    {
        var lines = DemandConsensus.Build(
            [Number("a", "D1", "TEA", 0, 10), Number("a", "D2", "TEA", 0, 5), Number("a", "D3", "TEA", 0, 1)], [Weight("a", 1)], Items);
        var demand = DemandConsensus.ToForecastDemand(lines, node => node == "D3" ? "WEST" : "EAST");
        Assert.Equal([("EAST", 15m), ("WEST", 1m)], demand.Select(d => (d.Location, d.Quantity)));
    }

    [Fact]
    public void Forecast_value_added_by_hand()
    {
        ConsensusInput[] actual = [Number("x", "D1", "TEA", 0, 100), Number("x", "D1", "TEA", 1, 100), Number("x", "D2", "TEA", 0, 50)];
        ConsensusInput[] Step(decimal a, decimal b, decimal c) =>
            [Number("x", "D1", "TEA", 0, a), Number("x", "D1", "TEA", 1, b), Number("x", "D2", "TEA", 0, c), Number("x", "D9", "TEA", 0, 7)];
        var lines = ForecastValueAdded.Measure(actual,
        [
            new() { Name = "naive", Numbers = Step(70, 130, 35) },
            new() { Name = "statistical", Numbers = Step(90, 110, 40) },
            new() { Name = "dealer", Numbers = Step(120, 120, 50) },
        ]);

        // Over all 250: errors 75, 30, 40. WAPE 0.30, 0.12, 0.16.
        Assert.Equal([0.30m, 0.12m, 0.16m], lines.Take(3).Select(l => l.Wape!.Value));
        Assert.Equal([null, 0.18m, -0.04m], lines.Take(3).Select(l => l.AddedToPrevious));
        Assert.Equal([null, 0.18m, 0.14m], lines.Take(3).Select(l => l.AddedToFirst));
        Assert.Equal(-0.16m, lines[2].Bias);
        // D2: the dealer knew best.
        var second = lines.Single(l => l is { Node: "D2", Item: null, Step: "dealer" });
        Assert.Equal((0m, 0.2m), (second.Wape!.Value, second.AddedToPrevious!.Value));
        Assert.Equal(3 * (1 + 2 + 2), lines.Count);
    }

    [Fact]
    public void Only_submitted_plans_give_numbers()
    {
        var plan = new DemandPlan
        {
            Cycle = "C",
            Node = "D1",
            Status = DemandPlanStatus.Draft,
            Versions = [],
            Lines = [new() { Item = "TEA", Period = January, Quantity = 3 }],
        };
        Assert.Empty(DemandConsensus.Numbers(plan));
        Assert.Equal(
            Number("dealer", "D1", "TEA", 0, 3), DemandConsensus.Numbers(plan with { Status = DemandPlanStatus.Submitted }).Single());
    }
}
