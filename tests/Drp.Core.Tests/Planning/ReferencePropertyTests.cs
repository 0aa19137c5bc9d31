using Drp.Reference;

namespace Drp.Planning;

/// <summary>What must hold in every plan of the reference, whatever the snapshot.</summary>
public sealed class ReferencePropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_snapshots_are_accepted_and_depend_on_the_seed_alone(int seed)
    {
        PlanningSnapshot once = RandomSnapshots.Create(seed), again = RandomSnapshots.Create(seed);

        Assert.Empty(once.Faults);
        Assert.Equal(once.Routes, again.Routes);
        Assert.Equal(once.SalesOrders, again.SalesOrders);
        Assert.Equal(once.Forecasts, again.Forecasts);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_balance_and_pegs_add_up(int seed)
    {
        PlanningSnapshot snapshot = RandomSnapshots.Create(seed, new RandomKnobs { MaximumPoints = 30, MaximumBuckets = 20 });
        ReferencePlan plan = ReferencePlanner.Plan(snapshot, RandomSnapshots.Options(seed));
        Check(snapshot, plan, PlanKind.Unconstrained);
        Check(snapshot, plan, PlanKind.Constrained);
        Assert.All(plan.Orders(PlanKind.Constrained), o => Assert.True(o.Ship >= snapshot.AsOf, o.Code));
        Assert.All(plan.Orders(PlanKind.Constrained), o => Assert.True(o.Receipt < snapshot.Buckets.End, o.Code));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_constrained_plan_keeps_multiples_and_capacities(int seed)
    {
        PlanningSnapshot snapshot = RandomSnapshots.Create(seed, new RandomKnobs { MaximumPoints = 30, MaximumBuckets = 20 });
        ReferencePlan plan = ReferencePlanner.Plan(snapshot, RandomSnapshots.Options(seed));
        Dictionary<string, SupplyRoute> routes = snapshot.Routes.ToDictionary(r => r.Code);
        foreach (PlannedOrder order in plan.Orders(PlanKind.Constrained))
        {
            SupplyRoute route = routes[order.Route];
            Assert.True(route.Multiple == 0m || order.Quantity % route.Multiple == 0m, order.Code);
            Assert.True(order.Quantity <= (route.Maximum ?? order.Quantity), order.Code);
        }

        foreach (var load in plan.Orders(PlanKind.Constrained).GroupBy(o => (o.Route, snapshot.Buckets.IndexOf(o.Ship))))
        {
            decimal shipped = load.Sum(o => o.Quantity);
            Assert.True(shipped <= (routes[load.Key.Route].CapacityPerBucket ?? shipped), $"{load.Key}: {shipped}");
        }
    }

    private static void Check(PlanningSnapshot snapshot, ReferencePlan plan, PlanKind kind)
    {
        foreach (PointRecord record in plan.Records(kind))
        {
            decimal available = record.OnHand;
            for (int t = 0; t < snapshot.Buckets.Count; t++)
            {
                available += record.ScheduledReceipts[t] + record.PlannedReceipts[t] - record.GrossRequirements[t] - record.Expired[t];
                Assert.Equal(available, record.ProjectedAvailable[t]);
            }
        }

        foreach (PlannedOrder order in plan.Orders(kind))
        {
            Assert.True(order.Quantity > 0m);
            Assert.Equal(order.Quantity, plan.Pegs(kind, order.Code).Sum(p => p.Quantity));
            Assert.True(order.Ship <= order.Receipt);
        }

        Assert.Equal(plan.Orders(kind).Count, plan.Orders(kind).Select(o => o.Code).Distinct().Count());
    }
}
