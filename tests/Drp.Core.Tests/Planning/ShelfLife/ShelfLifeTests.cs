using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>Goods that expire: what they serve, when they are written off, and how long a planned receipt lives.</summary>
public sealed class ShelfLifeTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    /// <summary>A store that sells 15 a week to customers who ask for five days of life.</summary>
    private static PlanningSnapshotBuilder Store(LotSizingPolicy? lots = null) =>
        new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 21 })
            .Add(new Location { Code = "store" })
            .Add(new StockingPoint
            {
                Item = "yogurt",
                Location = "store",
                MinimumRemainingLifeDays = 5,
                LotSizing = lots ?? LotSizingPolicy.LotForLot,
            })
            .Add(new SupplySource { Code = "dairy", Supplier = "dairy", To = "store" })
            .Add(Forecast("store", 0, 15m))
            .Add(Forecast("store", 1, 15m))
            .Add(Forecast("store", 2, 15m))
            .Add(Forecast("store", 3, 15m));

    private static ForecastDemand Forecast(string location, int week, decimal quantity) =>
        new() { Item = "yogurt", Location = location, Date = AsOf.PlusWeeks(week), Quantity = quantity };

    private static StockBatch Batch(decimal quantity, LocalDate? lastDay) =>
        new() { Item = "yogurt", Location = "store", Quantity = quantity, Expiry = lastDay, Batch = $"{lastDay}" };

    [Fact]
    public void Stock_that_expires_inside_the_horizon_is_no_cover()
    {
        Plan plan = new Planner().Plan(Store()
            .Add(Batch(30m, new LocalDate(2026, 1, 14)))
            .Add(Batch(40m, new LocalDate(2026, 1, 25)))
            .Build());

        PointRecord record = plan.Record("yogurt", "store")!;
        Assert.Equal([0m, 15m, 0m, 10m], record.Expired);
        Assert.Equal([0m, 0m, 0m, 15m], record.NetRequirements);
        Assert.Equal([55m, 25m, 10m, 0m], record.ProjectedAvailable);
    }

    [Fact]
    public void The_last_usable_day_is_inclusive()
    {
        Plan plan = new Planner().Plan(Store().Add(Batch(45m, new LocalDate(2026, 1, 24))).Build());

        // 24 January less five days is the 19th, the day of the third week's forecast.
        Assert.Equal([0m, 0m, 0m, 15m], plan.Record("yogurt", "store")!.NetRequirements);
        plan = new Planner().Plan(Store().Add(Batch(45m, new LocalDate(2026, 1, 23))).Build());
        Assert.Equal([0m, 0m, 15m, 15m], plan.Record("yogurt", "store")!.NetRequirements);
        Assert.Equal([0m, 0m, 15m, 0m], plan.Record("yogurt", "store")!.Expired);
    }

    [Fact]
    public void A_batch_that_expires_on_a_leap_day_serves_that_day()
    {
        var start = new LocalDate(2028, 2, 28);
        PlanningSnapshotBuilder Days(LocalDate lastDay) =>
            new PlanningSnapshotBuilder(start, BucketCalendar.Daily(start, 3))
                .Add(new Item { Code = "milk", BaseUnit = "l", ShelfLifeDays = 10 })
                .Add(new Location { Code = "店" })
                .Add(new StockingPoint { Item = "milk", Location = "店" })
                .Add(new SupplySource { Code = "dairy", Supplier = "dairy", To = "店" })
                .Add(new StockBatch { Item = "milk", Location = "店", Quantity = 9m, Expiry = lastDay, Batch = "B" })
                .Add(new ForecastDemand { Item = "milk", Location = "店", Date = start.PlusDays(1), Quantity = 4m })
                .Add(new ForecastDemand { Item = "milk", Location = "店", Date = start.PlusDays(2), Quantity = 4m });

        PointRecord record = new Planner().Plan(Days(new LocalDate(2028, 2, 29)).Build()).Record("milk", "店")!;
        Assert.Equal([0m, 0m, 5m], record.Expired);
        Assert.Equal([0m, 0m, 4m], record.NetRequirements);
    }

    [Fact]
    public void A_planned_receipt_has_behind_it_the_lead_times_of_its_chain()
    {
        // The dairy's goods reach the DC on Friday 9 January and live 14 days from then; the store takes them on Monday.
        Plan plan = new Planner().Plan(new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 30 })
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "store" })
            .Add(new StockingPoint { Item = "yogurt", Location = "dc" })
            .Add(new StockingPoint { Item = "yogurt", Location = "store" })
            .Add(new SupplySource { Code = "dairy", Supplier = "dairy", To = "dc", GuaranteedLifeDays = 14 })
            .Add(new Lane { Code = "truck", From = "dc", To = "store", LeadTime = new LeadTime { Transit = 3 }, Multiple = 40m })
            .Add(Batch(10m, null))
            .Add(Forecast("store", 0, 10m))
            .Add(Forecast("store", 1, 10m))
            .Add(Forecast("store", 2, 10m))
            .Add(Forecast("store", 3, 10m))
            .Build());

        PointRecord record = plan.Record("yogurt", "store")!;
        Assert.Equal([0m, 40m, 0m, 40m], record.PlannedReceipts);
        Assert.Equal([0m, 0m, 20m, 0m], record.Expired);
        Assert.Equal([0m, 30m, 0m, 30m], record.ProjectedAvailable);
        Assert.Contains(plan.Messages, m => m.Kind == PlanMessageKind.WillExpire && m.Quantity == 20m);
    }

    [Fact]
    public void Look_ahead_sizes_over_what_stock_cannot_serve_any_more()
    {
        Plan plan = new Planner().Plan(Store(new LotSizingPolicy.PeriodOrderQuantity { Buckets = 3 })
            .Add(Batch(20m, new LocalDate(2026, 1, 14)))
            .Add(Forecast("store", 0, 10m))
            .Build());

        Assert.Equal([35m, 0m, 0m, 15m], plan.Record("yogurt", "store")!.PlannedReceipts);
    }

    /// <summary>A DC with one batch and no supply, and a store that sells 15 a week from the second week on.</summary>
    private static PlanningSnapshotBuilder LastBatch(decimal multiple) =>
        new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 14 })
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "store" })
            .Add(new StockingPoint { Item = "yogurt", Location = "dc" })
            .Add(new StockingPoint { Item = "yogurt", Location = "store" })
            .Add(new Lane { Code = "truck", From = "dc", To = "store", Multiple = multiple })
            .Add(new StockBatch { Item = "yogurt", Location = "dc", Quantity = 30m, Expiry = new LocalDate(2026, 1, 14), Batch = "A" })
            .Add(Forecast("store", 1, 15m))
            .Add(Forecast("store", 2, 15m))
            .Add(Forecast("store", 3, 15m));

    [Fact]
    public void A_transfer_carries_the_batches_that_its_source_picks()
    {
        Plan plan = new Planner().Plan(LastBatch(multiple: 20m).Build());

        PointRecord dc = plan.Record("yogurt", "dc", PlanKind.Constrained)!;
        PointRecord store = plan.Record("yogurt", "store", PlanKind.Constrained)!;
        Assert.Equal([0m, 10m, 0m, 0m], dc.Expired);
        Assert.Equal([0m, 20m, 0m, 0m], store.PlannedReceipts);
        Assert.Equal([0m, 5m, 0m, 0m], store.Expired);
        Assert.Equal([0m, 0m, -15m, -30m], store.ProjectedAvailable);
    }

    [Fact]
    public void What_never_arrived_does_not_expire()
    {
        Plan plan = new Planner().Plan(LastBatch(multiple: 100m).Build());

        Assert.Equal([0m, 0m, 0m, 55m], plan.Record("yogurt", "store")!.Expired);
        Assert.Equal([0m, 0m, 0m, 0m], plan.Record("yogurt", "store", PlanKind.Constrained)!.Expired);
        Assert.Equal([0m, 30m, 0m, 0m], plan.Record("yogurt", "dc", PlanKind.Constrained)!.Expired);
    }

    [Fact]
    public void What_is_asked_in_one_go_expires_between_its_receipts()
    {
        // All receipts of a week leave on its Monday. Tuesday's are usable through Wednesday, so Thursday needs its own.
        Plan plan = new Planner().Plan(new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 7))
            .Add(new WorkingCalendar { Code = "Mondays", Weekdays = [IsoDayOfWeek.Monday] })
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 14 })
            .Add(new Location { Code = "store" })
            .Add(new StockingPoint { Item = "yogurt", Location = "store" })
            .Add(new SupplySource
            {
                Code = "dairy",
                Supplier = "dairy",
                To = "store",
                Calendar = "Mondays",
                LeadTime = new LeadTime { Transit = 1 },
                Multiple = 10m,
                GuaranteedLifeDays = 1,
            })
            .Add(new ForecastDemand { Item = "yogurt", Location = "store", Date = AsOf.PlusDays(1), Quantity = 4m })
            .Add(new ForecastDemand { Item = "yogurt", Location = "store", Date = AsOf.PlusDays(3), Quantity = 4m })
            .Build());

        foreach (PlanKind kind in new[] { PlanKind.Unconstrained, PlanKind.Constrained })
        {
            PointRecord record = plan.Record("yogurt", "store", kind)!;
            Assert.Equal([0m, 10m, 0m, 10m, 0m, 0m, 0m], record.PlannedReceipts);
            Assert.Equal([0m, 0m, 0m, 6m, 0m, 6m, 0m], record.Expired);
        }
    }

    [Fact]
    public void What_leaves_first_picks_first()
    {
        // Both ask in the first week for 12 January: "near" leaves on Friday, "remote" on Monday already.
        Plan plan = new Planner().Plan(new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 14 })
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "near" })
            .Add(new Location { Code = "remote" })
            .Add(new StockingPoint { Item = "yogurt", Location = "dc" })
            .Add(new StockingPoint { Item = "yogurt", Location = "near" })
            .Add(new StockingPoint { Item = "yogurt", Location = "remote" })
            .Add(new Lane { Code = "n", From = "dc", To = "near", Multiple = 10m, LeadTime = new LeadTime { Transit = 3 } })
            .Add(new Lane { Code = "r", From = "dc", To = "remote", Multiple = 10m, LeadTime = new LeadTime { Transit = 7 } })
            .Add(new StockBatch { Item = "yogurt", Location = "dc", Quantity = 10m, Expiry = new LocalDate(2026, 1, 14), Batch = "A" })
            .Add(new StockBatch { Item = "yogurt", Location = "dc", Quantity = 10m, Expiry = new LocalDate(2026, 1, 31), Batch = "B" })
            .Add(Forecast("near", 1, 5m))
            .Add(Forecast("remote", 1, 5m))
            .Build());

        Assert.Equal([0m, 5m, 0m, 0m], plan.Record("yogurt", "remote", PlanKind.Constrained)!.Expired);
        Assert.Equal([0m, 0m, 0m, 5m], plan.Record("yogurt", "near", PlanKind.Constrained)!.Expired);
    }

    [Fact]
    public void What_nobody_may_sell_any_more_is_not_pushed()
    {
        // Customers ask for ten days; from 26 January on, when the lane opens, the batch has six.
        Plan plan = new Planner().Plan(new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "yogurt", BaseUnit = "cup", ShelfLifeDays = 30 })
            .Add(new Location { Code = "dc", Push = PushRule.Push })
            .Add(new Location { Code = "store" })
            .Add(new StockingPoint { Item = "yogurt", Location = "dc" })
            .Add(new StockingPoint { Item = "yogurt", Location = "store", MinimumRemainingLifeDays = 10, MaximumStock = 40m })
            .Add(new Lane { Code = "truck", From = "dc", To = "store", ValidFrom = new LocalDate(2026, 1, 26) })
            .Add(new StockBatch { Item = "yogurt", Location = "dc", Quantity = 50m, Expiry = new LocalDate(2026, 2, 1), Batch = "A" })
            .Add(Forecast("store", 3, 5m))
            .Build());

        Assert.Empty(plan.Orders(PlanKind.Constrained));
        Assert.Equal([50m, 50m, 50m, 50m], plan.Record("yogurt", "dc", PlanKind.Constrained)!.ProjectedAvailable);
    }
}
