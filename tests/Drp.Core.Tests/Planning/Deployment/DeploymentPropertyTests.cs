using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

/// <summary>What must hold in every constrained plan, whatever the network.</summary>
public sealed class DeploymentPropertyTests
{
    private static readonly LocalDate Start = new(2026, 3, 2);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_source_ships_no_more_than_it_has_and_a_route_no_more_than_it_carries(int seed)
    {
        RandomKnobs knobs = RandomKnobs.All with { Expiry = false };
        PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
        Plan plan = new Planner().Plan(snapshot, RandomSnapshots.Options(seed, knobs));
        ILookup<(string, string), PlannedOrder> shipments = plan.Orders(PlanKind.Constrained).ToLookup(o => (o.Item, o.From));
        foreach (PointRecord record in plan.Records(PlanKind.Constrained))
        {
            decimal had = record.OnHand, most = 0m, shipped = 0m;
            for (int t = 0; t < snapshot.Buckets.Count; t++)
            {
                decimal sent = shipments[(record.Item, record.Location)].Where(o => Bucket(snapshot, o.Ship) == t).Sum(o => o.Quantity);
                had += record.ScheduledReceipts[t] + record.PlannedReceipts[t] - (record.GrossRequirements[t] - sent);
                most = Math.Max(most, had);
                shipped += sent;
                Assert.True(shipped <= most, $"seed {seed}: {record.Item}@{record.Location} ships {shipped} of {most} through bucket {t}");
            }
        }

        foreach (var load in plan.Orders(PlanKind.Constrained).GroupBy(o => (o.Route, Bucket(snapshot, o.Ship))))
        {
            decimal most = snapshot.Routes.Single(r => r.Code == load.Key.Route).CapacityPerBucket ?? decimal.MaxValue;
            Assert.True(load.Sum(o => o.Quantity) <= most, $"seed {seed}: {load.Key} carries {load.Sum(o => o.Quantity)} of {most}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_gets_worse_when_the_supply_of_a_date_grows(int seed)
    {
        var random = new Random(seed);
        FairShareRule rule = (FairShareRule)(seed % 4);
        int children = random.Next(2, 7), stock = random.Next(0, 400), more = random.Next(1, 200);
        int[] demand = [.. Enumerable.Range(0, children * 6).Select(_ => random.Next(0, 60))];
        int[] targets = [.. Enumerable.Range(0, children).Select(_ => random.Next(1, 90))];

        decimal[][] before = Shortages(rule, stock, demand, targets), after = Shortages(rule, stock + more, demand, targets);

        for (int child = 0; child < children; child++)
        {
            for (int t = 0; t < before[child].Length; t++)
            {
                // Rounding by largest remainder may move the last step of the unit from one child to another.
                Assert.True(
                    after[child][t] <= before[child][t] + 0.01m,
                    $"seed {seed}, {rule}: child {child} lacks {after[child][t]} instead of {before[child][t]} in bucket {t}");
            }

            Assert.True(after.Sum(c => c[^1]) <= before.Sum(c => c[^1]), $"seed {seed}, {rule}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_lower_tier_gets_nothing_while_a_higher_one_lacks(int seed)
    {
        var random = new Random(seed);
        int orders = random.Next(1, 200), forecast = random.Next(1, 200), stock = random.Next(1, 300);
        PlanningSnapshotBuilder builder = Source((FairShareRule)(seed % 4), stock);
        Child(builder, "a", 1, [0m], [orders], target: 10);
        Child(builder, "b", 2, [forecast], [0], target: 10);

        Plan plan = new Planner().Plan(builder.Build());

        decimal toOrders = Math.Min(orders, stock);
        Assert.Equal(toOrders, Received(plan, "a"));
        Assert.Equal(Math.Min(forecast, stock - toOrders), Received(plan, "b"));
    }

    private static decimal Received(Plan plan, string child) =>
        plan.Orders(PlanKind.Constrained).Where(o => o.To == child).Sum(o => o.Quantity);

    private static int Bucket(PlanningSnapshot snapshot, LocalDate day) => day <= snapshot.AsOf ? 0 : snapshot.Buckets.IndexOf(day);

    private static decimal[][] Shortages(FairShareRule rule, int stock, int[] demand, int[] targets)
    {
        PlanningSnapshotBuilder builder = Source(rule, stock);
        int buckets = demand.Length / targets.Length;
        for (int child = 0; child < targets.Length; child++)
        {
            Child(
                builder, $"c{child}", child + 1, [.. demand.Skip(child * buckets).Take(buckets).Select(d => (decimal)d)], [], targets[child]);
        }

        Plan plan = new Planner().Plan(builder.Build());
        return
        [
            .. Enumerable.Range(0, targets.Length).Select(child =>
                plan.Record("I", $"c{child}", PlanKind.Constrained)!.ProjectedAvailable.Select(p => Math.Max(0m, -p)).ToArray()),
        ];
    }

    private static PlanningSnapshotBuilder Source(FairShareRule rule, int stock) =>
        new PlanningSnapshotBuilder(Start, BucketCalendar.Weekly(Start, 6))
            .Add(new Item { Code = "I", BaseUnit = "pc", Scale = 2 })
            .Add(new Location { Code = "W", FairShare = rule })
            .Add(new StockingPoint { Item = "I", Location = "W" })
            .Add(new StockBatch { Item = "I", Location = "W", Quantity = stock });

    private static void Child(PlanningSnapshotBuilder builder, string code, int priority, decimal[] forecasts, int[] orders, int target)
    {
        builder.Add(new Location { Code = code });
        builder.Add(new StockingPoint { Item = "I", Location = code, TargetStock = target });
        builder.Add(new Lane { Code = "to " + code, From = "W", To = code, Priority = priority });
        for (int t = 0; t < forecasts.Length; t++)
        {
            if (forecasts[t] > 0m)
            {
                builder.Add(new ForecastDemand { Item = "I", Location = code, Date = Start.PlusWeeks(t), Quantity = forecasts[t] });
            }
        }

        for (int t = 0; t < orders.Length; t++)
        {
            if (orders[t] > 0)
            {
                builder.Add(new SalesOrderDemand { Code = $"{code} {t}", Item = "I", Location = code, Due = Start.PlusWeeks(t), Quantity = orders[t] });
            }
        }
    }
}
