using CsCheck;

namespace Drp.Inventory.Policies;

public class SimulationTests
{
    private static readonly Gen<SimulationInput> Inputs =
        from demand in Gen.Int[0, 30].Array[1, 80]
        from kind in Gen.Int[0, 2]
        from level in Gen.Int[0, 80]
        from lot in Gen.Int[1, 60]
        from lead in Gen.Int[0, 6]
        from times in Gen.Int[0, 6].Array[0, 4]
        from review in Gen.Int[1, 4]
        from opening in Gen.Select(Gen.Int[0, 60], Gen.Int[0, 12]).Array[0, 3]
        from life in Gen.Int[0, 12]
        from remaining in Gen.Int[0, 4]
        from lost in Gen.Bool
        select new SimulationInput
        {
            Demand = [.. demand.Select(d => d / 4m)],
            Rule = kind switch
            {
                0 => new ReorderPointRule { ReorderPoint = level, OrderQuantity = lot },
                1 => new MinMaxRule { ReorderPoint = level, OrderUpTo = level + lot },
                _ => new OrderUpToRule { Level = level },
            },
            LeadTime = lead,
            LeadTimes = times.Length == 0 ? null : times,
            ReviewPeriod = review,
            Opening = [.. opening.Select(o => new OpeningBatch { Quantity = o.Item1, UsablePeriods = o.Item2 == 0 ? null : o.Item2 })],
            ShelfLife = life == 0 ? null : life,
            MinimumRemainingLife = life == 0 ? remaining : Math.Min(remaining, life),
            Shortage = lost ? ShortageMode.LostSale : ShortageMode.Backorder,
            KeepPeriods = true,
        };

    [Fact]
    public void Nothing_is_made_or_lost_on_the_way() => Inputs.Sample(input =>
    {
        var report = PolicySimulation.Run(input);
        var opening = input.Opening.Sum(o => o.Quantity);
        var servedAtAll = report.Demand - report.Lost - report.FinalBackorders;
        Assert.Equal(opening + report.Received, servedAtAll + report.Waste + report.FinalStock);
        Assert.Equal(input.Demand.Sum(), report.Demand);
        Assert.True(report.ServedAtOnce <= servedAtAll);
        Assert.True(report.Received <= report.Ordered);
        Assert.Equal(report.StockPeriods, report.Trace.Sum(p => p.Stock));
        Assert.Equal(report.BackorderPeriods, report.Trace.Sum(p => p.Backordered));
        Assert.Equal(report.Waste, report.Trace.Sum(p => p.Expired));
        Assert.True(report.CyclesWithoutStockout <= report.Cycles);
    });

    /// <summary>The same events unit by unit, over a plain list of single quarter units, each with its last usable period.</summary>
    [Fact]
    public void A_plain_unit_by_unit_replay_gives_the_same() => Inputs.Sample(
        input =>
        {
            var report = PolicySimulation.Run(input);
            var units = new List<int>();
            void Put(decimal quantity, int last) => units.AddRange(Enumerable.Repeat(last, (int)(quantity * 4)));
            int Take(int t, int wanted)
            {
                var taken = units.Where(u => u - t + 1 >= input.MinimumRemainingLife).Order().Take(wanted).ToArray();
                foreach (var unit in taken)
                    units.Remove(unit);
                return taken.Length;
            }

            foreach (var batch in input.Opening)
                Put(batch.Quantity, batch.UsablePeriods - 1 ?? 1_000_000);
            var due = new List<(int Period, decimal Quantity)>();
            int waiting = 0, orders = 0;
            for (var t = 0; t < input.Demand.Count; t++)
            {
                var expired = units.RemoveAll(u => u < t);
                decimal received = 0, ordered = 0;
                void Receive()
                {
                    foreach (var (_, quantity) in due.Where(d => d.Period == t))
                    {
                        Put(quantity, input.ShelfLife is { } life ? t + life - 1 : 1_000_000);
                        received += quantity;
                    }

                    due.RemoveAll(d => d.Period == t);
                    waiting -= Take(t, waiting);
                }

                Receive();
                if (t % input.ReviewPeriod == 0)
                {
                    ordered = input.Rule.QuantityToOrder(new ReplenishmentState
                    {
                        Period = t,
                        OnHand = units.Count(u => u - t + 1 >= input.MinimumRemainingLife) / 4m,
                        OnOrder = due.Sum(d => d.Quantity),
                        Backordered = waiting / 4m,
                    });
                    if (ordered > 0)
                        due.Add((t + (input.LeadTimes is { } times ? times[orders++ % times.Count] : input.LeadTime), ordered));
                }

                Receive();
                var demand = (int)(input.Demand[t] * 4);
                var served = Take(t, demand);
                waiting += input.Shortage == ShortageMode.Backorder ? demand - served : 0;
                Assert.Equal(
                    new SimulationPeriod
                    {
                        Period = t,
                        Expired = expired / 4m,
                        Received = received,
                        Ordered = ordered,
                        Demand = input.Demand[t],
                        ServedAtOnce = served / 4m,
                        Stock = units.Count / 4m,
                        Backordered = waiting / 4m,
                    },
                    report.Trace[t]);
            }
        },
        iter: 60);

