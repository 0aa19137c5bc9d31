using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

/// <summary>The constrained plan of the reference against numbers worked out by hand.</summary>
public sealed class ReferenceDeploymentTests
{
    private static readonly LocalDate Start = new(2026, 3, 2);

    /// <summary>W has 100; A asks for 60, B for 90, both this week; nothing comes in.</summary>
    private static ReferencePlan Share(FairShareRule rule, Func<Lane, Lane>? change = null)
    {
        change ??= static lane => lane;
        var builder = new PlanningSnapshotBuilder(Start, BucketCalendar.Weekly(Start, 2));
        builder.Add(new Item { Code = "I", BaseUnit = "pc" });
        builder.Add(new Location { Code = "W", FairShare = rule });
        builder.Add(new StockingPoint { Item = "I", Location = "W" });
        builder.Add(new StockBatch { Item = "I", Location = "W", Quantity = 100m });
        foreach ((string code, decimal demand, int priority) in new[] { ("A", 60m, 2), ("B", 90m, 1) })
        {
            builder.Add(new Location { Code = code });
            builder.Add(new StockingPoint { Item = "I", Location = code, TargetStock = demand });
            builder.Add(new ForecastDemand { Item = "I", Location = code, Date = Start, Quantity = demand });
            builder.Add(change(new Lane { Code = "to" + code, From = "W", To = code, Priority = priority }));
        }

        return ReferencePlanner.Plan(builder.Build(), new PlanOptions());
    }

    private static decimal To(ReferencePlan plan, string location) =>
        plan.Orders(PlanKind.Constrained).Where(o => o.To == location && o.Receipt == Start).Sum(o => o.Quantity);

    [Fact]
    public void By_demand_shares_in_proportion_to_the_requests()
    {
        ReferencePlan plan = Share(FairShareRule.ByDemand);

        Assert.Equal(40m, To(plan, "A"));
        Assert.Equal(60m, To(plan, "B"));
        Assert.Equal(-20m, plan.Records(PlanKind.Constrained).Single(r => r.Location == "A").ProjectedAvailable[0]);
        Assert.Equal(60m, plan.Orders().Single(o => o.To == "A").Quantity);
    }

    [Fact]
    public void By_priority_serves_priority_one_whole()
    {
        ReferencePlan plan = Share(FairShareRule.ByPriority);

        Assert.Equal(10m, To(plan, "A"));
        Assert.Equal(90m, To(plan, "B"));
    }

    [Fact]
    public void Totals_are_rounded_once_to_multiples_and_nothing_that_fits_is_left()
    {
        // 60 of A and 96 of B are asked for in twelves: exact 38.46 and 61.54, down to 36 and 60; 4 stay.
        ReferencePlan plan = Share(FairShareRule.ByDemand, lane => lane with { Multiple = 12m });

        Assert.Equal(36m, To(plan, "A"));
        Assert.Equal(60m, To(plan, "B"));
    }

    [Fact]
    public void A_total_below_the_minimum_is_shared_again()
    {
        ReferencePlan plan = Share(FairShareRule.ByDemand, lane => lane with { Minimum = lane.To == "A" ? 50m : 0m });

        Assert.Equal(0m, To(plan, "A"));
        Assert.Equal(90m, To(plan, "B"));
    }
}
