using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class KpiTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);
    private static readonly PlanAnalysis Analysis = new();

    [Fact]
    public void A_shortage_shows_in_fill_rate_and_stockout_days()
    {
        // 90 for 40 and 80 in the second of three weeks: 30 and 60 arrive, 10 and 20 stay open for two weeks each.
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 3))
            .Add(new Item { Code = "tea", BaseUnit = "box", UnitCost = new Money(2m, "EUR") })
            .Add(new Location { Code = "dc" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = 90m });
        foreach ((string store, decimal demand) in new[] { ("a", 40m), ("b", 80m) })
        {
            builder
                .Add(new Location { Code = store })
                .Add(new StockingPoint { Item = "tea", Location = store })
                .Add(new Lane { Code = "to-" + store, From = "dc", To = store })
                .Add(new ForecastDemand { Item = "tea", Location = store, Date = AsOf.PlusWeeks(1), Quantity = demand });
        }

        PlannedRun run = Run(builder.Build());
        PlanKpis whole = Analysis.Kpis(run);

        Assert.Equal(PlanKind.Constrained, whole.Plan);
        Assert.Equal((120m, 90m, 0m, 30m), (whole.Demand, whole.ServedOnTime, whole.ServedLate, whole.Unserved));
        Assert.Equal(0.75m, whole.FillRate);
        Assert.Equal(28, whole.StockoutDays);
        Assert.Equal(15.75m, whole.DaysOfSupply);
        Assert.Equal(new Money(180m, "EUR"), Assert.Single(whole.StockValueAtStart));
        Assert.Null(whole.ServiceLevelByOrder);
        Assert.Equal(1m, Analysis.Kpis(run, PlanKind.Unconstrained).FillRate);

        IReadOnlyList<PlanKpis> places = Analysis.Kpis(run, KpiDimension.Location);
        Assert.Equal(["a", "b", "dc"], places.Select(k => k.Location));
        Assert.Equal(0.75m, places[0].FillRate);
        Assert.Equal((0m, 90m), (places[2].Demand, places[2].Usage));
    }

    [Fact]
    public void Turns_and_days_of_supply_come_from_stock_and_usage()
    {
        // 100 less 10 a week: 90, 80, 70, 60, on average 75; 40 in 28 days are 521.4 a year.
        var builder = Store(4, 100m);
        for (int week = 0; week < 4; week++)
        {
            builder.Add(new ForecastDemand { Item = "tea", Location = "a", Date = AsOf.PlusWeeks(week), Quantity = 10m });
        }

        PlanKpis whole = Analysis.Kpis(Run(builder.Build()));

        Assert.Equal((100m, 75m, 60m), (whole.StockAtStart, whole.AverageStock, whole.StockAtEnd));
        Assert.Equal(70m, whole.DaysOfSupply);
        Assert.Equal(6.952m, decimal.Round(whole.Turns!.Value, 3));
    }

    [Fact]
    public void Orders_count_when_they_are_whole_and_on_time()
    {
        // 15 for two orders of 10 this week; 5 come next week.
        PlanKpis whole = Analysis.Kpis(Run(Store(2, 15m)
            .Add(new SupplySource { Code = "buy", Supplier = "s", To = "a", LeadTime = new LeadTime { Transit = 7 } })
            .Add(Order("so1", 0))
            .Add(Order("so2", 0))
            .Build()));

        Assert.Equal((20m, 15m, 2L, 1L), (whole.OrderQuantity, whole.OrderQuantityOnTime, whole.OrderLines, whole.OrderLinesOnTime));
        Assert.Equal((0.75m, 0.5m), (whole.ServiceLevelByQuantity!.Value, whole.ServiceLevelByOrder!.Value));
        Assert.Equal((5m, 0m), (whole.ServedLate, whole.Unserved));
        Assert.Equal(new Money(15m, "EUR"), Assert.Single(whole.PlannedSpend));
        Assert.Equal(1, whole.PlannedOrders);
    }

    [Fact]
    public void Parts_add_up_to_the_whole()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            RandomKnobs knobs = RandomKnobs.All with { Expiry = false, Push = false, MaximumBuckets = 12 };
            PlanOptions options = RandomSnapshots.Options(seed, knobs);
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
            PlannedRun run = new Planner().Plan(snapshot, options).MadeFrom(snapshot, options);
            PlanKpis whole = Analysis.Kpis(run);
            Assert.InRange(whole.FillRate ?? 1m, 0m, 1m);
            Assert.Equal(run.Plan.OrderCount(PlanKind.Constrained), whole.PlannedOrders);
            foreach (KpiDimension by in Enum.GetValues<KpiDimension>())
            {
                IReadOnlyList<PlanKpis> parts = Analysis.Kpis(run, by);
                Assert.Equal(whole.Demand, parts.Sum(p => p.Demand));
                Assert.Equal(whole.ServedOnTime, parts.Sum(p => p.ServedOnTime));
                Assert.Equal(whole.ServedLate, parts.Sum(p => p.ServedLate));
                Assert.Equal(whole.OrderLinesOnTime, parts.Sum(p => p.OrderLinesOnTime));
                Assert.Equal(whole.StockoutDays, parts.Sum(p => p.StockoutDays));
                Assert.Equal(whole.StockAtStart, parts.Sum(p => p.StockAtStart));
            }
        }
    }

    [Fact]
    public void Several_items_are_judged_by_cost_or_not_at_all()
    {
        PlanningSnapshotBuilder Two(Money? cost) => Store(4, 100m)
            .Add(new ForecastDemand { Item = "tea", Location = "a", Date = AsOf, Quantity = 40m })
            .Add(new Item { Code = "cup", BaseUnit = "pc", UnitCost = cost })
            .Add(new StockingPoint { Item = "cup", Location = "a" })
            .Add(new StockBatch { Item = "cup", Location = "a", Quantity = 10m });

        // 300 EUR of tea and 100 of cups against 120 EUR of tea in 28 days.
        Assert.Equal(400m * 28m / 120m, Analysis.Kpis(Run(Two(new Money(10m, "EUR")).Build())).DaysOfSupply);
        Assert.Null(Analysis.Kpis(Run(Two(null).Build())).DaysOfSupply);
        Assert.Null(Analysis.Kpis(Run(Two(new Money(10m, "USD")).Build())).Turns);
    }

    [Fact]
    public void A_plan_without_records_or_with_another_snapshot_is_refused()
    {
        PlanningSnapshot snapshot = Store(2, 15m).Build();
        var options = new PlanOptions { KeepRecords = false };
        Plan plan = new Planner().Plan(snapshot, options);

        Assert.Throws<ArgumentException>(() => Analysis.Kpis(plan.MadeFrom(snapshot, options)));
        Assert.Throws<ArgumentException>(() => plan.MadeFrom(Store(2, 16m).Build()));
    }

    private static PlanningSnapshotBuilder Store(int weeks, decimal stock) =>
        new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, weeks))
            .Add(new Item { Code = "tea", BaseUnit = "box", UnitCost = new Money(3m, "EUR") })
            .Add(new Location { Code = "a" })
            .Add(new StockingPoint { Item = "tea", Location = "a" })
            .Add(new StockBatch { Item = "tea", Location = "a", Quantity = stock });

    private static SalesOrderDemand Order(string code, int week) =>
        new() { Code = code, Item = "tea", Location = "a", Due = AsOf.PlusWeeks(week), Quantity = 10m };

    private static PlannedRun Run(PlanningSnapshot snapshot) => new Planner().Plan(snapshot).MadeFrom(snapshot);
}
