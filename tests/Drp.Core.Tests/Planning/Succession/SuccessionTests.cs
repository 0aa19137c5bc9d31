using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class SuccessionTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void Old_stock_is_consumed_before_the_new_item_is_ordered()
    {
        // 50 old; 20 a week are forecast, of the old item in the first week, of the new one later: they last into the third.
        Plan plan = new Planner().Plan(Shop(old: 50m).Build());

        Assert.Empty(plan.Orders("old"));
        Assert.Equal([(2, 10m), (3, 20m)], plan.Orders("new").Select(o => (Week(o.Receipt), o.Quantity)));
        Assert.Equal([30m, 10m, 0m, 0m], plan.Record("new", "shop")!.ProjectedAvailable);
        PointRecord old = plan.Record("old", "shop")!;
        Assert.Equal(0m, old.OnHand + old.GrossRequirements.Sum());
        PlanMessage taken = Assert.Single(plan.Messages, m => m.Kind == PlanMessageKind.SuccessorTakesOver);
        Assert.Equal((AsOf.PlusWeeks(2), 50m, "new", "old"), (taken.Date, taken.Quantity, taken.Item, taken.Reference));
    }

    [Fact]
    public void Old_stock_that_nobody_will_use_is_told()
    {
        Plan plan = new Planner().Plan(Shop(old: 100m).Build());

        Assert.Equal(0, plan.OrderCount());
        PlanMessage left = Assert.Single(plan.Messages, m => m.Kind == PlanMessageKind.OldStockLeft);
        Assert.Equal((20m, PlanMessageSeverity.Warning), (left.Quantity, left.Severity));
    }

    [Fact]
    public void Old_stock_of_the_warehouse_goes_out_as_what_the_shop_orders()
    {
        Plan plan = new Planner().Plan(Shop(old: 0m)
            .Add(new Location { Code = "dc" })
            .Add(new StockingPoint { Item = "old", Location = "dc" })
            .Add(new StockingPoint { Item = "new", Location = "dc" })
            .Add(new StockBatch { Item = "old", Location = "dc", Quantity = 50m })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", ItemGroup = "g" })
            .Add(new SupplySource { Code = "make", Supplier = "plant", To = "dc" })
            .Build());

        Assert.Equal(80m, plan.Orders("new").Where(o => o.To == "shop").Sum(o => o.Quantity));
        Assert.Equal(30m, plan.Orders("new", PlanKind.Constrained).Where(o => o.To == "dc").Sum(o => o.Quantity));
        Assert.Empty(plan.Orders("old"));
    }

    [Fact]
    public void Where_a_place_below_does_not_stock_the_successor_the_old_item_is_planned_as_before()
    {
        Plan plan = new Planner().Plan(Shop(old: 0m)
            .Add(new Location { Code = "kiosk" })
            .Add(new StockingPoint { Item = "old", Location = "kiosk" })
            .Add(new Lane { Code = "bike", From = "shop", To = "kiosk", Item = "old" })
            .Add(new ForecastDemand { Item = "old", Location = "kiosk", Date = AsOf.PlusWeeks(1), Quantity = 7m })
            .Build());

        Assert.Equal([(0, 25m), (1, 7m)], plan.Orders("old").Where(o => o.To == "shop").Select(o => (Week(o.Receipt), o.Quantity)));
        Assert.Equal(60m, plan.Orders("new").Sum(o => o.Quantity));
    }

    [Fact]
    public void A_chain_ends_with_the_last_item_that_the_place_stocks()
    {
        Plan plan = new Planner().Plan(Shop(old: 10m, successorOfNew: "newest")
            .Add(new Item { Code = "newest", BaseUnit = "box", Group = "g" })
            .Add(new StockingPoint { Item = "newest", Location = "shop" })
            .Build());

        Assert.Equal(70m, plan.Orders().Sum(o => o.Quantity));
        Assert.All(plan.Orders(), o => Assert.Equal("newest", o.Item));
    }

    [Fact]
    public void An_order_for_the_old_item_is_what_the_new_one_is_ordered_for()
    {
        PlanningSnapshot snapshot = Shop(old: 0m)
            .Add(new SalesOrderDemand { Code = "so", Item = "old", Location = "shop", Due = AsOf.PlusWeeks(3), Quantity = 5m })
            .Build();
        var planner = new Planner();
        Plan plan = planner.Plan(snapshot);
        PlannedOrder last = plan.Orders().Last();

        Assert.Contains(planner.Explain(plan, snapshot).Pegs(last.Code)!, p => p is { Kind: PegKind.SalesOrder, Reference: "so", Quantity: 5m });
    }

    [Fact]
    public void A_group_changes_together()
    {
        var planner = new Planner();
        for (int seed = 1; seed <= 40; seed++)
        {
            RandomKnobs knobs = RandomKnobs.All with { Succession = true, MaximumPoints = 30, MaximumBuckets = 12 };
            PlanningSnapshot before = RandomSnapshots.Create(seed, knobs);
            PlanningSnapshot after = before.Overlay(o => o.ScaleForecast(1.4m, before.Items[0].Code));
            Plan full = planner.Plan(after), changed = planner.Replan(planner.Plan(before), after);
            Assert.Equal(full.Id, changed.Id);
            Assert.Equal(full.Orders(), changed.Orders());
            Assert.Equal(full.Orders(PlanKind.Constrained), changed.Orders(PlanKind.Constrained));
        }
    }

    [Theory]
    [InlineData("box", 0, null, "DRP2019")]
    [InlineData("pc", 0, "x", "DRP2030")]
    [InlineData("box", 2, "x", "DRP2030")]
    public void Loops_and_other_units_are_refused(string unit, int scale, string? end, string code)
    {
        PlanningSnapshot snapshot = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 2))
            .Add(new Item { Code = "a", BaseUnit = unit, Scale = scale, Successor = "b" })
            .Add(new Item { Code = "b", BaseUnit = "box", Successor = end is null ? "a" : null })
            .Build();

        Assert.Contains(code, new Planner().Validate(snapshot).Select(f => f.Code));
    }

    private static int Week(LocalDate date) => Period.DaysBetween(AsOf, date) / 7;

    private static PlanningSnapshotBuilder Shop(decimal old, string? successorOfNew = null)
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "old", BaseUnit = "box", Group = "g", Successor = "new" })
            .Add(new Item { Code = "new", BaseUnit = "box", Group = "g", Successor = successorOfNew })
            .Add(new Location { Code = "shop" })
            .Add(new StockingPoint { Item = "old", Location = "shop", SafetyStock = SafetyStockPolicy.Of(5m) })
            .Add(new StockingPoint { Item = "new", Location = "shop" })
            .Add(new StockBatch { Item = "old", Location = "shop", Quantity = old })
            .Add(new SupplySource { Code = "buy", Supplier = "acme", To = "shop" })
            .Add(new ForecastDemand { Item = "old", Location = "shop", Date = AsOf, Quantity = 20m });
        for (int week = 1; week < 4; week++)
        {
            builder.Add(new ForecastDemand { Item = "new", Location = "shop", Date = AsOf.PlusWeeks(week), Quantity = 20m });
        }

        return builder;
    }
}
