using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class PlanComparisonTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);
    private static readonly PlanAnalysis Analysis = new();
    private static readonly Planner Planner = new();

    [Fact]
    public void A_plan_compared_with_itself_is_the_same()
    {
        PlanComparison comparison = Analysis.Compare(Run(Store().Build()), Run(Store().Build()));

        Assert.True(comparison.IsSame);
        Assert.Equal(2, comparison.Unchanged);
        Assert.Empty(comparison.Kpis);
    }

    [Fact]
    public void More_demand_resizes_an_order_and_says_why()
    {
        PlanningSnapshot before = Store().Build();
        PlanComparison comparison = Analysis.Compare(Run(before), Run(before.Overlay(o => o.ScaleForecast(1.5m))));

        Assert.Equal((0L, 0L, 2L, 0L), (comparison.Added, comparison.Gone, comparison.Resized, comparison.Unchanged));
        OrderChange first = comparison.Orders[0];
        Assert.Equal(OrderChangeKind.Resized, first.Kind);
        Assert.Equal([new ChangeCause { Kind = ChangeCauseKind.Requirements, Quantity = 20m }], first.Causes);
        Assert.Equal("tea to a: order for 2026-01-12, from 30 to 50; requirements by then +20.", first.Text);
        Assert.Equal(["GrossRequirements", "NetRequirements", "PlannedReceipts", "PlannedShipments"], Assert.Single(comparison.Records).Lines);
        Assert.Contains(comparison.Kpis, k => k is { Name: "Demand", Before: 80m, After: 120m });
    }

    [Fact]
    public void Stock_that_is_missing_adds_an_order()
    {
        PlanningSnapshot before = Store().Build();
        OrderChange added = Assert.Single(
            Analysis.OrderChanges(Planner.Plan(before), Planner.Plan(before.Overlay(o => o.ScaleSupply(0m)))), c => c.Kind != OrderChangeKind.None && c.Causes.Any(x => x.Kind == ChangeCauseKind.Stock) && c.After!.Receipt == AsOf.PlusWeeks(1));

        Assert.Equal(OrderChangeKind.Resized, added.Kind);
        Assert.Equal([new ChangeCause { Kind = ChangeCauseKind.Stock, Quantity = -10m }], added.Causes);
    }

    [Fact]
    public void A_need_that_moves_moves_its_order()
    {
        PlanningSnapshot before = Store(forecast: false).Add(Order(2)).Build();
        PlanningSnapshot after = Store(forecast: false).Add(Order(3)).Build();
        OrderChange moved = Assert.Single(Analysis.OrderChanges(Planner.Plan(before), Planner.Plan(after)));

        Assert.Equal(OrderChangeKind.Moved, moved.Kind);
        Assert.Equal("tea to a: moved from 2026-01-19 to 2026-01-26, still 15; requirements by then -25.", moved.Text);
        var far = new ComparisonOptions { MoveDays = 6 };
        Assert.Equal(
            [OrderChangeKind.Gone, OrderChangeKind.Added],
            Analysis.OrderChanges(Planner.Plan(before), Planner.Plan(after), far).Select(c => c.Kind));
    }

    [Fact]
    public void A_closed_route_shows_as_another_source()
    {
        PlanningSnapshot before = Store()
            .Add(new SupplySource { Code = "other", Supplier = "t", To = "a", Priority = 2 })
            .Build();
        PlanComparison comparison = Analysis.Compare(Planner.Plan(before), Planner.Plan(before.Overlay(o => o.CloseRoute("buy"))));

        Assert.Equal((2L, 0L, 0L), (comparison.Resourced, comparison.Added, comparison.Gone));
        Assert.All(comparison.Orders, o => Assert.Equal([ChangeCauseKind.Rules], o.Causes.Select(c => c.Kind)));
        Assert.Null(comparison.KpisBefore);
    }

    [Fact]
    public void Items_and_points_of_one_plan_only_are_listed()
    {
        PlanningSnapshot after = Store()
            .Add(new Item { Code = "cup", BaseUnit = "pc" })
            .Add(new StockingPoint { Item = "cup", Location = "a" })
            .Add(new ForecastDemand { Item = "cup", Location = "a", Date = AsOf, Quantity = 5m })
            .Build();
        PlanComparison comparison = Analysis.Compare(Planner.Plan(Store().Build()), Planner.Plan(after));

        OrderChange added = Assert.Single(comparison.Orders);
        Assert.Equal(("cup", OrderChangeKind.Added, ChangeCauseKind.Point), (added.Item, added.Kind, added.Causes.Single().Kind));
        Assert.Equal("cup", Assert.Single(comparison.Records).Item);
    }

    [Fact]
    public void Messages_that_are_new_gone_or_different_are_listed()
    {
        PlanningSnapshot before = Store(source: false).Build();
        PlanningSnapshot after = before.Overlay(o => o.ScaleForecast(2m));
        MessageChange worse = Assert.Single(
            Analysis.MessageChanges(Planner.Plan(before), Planner.Plan(after)),
            c => c.After is { Kind: PlanMessageKind.Stockout, Plan: PlanKind.Unconstrained });

        Assert.Equal((70m, 150m), (worse.Before!.Quantity, worse.After!.Quantity));
    }

    [Fact]
    public void Lists_are_limited_and_counts_are_not()
    {
        PlanningSnapshot before = Store().Build();
        var options = new ComparisonOptions { MaximumOrders = 1, MaximumRecords = 0, MaximumMessages = 0 };
        PlanComparison comparison = Analysis.Compare(Planner.Plan(before), Planner.Plan(before.Overlay(o => o.ScaleForecast(1.5m))), options);

        Assert.Single(comparison.Orders);
        Assert.Equal((2L, 1L, 0), (comparison.Resized, comparison.RecordChanges, comparison.Records.Length));
    }

    [Fact]
    public void Every_order_of_both_plans_is_counted_once()
    {
        for (int seed = 1; seed <= 25; seed++)
        {
            RandomKnobs knobs = RandomKnobs.All with { Expiry = false, Push = false, MaximumBuckets = 15 };
            PlanningSnapshot before = RandomSnapshots.Create(seed, knobs);
            PlanningSnapshot after = before.Overlay(o => o.ScaleForecast(1.3m).ScaleSupply(0.5m, before.Items[0].Code));
            Plan was = Planner.Plan(before), now = Planner.Replan(was, after);
            PlanComparison comparison = Analysis.Compare(was, now);
            List<OrderChange> changes = [.. Analysis.OrderChanges(was, now)];

            Assert.Equal(was.OrderCount(comparison.Kind), comparison.Unchanged + changes.Count(c => c.Before is not null));
            Assert.Equal(now.OrderCount(comparison.Kind), comparison.Unchanged + changes.Count(c => c.After is not null));
            Assert.Equal(changes.Count, changes.Select(c => c.Text).Count());
            Assert.Equal(changes.Take(1_000).Select(c => c.Text), comparison.Orders.Select(c => c.Text));
        }
    }

    private static PlanningSnapshotBuilder Store(bool forecast = true, bool source = true)
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "a" })
            .Add(new StockingPoint { Item = "tea", Location = "a" })
            .Add(new StockBatch { Item = "tea", Location = "a", Quantity = 10m });
        if (source)
        {
            builder.Add(new SupplySource { Code = "buy", Supplier = "s", To = "a" });
        }

        foreach (int week in forecast ? [1, 2] : Array.Empty<int>())
        {
            builder.Add(new ForecastDemand { Item = "tea", Location = "a", Date = AsOf.PlusWeeks(week), Quantity = 40m });
        }

        return builder;
    }

    private static SalesOrderDemand Order(int week) =>
        new() { Code = "so", Item = "tea", Location = "a", Due = AsOf.PlusWeeks(week), Quantity = 25m };

    private static PlannedRun Run(PlanningSnapshot snapshot) => Planner.Plan(snapshot).MadeFrom(snapshot);
}
