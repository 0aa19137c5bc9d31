using Drp.Reference;

namespace Drp.Planning;

/// <summary>What must hold in every plan of the reference, whatever the snapshot.</summary>
public sealed class ReferencePropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

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
        PlanningSnapshot snapshot = RandomSnapshots.Create(seed);
        ReferencePlan plan = ReferencePlanner.Plan(snapshot, RandomSnapshots.Options(seed));
        foreach (PointRecord record in plan.Records())
        {
            decimal available = record.OnHand;
            for (int t = 0; t < snapshot.Buckets.Count; t++)
            {
                available += record.ScheduledReceipts[t] + record.PlannedReceipts[t] - record.GrossRequirements[t] - record.Expired[t];
                Assert.Equal(available, record.ProjectedAvailable[t]);
            }
        }

        foreach (PlannedOrder order in plan.Orders())
        {
            Assert.True(order.Quantity > 0m);
            Assert.Equal(order.Quantity, plan.Pegs(PlanKind.Unconstrained, order.Code).Sum(p => p.Quantity));
            Assert.True(order.Ship <= order.Receipt);
        }

        Assert.Equal(plan.Orders().Count, plan.Orders().Select(o => o.Code).Distinct().Count());
    }
}
