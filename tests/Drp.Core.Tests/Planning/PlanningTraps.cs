using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

/// <summary>The ten traps seen elsewhere, in the order of the planning rules; each plan here steps around one.</summary>
public class PlanningTraps
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void Trap_01_a_split_percentage_is_not_applied_to_what_is_left()
    {
        Plan plan = Plan(Weeks(2).Add(Source("x") with { Quota = 60m }).Add(Source("y") with { Quota = 40m }).Add(Forecast(0, 100m)));

        Assert.Equal([("x", 60m), ("y", 40m)], plan.Orders().Select(o => (o.Route, o.Quantity)));
    }

    [Fact]
    public void Trap_02_pieces_of_a_split_are_pack_multiples()
    {
        Plan plan = Plan(Weeks(2)
            .Add(Source("x") with { Quota = 60m, Multiple = 12m })
            .Add(Source("y") with { Quota = 40m, Multiple = 12m })
            .Add(Forecast(0, 100m)));

        Assert.Equal([("x", 60m), ("y", 48m)], plan.Orders().Select(o => (o.Route, o.Quantity)));
    }

    [Fact]
    public void Trap_03_a_firm_order_counts_once_and_is_not_created_again()
    {
        PlanningSnapshotBuilder Chain() => Weeks(4)
            .Add(new Location { Code = "dc" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", LeadTime = new LeadTime { Transit = 7 } })
            .Add(new SupplySource { Code = "buy", Supplier = "acme", To = "dc" })
            .Add(Forecast(2, 50m));
        PlannedOrder[] first = [.. Plan(Chain()).Orders()];
        PlanningSnapshotBuilder firmed = Chain();
        foreach (PlannedOrder order in first)
        {
            firmed.Add(new ScheduledSupply
            {
                Code = order.Code, Item = order.Item, From = order.From, To = order.To, Quantity = order.Quantity,
                Ship = order.Ship, Due = order.Receipt, Status = SupplyStatus.FirmPlanned,
            });
        }

        Plan next = Plan(firmed);
        Assert.Empty(next.Orders());
        Assert.Equal(50m, next.Record("tea", "dc")!.GrossRequirements.Sum());
        Assert.Equal([0m, 0m, 0m, 0m], next.Record("tea", "shop")!.ProjectedAvailable);
        Assert.Equal([0m, 0m, 0m, 0m], next.Record("tea", "dc")!.ProjectedAvailable);
    }

    [Fact]
    public void Trap_04_a_look_ahead_sees_the_receipt_just_behind_its_date()
    {
        // The order of the first week looks three weeks ahead; 100 come in the second.
        Plan plan = Plan(Weeks(4, new LotSizingPolicy.PeriodOrderQuantity { Buckets = 3 })
            .Add(Source("buy"))
            .Add(Forecast(0, 10m)).Add(Forecast(1, 10m)).Add(Forecast(2, 10m))
            .Add(new ScheduledSupply { Code = "po", Item = "tea", From = "acme", To = "shop", Quantity = 100m, Ship = AsOf, Due = AsOf.PlusWeeks(1), Status = SupplyStatus.InTransit }));

        Assert.Equal(10m, Assert.Single(plan.Orders()).Quantity);
    }

    [Fact]
    public void Trap_05_stock_that_expires_inside_the_horizon_is_no_cover()
    {
        Plan plan = Plan(Weeks(4, life: 30).Add(Source("buy"))
            .Add(new StockBatch { Item = "tea", Location = "shop", Quantity = 40m, Expiry = AsOf.PlusDays(9), Batch = "1" })
            .Add(Forecast(0, 10m)).Add(Forecast(1, 10m)).Add(Forecast(2, 10m)).Add(Forecast(3, 10m)));

        Assert.Equal([(2, 10m), (3, 10m)], plan.Orders().Select(o => (Week(o.Receipt), o.Quantity)));
        Assert.Equal(20m, plan.Record("tea", "shop")!.Expired.Sum());
        Assert.Contains(plan.Messages, m => m is { Kind: PlanMessageKind.WillExpire, Quantity: 20m });
    }

    [Fact]
    public void Trap_06_lead_times_count_working_days_of_the_place_where_they_pass()
    {
        Plan plan = Plan(Weeks(4)
            .Add(new WorkingCalendar { Code = "week" })
            .Add(new WorkingCalendar { Code = "tuesday", Weekdays = [IsoDayOfWeek.Tuesday] })
            .Add(new Location { Code = "dc", ShippingCalendar = "week", ReceivingCalendar = "tuesday" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", TransitCalendar = "week", LeadTime = new LeadTime { Loading = 1, Transit = 5 } })
            .Add(new SupplySource { Code = "buy", Supplier = "acme", To = "dc" })
            .Add(Forecast(3, 10m)));

        // Monday 26 January less five and one working days is Friday the 16th; the warehouse receives on a Tuesday before.
        Assert.Equal(new LocalDate(2026, 1, 16), plan.Orders("tea").Single(o => o.To == "shop").Ship);
        Assert.Equal(new LocalDate(2026, 1, 6), plan.Orders("tea").Single(o => o.To == "dc").Receipt);
    }

    [Fact]
    public void Trap_07_days_of_cover_are_a_duration_at_the_rate()
    {
        PlanningSnapshotBuilder builder = Weeks(3, safety: new SafetyStockPolicy.DaysOfCover { Days = 3 }).Add(Source("buy"));
        Plan plan = Plan(builder.Add(Forecast(0, 70m)).Add(Forecast(1, 70m)).Add(Forecast(2, 70m)));

        Assert.Equal([30m, 30m, 30m], plan.Record("tea", "shop")!.SafetyStock);
    }

    [Fact]
    public void Trap_08_silver_meal_orders_the_same_on_days_without_demand_as_on_weeks()
    {
        // Each week's need stands on its Monday; six days without demand lie between. Per day a unit costs a seventh of a week.
        decimal[] needs = [20m, 10m, 40m, 5m, 15m, 30m, 30m];
        (LocalDate, decimal)[] Orders(BucketCalendar buckets, decimal holding)
        {
            PlanningSnapshotBuilder builder = Point(
                buckets, new LotSizingPolicy.Dynamic { Rule = DynamicLotSizing.SilverMeal, OrderCost = 80m, HoldingCost = holding });
            builder.Add(Source("buy"));
            for (int week = 0; week < needs.Length; week++)
            {
                builder.Add(Forecast(week, needs[week]));
            }

            return [.. Plan(builder).Orders().Select(o => (o.Receipt, o.Quantity))];
        }

        (LocalDate, decimal)[] weekly = Orders(BucketCalendar.Weekly(AsOf, 7), 3.5m);
        Assert.Equal([(AsOf, 30m), (AsOf.PlusWeeks(2), 45m), (AsOf.PlusWeeks(4), 15m)], weekly.Take(3));
        Assert.Equal(weekly.Take(3), Orders(BucketCalendar.Daily(AsOf, 49), 0.5m).Take(3));
    }

    [Fact]
    public void Trap_09_threads_and_the_order_of_rows_change_no_byte()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed), reversed = Reversed(snapshot);
            PlanOptions one = RandomSnapshots.Options(seed), four = RandomSnapshots.Options(seed);
            (one.MaxThreads, four.MaxThreads) = (1, 4);
            Assert.Equal(Json(new Planner().Plan(snapshot, one)), Json(new Planner().Plan(reversed, four)));
        }
    }

    [Fact]
    public void Trap_10_a_missing_conversion_is_a_fault_and_not_one_to_one()
    {
        PlanningSnapshot snapshot = Weeks(2).Add(Source("buy"))
            .Add(new SalesOrderDemand { Code = "so", Item = "tea", Location = "shop", Due = AsOf, Quantity = 3m }, unit: "carton")
            .Build();

        var refused = Assert.Throws<DrpInputException>(() => new Planner().Plan(snapshot));
        Assert.Contains(refused.Faults, f => f.Subject.Contains("so", StringComparison.Ordinal) && f.Message.Contains("carton", StringComparison.Ordinal));
    }

    private static Plan Plan(PlanningSnapshotBuilder builder) => new Planner().Plan(builder.Build());

    private static int Week(LocalDate date) => Period.DaysBetween(AsOf, date) / 7;

    private static SupplySource Source(string code) => new() { Code = code, Supplier = "acme", To = "shop" };

    private static ForecastDemand Forecast(int week, decimal quantity) =>
        new() { Item = "tea", Location = "shop", Date = AsOf.PlusWeeks(week), Quantity = quantity };

    private static PlanningSnapshotBuilder Weeks(
        int weeks, LotSizingPolicy? lots = null, int? life = null, SafetyStockPolicy? safety = null) =>
        Point(BucketCalendar.Weekly(AsOf, weeks), lots, life, safety);

    private static PlanningSnapshotBuilder Point(
        BucketCalendar buckets, LotSizingPolicy? lots = null, int? life = null, SafetyStockPolicy? safety = null) =>
        new PlanningSnapshotBuilder(AsOf, buckets)
            .Add(new Item { Code = "tea", BaseUnit = "box", ShelfLifeDays = life })
            .Add(new Location { Code = "shop" })
            .Add(new StockingPoint
            {
                Item = "tea", Location = "shop", LotSizing = lots ?? LotSizingPolicy.LotForLot, SafetyStock = safety ?? SafetyStockPolicy.None,
            });

    private static byte[] Json(Plan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        return stream.ToArray();
    }

    private static PlanningSnapshot Reversed(PlanningSnapshot snapshot)
    {
        var builder = new PlanningSnapshotBuilder(snapshot.AsOf, snapshot.Buckets);
        snapshot.Supplies.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Forecasts.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.SalesOrders.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Stock.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Points.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Routes.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Calendars.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Locations.Reverse().ToList().ForEach(r => builder.Add(r));
        snapshot.Items.Reverse().ToList().ForEach(r => builder.Add(r));
        return builder.Build();
    }
}
