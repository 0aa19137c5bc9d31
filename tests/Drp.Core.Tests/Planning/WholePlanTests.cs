using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Everything at once, small enough to read: three levels, a store fed 60/40 by two depots, packs of 12, a week in which the
/// stores receive nothing, batches that expire, and a dairy that can deliver half of what is asked. The test output is the
/// plan as a planner reads it.
/// </summary>
public sealed class WholePlanTests(ITestOutputHelper output)
{
    private const string Item = "酸奶";
    private static readonly LocalDate AsOf = new(2026, 2, 2);
    private static readonly string[] Depots = ["北京", "上海"];
    private static readonly string[] Stores = ["店A", "店B", "店C", "店D"];

    private static PlanningSnapshot Snapshot()
    {
        // The Chinese New Year of 2026 is on 17 February.
        WorkingCalendar holidays = new()
        {
            Code = "stores",
            Weekdays = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d is not (IsoDayOfWeek.None or IsoDayOfWeek.Sunday))],
            Closed = [.. Enumerable.Range(0, 7).Select(d => new LocalDate(2026, 2, 16).PlusDays(d))],
        };
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Telescoping(AsOf, days: 7, weeks: 5, months: 0))
            .Add(holidays)
            .Add(new Item { Code = Item, BaseUnit = "cup", ShelfLifeDays = 30, UnitCost = new Money(3.5m, "CNY") })
            .Add(new Location { Code = "总部", Level = 0, FairShare = FairShareRule.ByDemand })
            .Add(new StockingPoint { Item = Item, Location = "总部" })
            .Add(Batch("总部", 100m, new LocalDate(2026, 2, 10)))
            .Add(Batch("总部", 200m, new LocalDate(2026, 3, 1)))
            .Add(new SupplySource
            {
                Code = "dairy",
                Supplier = "dairy",
                To = "总部",
                LeadTime = new LeadTime { OrderProcessing = 1, Transit = 1 },
                Multiple = 12m,
                CapacityPerBucket = 240m,
                GuaranteedLifeDays = 25,
            });
        foreach (string depot in Depots)
        {
            builder
                .Add(new Location { Code = depot, Level = 1, FairShare = FairShareRule.ByDemand })
                .Add(new StockingPoint { Item = Item, Location = depot, SafetyStock = new SafetyStockPolicy.Fixed { Quantity = 24m } })
                .Add(Batch(depot, 60m, new LocalDate(2026, 2, 6)))
                .Add(Lane("总部", depot, days: 2, quota: null));
        }

        foreach (string store in Stores)
        {
            builder
                .Add(new Location { Code = store, Level = 2, ReceivingCalendar = "stores" })
                .Add(new StockingPoint { Item = Item, Location = store, MinimumRemainingLifeDays = 3 })
                .Add(Batch(store, 90m, new LocalDate(2026, 2, 8)));
            for (int day = 0; day < 42; day++)
            {
                builder.Add(new ForecastDemand { Item = Item, Location = store, Date = AsOf.PlusDays(day), Quantity = 18m });
            }
        }

        return builder
            .Add(Lane("北京", "店A", days: 1, quota: 60m))
            .Add(Lane("上海", "店A", days: 1, quota: 40m))
            .Add(Lane("北京", "店B", days: 1, quota: null))
            .Add(Lane("上海", "店C", days: 1, quota: null))
            .Add(Lane("上海", "店D", days: 1, quota: null))
            .Build();
    }

    private static StockBatch Batch(string location, decimal quantity, LocalDate lastDay) =>
        new() { Item = Item, Location = location, Quantity = quantity, Expiry = lastDay, Batch = $"{lastDay}" };

    private static Lane Lane(string from, string to, int days, decimal? quota) => new()
    {
        Code = $"{from}-{to}",
        From = from,
        To = to,
        LeadTime = new LeadTime { Transit = days },
        Multiple = 12m,
        Quota = quota,
    };

    [Theory]
    [InlineData(PlanKind.Unconstrained)]
    [InlineData(PlanKind.Constrained)]
    public void Every_order_is_explained_and_every_sum_is_exact(PlanKind kind)
    {
        PlanningSnapshot snapshot = Snapshot();
        Plan plan = new Planner().Plan(snapshot);
        IPlanExplainer explainer = new Planner().Explain(plan, snapshot, new PlanOptions());
        foreach (PointRecord record in plan.Records(kind))
        {
            Balances(record);
            Print(record);
        }

        foreach (PlannedOrder order in plan.Orders(kind))
        {
            Assert.Equal(0m, order.Quantity % 12m);
            OrderDerivation why = explainer.Why(order.Code, kind)!;
            Assert.Equal(order.Quantity, why.Pegs.Sum(p => p.Quantity));
            Assert.Equal(order.Quantity, explainer.PegTree(order.Code, kind)!.Parts.Sum(p => p.Peg.Quantity));
            Assert.All(why.Steps, step => Assert.EndsWith(".", step.Text.Trim(), StringComparison.Ordinal));
            output.WriteLine($"{order.Code}: {order.Quantity} from {order.From}, ships {order.Ship:uuuu-MM-dd}, due {order.Receipt:uuuu-MM-dd}");
            foreach (DerivationStep step in why.Steps)
            {
                output.WriteLine($"    {step.Text}");
            }
        }

        foreach (PlanMessage message in plan.Messages.Where(m => m.Plan == kind))
        {
            output.WriteLine($"! {message}");
        }
    }

    [Fact]
    public void The_quota_converges_to_60_and_40()
    {
        Plan plan = new Planner().Plan(Snapshot());

        decimal north = plan.Orders().Where(o => o.To == "店A" && o.From == "北京").Sum(o => o.Quantity);
        decimal all = plan.Orders().Where(o => o.To == "店A").Sum(o => o.Quantity);
        Assert.InRange(north - (0.6m * all), -12m, 12m);
    }

    [Fact]
    public void Nothing_is_received_in_the_closed_week()
    {
        Plan plan = new Planner().Plan(Snapshot());

        Assert.DoesNotContain(plan.Orders(PlanKind.Constrained).Concat(plan.Orders()), o => o.To.StartsWith('店')
            && o.Receipt >= new LocalDate(2026, 2, 16) && o.Receipt <= new LocalDate(2026, 2, 22));
    }

    [Fact]
    public void Half_the_supply_is_shared_and_old_batches_are_written_off()
    {
        Plan plan = new Planner().Plan(Snapshot());

        Assert.All(plan.Orders(PlanKind.Constrained).Where(o => o.Route == "dairy").GroupBy(o => o.Ship), g => Assert.True(g.Sum(o => o.Quantity) <= 240m));
        Assert.True(plan.Records().Sum(r => r.Expired.Sum()) > 0m);
        decimal[] backlog = [.. Stores.Select(s => plan.Record(Item, s, PlanKind.Constrained)!.ProjectedAvailable[^1])];
        Assert.All(backlog, b => Assert.True(b < 0m));
        Assert.True(backlog.Max() - backlog.Min() < 600m, string.Join(' ', backlog));
    }

    private static void Balances(PointRecord record)
    {
        decimal available = record.OnHand;
        for (int t = 0; t < record.GrossRequirements.Length; t++)
        {
            available += record.ScheduledReceipts[t] + record.PlannedReceipts[t] - record.GrossRequirements[t] - record.Expired[t];
            Assert.Equal(available, record.ProjectedAvailable[t]);
        }
    }

    private void Print(PointRecord record)
    {
        output.WriteLine($"{record.Location}, on hand {record.OnHand}");
        output.WriteLine($"    gross     {string.Join(' ', record.GrossRequirements)}");
        output.WriteLine($"    receipts  {string.Join(' ', record.PlannedReceipts)}");
        output.WriteLine($"    expired   {string.Join(' ', record.Expired)}");
        output.WriteLine($"    projected {string.Join(' ', record.ProjectedAvailable)}");
    }
}
