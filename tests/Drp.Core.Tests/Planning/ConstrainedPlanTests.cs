using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class ConstrainedPlanTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void A_shortage_is_shared_by_demand()
    {
        Plan plan = new Planner().Plan(Shortage(FairShareRule.ByDemand).Build());

        Assert.Equal(30m, plan.Orders(PlanKind.Constrained).Where(o => o.To == "a").Sum(o => o.Quantity));
        Assert.Equal(60m, plan.Orders(PlanKind.Constrained).Where(o => o.To == "b").Sum(o => o.Quantity));
        Assert.Equal(-10m, plan.Record("tea", "a", PlanKind.Constrained)!.ProjectedAvailable[^1]);
        Assert.Equal(40m, plan.Orders().Where(o => o.To == "a").Sum(o => o.Quantity));
        Assert.Contains(plan.Messages, m => m is { Kind: PlanMessageKind.Stockout, Plan: PlanKind.Constrained, Location: "a", Quantity: 10m });
    }

    [Fact]
    public void Why_says_what_was_cut()
    {
        PlanningSnapshot snapshot = Shortage(FairShareRule.ByDemand).Build();
        Plan plan = new Planner().Plan(snapshot);

        OrderDerivation why = new Planner().Explain(plan, snapshot).Why(
            plan.Orders(PlanKind.Constrained).First(o => o.To == "a").Code, PlanKind.Constrained)!;

        Assert.Contains(why.Steps, s => s.Text
            == "dc had 90 to deploy for requests of 120 in the bucket from 2026-01-05, shared tier by tier by demand: 30 of 40 were granted, 10 were cut.");
    }

    [Fact]
    public void A_shortage_is_served_by_priority()
    {
        Plan plan = new Planner().Plan(Shortage(FairShareRule.ByPriority).Build());

        Assert.Equal(10m, plan.Orders(PlanKind.Constrained).Where(o => o.To == "a").Sum(o => o.Quantity));
        Assert.Equal(80m, plan.Orders(PlanKind.Constrained).Where(o => o.To == "b").Sum(o => o.Quantity));
    }

    /// <summary>Tea comes before wine by its code, but its forecast is less urgent than wine's order.</summary>
    [Fact]
    public void Capacity_that_items_share_goes_by_tier_before_item_code()
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 2))
            .Add(new Location { Code = "a" })
            .Add(new SupplySource { Code = "maker", Supplier = "maker", To = "a", CapacityPerBucket = 100m });
        foreach (string item in new[] { "tea", "wine" })
        {
            builder.Add(new Item { Code = item, BaseUnit = "box" }).Add(new StockingPoint { Item = item, Location = "a" });
        }

        PlanningSnapshot snapshot = builder
            .Add(new ForecastDemand { Item = "tea", Location = "a", Date = AsOf, Quantity = 80m })
            .Add(new SalesOrderDemand { Code = "so", Item = "wine", Location = "a", Due = AsOf, Quantity = 70m })
            .Build();

        Plan plan = new Planner().Plan(snapshot);

        Assert.Equal(70m, plan.Orders("wine", PlanKind.Constrained).Single().Quantity);
        Assert.Equal(30m, plan.Orders("tea", PlanKind.Constrained).First().Quantity);
        Assert.Contains(
            "asked maker for 80, of which the route could carry 30: 50 were cut",
            new Planner().Explain(plan, snapshot).Why(plan.Orders("tea", PlanKind.Constrained).First().Code, PlanKind.Constrained)!
                .Steps.Last(s => s.Kind == DerivationStepKind.Deployment).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_is_pushed_up_to_the_maximum_where_the_source_asks_for_it()
    {
        PlanningSnapshot snapshot = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 3))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "dc", Push = PushRule.Push })
            .Add(new Location { Code = "a" })
            .Add(new StockingPoint { Item = "tea", Location = "dc", SafetyStock = SafetyStockPolicy.Of(5m) })
            .Add(new StockingPoint { Item = "tea", Location = "a", MaximumStock = 60m })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = 100m })
            .Add(new Lane { Code = "to-a", From = "dc", To = "a" })
            .Add(new ForecastDemand { Item = "tea", Location = "a", Date = AsOf.PlusWeeks(2), Quantity = 20m })
            .Build();

        Plan plan = new Planner().Plan(snapshot);

        PlannedOrder pushed = plan.Orders(PlanKind.Constrained).First();
        Assert.Equal((AsOf, 60m), (pushed.Ship, pushed.Quantity));
        Assert.Equal(
            "dc had 95 in excess and pushed 60 to a ahead of need.",
            new Planner().Explain(plan, snapshot).Why(pushed.Code, PlanKind.Constrained)!
                .Steps.Single(s => s.Kind == DerivationStepKind.Deployment).Text);
    }

    [Fact]
    public void A_late_shipment_arrives_late()
    {
        PlanningSnapshot snapshot = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 10))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "a" })
            .Add(new StockingPoint { Item = "tea", Location = "a" })
            .Add(new SupplySource { Code = "maker", Supplier = "maker", To = "a", LeadTime = new LeadTime { Transit = 4 } })
            .Add(new SalesOrderDemand { Code = "so", Item = "tea", Location = "a", Due = AsOf.PlusDays(1), Quantity = 5m })
            .Build();

        Plan plan = new Planner().Plan(snapshot);

        PlannedOrder needed = Assert.Single(plan.Orders());
        Assert.True(needed.PastDue);
        PlannedOrder possible = Assert.Single(plan.Orders(PlanKind.Constrained));
        Assert.Equal((AsOf, AsOf.PlusDays(4), 5m), (possible.Ship, possible.Receipt, possible.Quantity));
        Assert.DoesNotContain(plan.Messages, m => m.Kind == PlanMessageKind.FrozenFence);
        Assert.Equal([0m, -5m, -5m, -5m, 0m], plan.Record("tea", "a", PlanKind.Constrained)!.ProjectedAvailable.Take(5));
    }

    [Fact]
    public void Nothing_is_shipped_in_the_past_or_beyond_what_there_is()
    {
        for (int seed = 1; seed <= 150; seed++)
        {
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed);
            Plan plan = new Planner().Plan(snapshot, RandomSnapshots.Options(seed));
            HashSet<(string, string)> sells =
            [
                .. snapshot.SalesOrders.Select(o => (o.Item, o.Location)),
                .. snapshot.Forecasts.Select(f => (f.Item, f.Location)),
                .. snapshot.Supplies.Select(s => (s.Item, s.From)),
            ];
            Assert.Equal(plan.OrderCount(PlanKind.Constrained), plan.Orders(PlanKind.Constrained).Select(o => o.Code).Distinct().Count());
            foreach (PlannedOrder order in plan.Orders(PlanKind.Constrained))
            {
                Assert.True(order.Ship >= snapshot.AsOf && order.Quantity > 0m, $"seed {seed}: {order}");
            }

            foreach (PointRecord record in plan.Records(PlanKind.Constrained))
            {
                decimal available = record.OnHand;
                for (int t = 0; t < snapshot.Buckets.Count; t++)
                {
                    available += record.ScheduledReceipts[t] + record.PlannedReceipts[t] - record.GrossRequirements[t] - record.Expired[t];
                    Assert.Equal(available, record.ProjectedAvailable[t]);
                    Assert.True(record.Expired[t] >= 0m);

                    // A place that only ships on can't have shipped what it does not have, expired goods included.
                    Assert.True(
                        available >= Math.Min(0m, record.OnHand) || sells.Contains((record.Item, record.Location)),
                        $"seed {seed}: {record.Item}@{record.Location} has {available} in bucket {t}");
                }
            }
        }
    }

    private static PlanningSnapshotBuilder Shortage(FairShareRule rule)
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 3))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "dc", FairShare = rule })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = 90m });
        foreach ((string store, int priority, decimal demand) in new[] { ("a", 2, 40m), ("b", 1, 80m) })
        {
            builder
                .Add(new Location { Code = store })
                .Add(new StockingPoint { Item = "tea", Location = store })
                .Add(new Lane { Code = "to-" + store, From = "dc", To = store, Priority = priority, LeadTime = new LeadTime { Transit = 2 } })
                .Add(new ForecastDemand { Item = "tea", Location = store, Date = AsOf.PlusWeeks(1), Quantity = demand });
        }

        return builder;
    }
}
