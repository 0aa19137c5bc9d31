using System.Globalization;
using System.Text;
using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class WhyTests(ITestOutputHelper output)
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void A_cut_says_what_was_asked_what_there_was_and_what_rounding_did()
    {
        // 100 for 60 and 90 in packs of 12: exact 40 and 60, down to 36 and 60; 4 stay. The 6 that packs add to the 90 are a tier of their own.
        PlanningSnapshot snapshot = Shortage();
        var planner = new Planner();
        Plan plan = planner.Plan(snapshot);
        IReadOnlyList<DeploymentCut> cuts = planner.Explain(plan, snapshot).Cuts("tea");

        DeploymentCut a = cuts.First(c => c.To == "a"), b = cuts.First(c => c.To == "b");
        Assert.Equal((60m, 36m, FairShareRule.ByDemand, 40m), (a.Asked, a.Granted, a.Rule!.Value, a.ExactShare!.Value));
        Assert.Equal((96m, 60m, 100m, 156m), (b.Asked, b.Granted, b.Available!.Value, b.Requests));
        Assert.Equal(
            "b: 90 were missing through the bucket from 2026-01-05, which the lot rules make 96. dc had 100 to deploy for requests of 156 in the bucket"
            + " from 2026-01-05, shared tier by tier by demand: 60 of 96 were granted, 36 were cut. The exact share of b was 60 over all it asked"
            + " in that bucket, whole multiples of 12: nothing was rounded off.",
            b.Text);
        Assert.EndsWith("The exact share of a was 40 over all it asked in that bucket; multiples of 12 and what was left over decided the rest.", a.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_of_the_constrained_plan_tells_what_deployment_did()
    {
        PlanningSnapshot snapshot = Shortage();
        var planner = new Planner();
        Plan plan = planner.Plan(snapshot);
        PlannedOrder order = plan.Orders(PlanKind.Constrained).First(o => o.To == "a");
        OrderDerivation why = planner.Explain(plan, snapshot).Why(order.Code, PlanKind.Constrained)!;

        DerivationStep[] steps = [.. why.Steps.Where(s => s.Kind == DerivationStepKind.Deployment)];
        Assert.Equal(3, steps.Length);
        Assert.Contains(("granted", 36m), steps[1].Numbers);
        Assert.Contains(("exact", 40m), steps[2].Numbers);
    }

    [Fact]
    public void A_capacity_cut_and_an_alternate_are_told()
    {
        PlanningSnapshot snapshot = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 2))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "dc" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new SupplySource { Code = "first", Supplier = "acme", To = "dc", CapacityPerBucket = 30m })
            .Add(new SupplySource { Code = "second", Supplier = "bolt", To = "dc", Priority = 2 })
            .Add(new ForecastDemand { Item = "tea", Location = "dc", Date = AsOf, Quantity = 50m })
            .Build();
        var planner = new Planner();
        Plan plan = planner.Plan(snapshot);
        DeploymentCut cut = Assert.Single(planner.Explain(plan, snapshot).Cuts("tea"));

        Assert.Equal((50m, 30m, 20m), (cut.Asked, cut.Granted, cut.FromAlternates));
        Assert.Null(cut.Rule);
        PlannedOrder other = plan.Orders(PlanKind.Constrained).Single(o => o.Route == "second");
        Assert.Contains("alternate", planner.Explain(plan, snapshot).Why(other.Code, PlanKind.Constrained)!.Steps[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Granted_requests_pushes_and_alternates_are_the_orders_of_the_plan()
    {
        var planner = new Planner();
        for (int seed = 1; seed <= 25; seed++)
        {
            RandomKnobs knobs = RandomKnobs.All with { MaximumPoints = 25, MaximumBuckets = 12 };
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
            PlanOptions options = RandomSnapshots.Options(seed, knobs);
            Plan plan = planner.Plan(snapshot, options);
            for (int i = 0; i < snapshot.Items.Length; i++)
            {
                decimal traced = TracedDeployment.Of(snapshot, options, i).Sum(n => Q4.ToDecimal(n.Granted));
                Assert.Equal(plan.Orders(snapshot.Items[i].Code, PlanKind.Constrained).Sum(o => o.Quantity), traced);
            }
        }
    }

    /// <summary>Three levels, a split 60/40, packs of 12, a closed week, expiring batches and half the supply.</summary>
    [Fact]
    public void A_hard_snapshot_is_solved_every_order_explained_and_every_sum_exact()
    {
        PlanningSnapshot snapshot = Hard().Overlay(o => o.ScaleSupply(0.5m));
        var planner = new Planner();
        Plan plan = planner.Plan(snapshot);
        IPlanExplainer explainer = planner.Explain(plan, snapshot);
        var text = new StringBuilder();
        foreach (PlanKind kind in Enum.GetValues<PlanKind>())
        {
            foreach (PlannedOrder order in plan.Orders(kind))
            {
                OrderDerivation why = explainer.Why(order.Code, kind)!;
                text.Append(CultureInfo.InvariantCulture, $"{kind} {order.Code}: {order.Quantity} from {order.From}\n");
                foreach (DerivationStep step in why.Steps)
                {
                    text.Append(CultureInfo.InvariantCulture, $"  {step.Kind}: {step.Text}\n");
                }

                Assert.Equal(order.Quantity, why.Pegs.Sum(p => p.Quantity));
                Assert.All(why.Steps, s => Assert.EndsWith(".", s.Text, StringComparison.Ordinal));
                Assert.Equal(0m, order.Quantity % 12m);
                Assert.Equal(kind == PlanKind.Constrained, why.Steps.Any(s => s.Kind == DerivationStepKind.Deployment));
            }

            Assert.All(plan.Records(kind), r => Balanced(r, plan.Buckets.Count));
        }

        Assert.NotEmpty(explainer.Cuts("yogurt"));
        Assert.True(plan.Records().Sum(r => r.Expired.Sum()) > 0m);
        output.WriteLine(text.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "hard-plan-why.txt"), text.ToString());
    }

    private static void Balanced(PointRecord record, int buckets)
    {
        decimal available = record.OnHand;
        for (int t = 0; t < buckets; t++)
        {
            available += record.ScheduledReceipts[t] + record.PlannedReceipts[t] - record.GrossRequirements[t] - record.Expired[t];
            Assert.Equal(available, record.ProjectedAvailable[t]);
        }
    }

    private static PlanningSnapshot Shortage()
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 2))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "dc" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = 100m });
        foreach ((string store, decimal demand) in new[] { ("a", 60m), ("b", 90m) })
        {
            builder
                .Add(new Location { Code = store })
                .Add(new StockingPoint { Item = "tea", Location = store })
                .Add(new Lane { Code = "to-" + store, From = "dc", To = store, Multiple = 12m })
                .Add(new ForecastDemand { Item = "tea", Location = store, Date = AsOf, Quantity = demand });
        }

        return builder.Build();
    }

    private static PlanningSnapshot Hard()
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 6))
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 28 })
            .Add(new WorkingCalendar { Code = "closed", Closed = [.. Enumerable.Range(14, 7).Select(AsOf.PlusDays)] })
            .Add(new Location { Code = "plant", ShippingCalendar = "closed" })
            .Add(new Location { Code = "dc", FairShare = FairShareRule.ByDemand, ShippingCalendar = "closed", ReceivingCalendar = "closed" })
            .Add(new StockingPoint { Item = "yogurt", Location = "plant" })
            .Add(new StockingPoint { Item = "yogurt", Location = "dc", SafetyStock = SafetyStockPolicy.Of(24m) })
            .Add(new SupplySource { Code = "make", Supplier = "line", To = "plant", Multiple = 12m, CapacityPerBucket = 120m })
            .Add(new Lane { Code = "own", From = "plant", To = "dc", Quota = 60m, Multiple = 12m, LeadTime = new LeadTime { Transit = 3 } })
            .Add(new SupplySource { Code = "buy", Supplier = "dairy", To = "dc", Quota = 40m, Multiple = 12m, CapacityPerBucket = 60m, LeadTime = new LeadTime { Transit = 5 } })
            .Add(new StockBatch { Item = "yogurt", Location = "plant", Quantity = 120m, Expiry = AsOf.PlusDays(12), Batch = "p1" })
            .Add(new StockBatch { Item = "yogurt", Location = "dc", Quantity = 96m, Expiry = AsOf.PlusDays(6), Batch = "d1" })
            .Add(new StockBatch { Item = "yogurt", Location = "dc", Quantity = 144m, Expiry = AsOf.PlusDays(20), Batch = "d2" });
        foreach ((string shop, int priority, decimal demand) in new[] { ("shop1", 1, 60m), ("shop2", 2, 85m), ("shop3", 2, 35m) })
        {
            builder
                .Add(new Location { Code = shop })
                .Add(new StockingPoint { Item = "yogurt", Location = shop, SafetyStock = SafetyStockPolicy.Of(10m), MinimumRemainingLifeDays = 3 })
                .Add(new StockBatch { Item = "yogurt", Location = shop, Quantity = 90m, Expiry = AsOf.PlusDays(4), Batch = shop })
                .Add(new Lane { Code = "to-" + shop, From = "dc", To = shop, Priority = priority, Multiple = 12m, LeadTime = new LeadTime { Loading = 1, Transit = 1 } });
            for (int week = 0; week < 6; week++)
            {
                builder.Add(new ForecastDemand { Item = "yogurt", Location = shop, Date = AsOf.PlusWeeks(week), Quantity = demand });
            }
        }

        return builder.Build();
    }
}
