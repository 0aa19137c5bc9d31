using Drp.Items;
using NodaTime;

namespace Drp.Planning;

public class PlannerTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void Need_of_a_store_becomes_a_shipment_of_its_warehouse_and_a_purchase()
    {
        PlanningSnapshot snapshot = TwoLevels().Build();

        Plan plan = new Planner().Plan(snapshot);

        PointRecord store = plan.Record("tea", "store")!;
        Assert.Equal([5m, 5m, 5m, 5m], store.ProjectedAvailable);
        Assert.Equal([0m, 25m, 30m, 30m], store.PlannedReceipts);
        PointRecord warehouse = plan.Record("tea", "warehouse")!;
        Assert.Equal([25m, 30m, 30m, 0m], warehouse.GrossRequirements);
        Assert.Equal(
            ["tea@store/2026-01-12/1", "tea@store/2026-01-19/1", "tea@store/2026-01-26/1"],
            plan.Orders("tea").Where(o => o.To == "store").Select(o => o.Code));
        PlannedOrder first = plan.Order("tea@store/2026-01-12/1")!;
        Assert.Equal((25m, new LocalDate(2026, 1, 9), false), (first.Quantity, first.Ship, first.PastDue));
    }

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        PlanningSnapshotBuilder builder = TwoLevels()
            .Add(new StockBatch { Item = "coffee", Location = "store", Quantity = 1m })
            .Add(new StockBatch { Item = "tea", Location = "store", Quantity = 0.5m })
            .Add(new Lane { Code = "back", From = "store", To = "warehouse", LeadTime = new LeadTime { Transit = 1 }, Priority = 2 });

        DrpInputException refused = Assert.Throws<DrpInputException>(() => new Planner().Plan(builder.Build()));

        Assert.Equal(["DRP2002", "DRP2012", "DRP2015"], refused.Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_loop_a_quota_an_unknown_code_a_gap_a_fine_quantity_and_a_double_lane_are_listed_in_one_run()
    {
        var gap = new BucketCalendar
        {
            Buckets = [new Bucket(AsOf, AsOf.PlusDays(7)), new Bucket(AsOf.PlusDays(8), AsOf.PlusDays(15))],
        };
        var builder = new PlanningSnapshotBuilder(AsOf, gap)
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = 1.5m })
            .Add(new Lane { Code = "one", From = "dc", To = "a", Quota = 60m })
            .Add(new Lane { Code = "two", From = "b", To = "a", Quota = 30m })
            .Add(new Lane { Code = "back", From = "a", To = "b" })
            .Add(new Lane { Code = "beside", From = "dc", To = "b" })
            .Add(new Lane { Code = "beside", From = "dc", To = "b" })
            .Add(new Lane { Code = "away", From = "dc", To = "nowhere" });
        foreach (string location in new[] { "dc", "a", "b" })
        {
            builder.Add(new Location { Code = location }).Add(new StockingPoint { Item = "tea", Location = location });
        }

        IReadOnlyList<Fault> faults = new Planner().Validate(builder.Build());

        Assert.Equal(
            ["DRP2001", "DRP2002", "DRP2010", "DRP2012", "DRP2013", "DRP2014", "DRP2015"],
            faults.Select(f => f.Code).Distinct());
    }

    [Fact]
    public void An_order_is_pegged_to_what_it_is_for_down_to_the_customer()
    {
        PlanningSnapshot snapshot = TwoLevels().Build();
        Plan plan = new Planner().Plan(snapshot);
        IPlanExplainer explain = new Planner().Explain(plan, snapshot);

        IReadOnlyList<Peg> pegs = explain.Pegs("tea@warehouse/2026-01-19/1")!;
        PegNode tree = explain.PegTree("tea@warehouse/2026-01-19/1")!;
        OrderDerivation why = explain.Why("tea@store/2026-01-12/1")!;

        Assert.Null(explain.Pegs("tea@nowhere/2026-01-12/1"));
        Assert.Equal((PegKind.PlannedOrder, "tea@store/2026-01-26/1", 25m), pegs.Select(p => (p.Kind, p.Reference!, p.Quantity)).Single());
        Assert.Equal(tree.Peg.Quantity, tree.Parts.Sum(p => p.Peg.Quantity));
        Assert.All(tree.Parts, part => Assert.Equal(part.Peg.Quantity, part.Parts.Sum(p => p.Peg.Quantity)));
        Assert.Contains(why.Steps, s => s.Kind == DerivationStepKind.Dates && s.Text.Contains("2026-01-09", StringComparison.Ordinal));
        Assert.Equal(25m, why.Pegs.Sum(p => p.Quantity));
    }

    [Fact]
    public void A_replan_of_what_changed_equals_the_full_plan()
    {
        PlanningSnapshot before = TwoLevels()
            .Add(new Item { Code = "coffee", BaseUnit = "box" })
            .Add(new StockingPoint { Item = "coffee", Location = "store" })
            .Add(new ForecastDemand { Item = "coffee", Location = "store", Date = AsOf.PlusDays(9), Quantity = 7m })
            .Build();
        Plan first = new Planner().Plan(before);

        PlanningSnapshot after = before.Overlay(change => change.ScaleForecast(1.1m, item: "tea"));
        Plan net = new Planner().Replan(first, after);
        Plan full = new Planner().Plan(after);

        Assert.NotEqual(first.Id, full.Id);
        Assert.Equal(full.Id, net.Id);
        Assert.Equal(full.Orders(), net.Orders());
        Assert.Equal(full.Messages, net.Messages);
        Assert.NotEqual(first.Orders(), net.Orders());
    }

    private static PlanningSnapshotBuilder TwoLevels()
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "warehouse" })
            .Add(new Location { Code = "store" })
            .Add(new Lane { Code = "truck", From = "warehouse", To = "store", LeadTime = new LeadTime { Transit = 3 } })
            .Add(new SupplySource { Code = "maker", Supplier = "maker", To = "warehouse", LeadTime = new LeadTime { Transit = 2 } })
            .Add(new StockingPoint { Item = "tea", Location = "warehouse" })
            .Add(new StockingPoint { Item = "tea", Location = "store", SafetyStock = SafetyStockPolicy.Of(5m) })
            .Add(new StockBatch { Item = "tea", Location = "store", Quantity = 40m })
            .Add(new StockBatch { Item = "tea", Location = "warehouse", Quantity = 60m });
        for (int week = 0; week < 4; week++)
        {
            builder.Add(new ForecastDemand { Item = "tea", Location = "store", Date = AsOf.PlusWeeks(week), Quantity = week == 0 ? 35m : week == 1 ? 25m : 30m });
        }

        return builder;
    }
}