    [Fact]
    public void An_example_by_hand()
    {
        var report = PolicySimulation.Run(new SimulationInput
        {
            Demand = [10, 10, 30, 10, 10],
            Rule = new ReorderPointRule { ReorderPoint = 20, OrderQuantity = 30 },
            LeadTime = 2,
            Opening = [new() { Quantity = 40 }],
        });

        // Ordered in periods 2 and 3; the first order arrives in 4. Period 2 serves 20 of 30, period 3 nothing.
        Assert.Equal(50m, report.ServedAtOnce);
        Assert.Equal(50 / 70d, report.FillRate!.Value, 12);
        Assert.Equal((1, 0, 2), (report.Cycles, report.CyclesWithoutStockout, report.StockoutPeriods));
        Assert.Equal(10, report.MeanStock);
        Assert.Equal((2, 60m, 30m), (report.Orders, report.Ordered, report.Received));
        // Two orders at 5, stock 30 + 20 at 1, waiting 10 + 20 at 4.
        Assert.Equal(10m + 50m + 120m, report.Cost(new StockCosts { Order = 5, Holding = 1, Shortage = 4 }));
    }

    [Fact]
    public void Short_shelf_life_turns_large_lots_into_waste()
    {
        SimulationReport Run(decimal lot) => PolicySimulation.Run(new SimulationInput
        {
            Demand = [.. Enumerable.Repeat(10m, 60)],
            Rule = new ReorderPointRule { ReorderPoint = 10, OrderQuantity = lot },
            LeadTime = 1,
            ShelfLife = 4,
            Opening = [new() { Quantity = 20, UsablePeriods = 4 }],
        });
        Assert.Equal(0, Run(40).Waste);
        Assert.True(Run(80).Waste > 300);
    }

    [Fact]
    public void A_stock_set_for_a_goal_keeps_it_over_a_long_run()
    {
        // Poisson demand is whole and independent, so the theory is exact: reviewed every 2 periods, lead time 3.
        var random = new Random(31);
        var demand = new decimal[60_000];
        for (var t = 0; t < demand.Length; t++)
            for (var product = random.NextDouble(); product > Math.Exp(-5); product *= random.NextDouble())
                demand[t]++;
        var input = new SafetyStockInput
        {
            Demand = new() { Mean = 5, StandardDeviation = Math.Sqrt(5) },
            LeadTime = LeadTimeStatistics.Fixed(3),
            ReviewPeriod = 2,
            Family = DemandFamily.Poisson,
            FillRateFormula = FillRateFormula.WithoutDoubleCount,
        };
        SimulationReport Run(SafetyStockResult stock) => PolicySimulation.Run(new SimulationInput
        {
            Demand = demand,
            Rule = new OrderUpToRule { Level = stock.ReorderPoint.Value },
            LeadTime = 3,
            ReviewPeriod = 2,
            Opening = [new() { Quantity = stock.ReorderPoint.Value }],
            WarmUp = 100,
        });

        var alpha = SafetyStockCalculator.ForCycleService(input, CycleServiceLevel.Of(0.9));
        Assert.Equal(alpha.Estimate.CycleService, Run(alpha).CycleService!.Value, 0.01);
        var beta = SafetyStockCalculator.ForFillRate(input, FillRate.Of(0.95));
        Assert.True(Run(beta).FillRate >= 0.95 - 0.003, $"β {Run(beta).FillRate}");
    }

    [Fact]
    public void Inputs_out_of_range_are_listed_at_once()
    {
        var refusal = Assert.Throws<DrpInputException>(() => PolicySimulation.Run(new SimulationInput
        {
            Demand = [-1],
            Rule = new OrderUpToRule { Level = 1 },
            LeadTime = -1,
            ReviewPeriod = 0,
            ShelfLife = 1,
            MinimumRemainingLife = 2,
            WarmUp = 5,
        }));
        Assert.Equal(["DRP3110", "DRP3102", "DRP3102", "DRP3102", "DRP3102"], refusal.Faults.Select(f => f.Code));
    }
}
