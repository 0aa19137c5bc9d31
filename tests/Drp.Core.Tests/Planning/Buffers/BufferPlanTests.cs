using Drp.Items;
using NodaTime;

namespace Drp.Planning;

public class BufferPlanTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void A_buffered_point_orders_up_to_the_top_of_green()
    {
        // The zones of docs/planning/ddmrp.md: top of yellow 136, top of green 176. 150 − 10 is above; 130 the next day is not.
        Plan plan = new Planner().Plan(Shop(150m).Build());

        PlannedOrder first = plan.Orders("tea").First(o => o.To == "shop");
        Assert.Equal((AsOf.PlusDays(1), AsOf.PlusDays(9), 46m), (first.Ship, first.Receipt, first.Quantity));
        Assert.Equal(plan.Orders("tea").Where(o => o.To == "shop").Sum(o => o.Quantity), plan.Orders("tea").Where(o => o.To == "dc").Sum(o => o.Quantity));
        PointRecord record = plan.Record("tea", "shop")!;
        Assert.Equal(150m - 210m + plan.Orders("tea").Where(o => o.To == "shop").Sum(o => o.Quantity), record.ProjectedAvailable[^1]);
    }

    [Fact]
    public void A_week_of_forecast_is_no_spike_and_an_order_of_that_size_is()
    {
        PlanningSnapshotBuilder Empty() => Shop(180m, forecast: false);
        Plan steady = new Planner().Plan(Empty().Add(new ForecastDemand { Item = "tea", Location = "shop", Date = AsOf.PlusDays(7), Quantity = 56m }).Build());
        Plan spike = new Planner().Plan(Empty().Add(new SalesOrderDemand { Code = "so", Item = "tea", Location = "shop", Due = AsOf.PlusDays(7), Quantity = 56m }).Build());

        Assert.Equal(AsOf, spike.Orders("tea").First(o => o.To == "shop").Ship);
        Assert.True(steady.Orders("tea").First(o => o.To == "shop").Ship > AsOf.PlusDays(6));
    }

    [Fact]
    public void Deployment_asks_for_what_the_buffer_ordered()
    {
        Plan plan = new Planner().Plan(Shop(150m, buckets: BucketCalendar.Daily(AsOf, 30)).Build());

        Assert.Equal(
            plan.Orders("tea").Where(o => o.To == "shop").Sum(o => o.Quantity),
            plan.Orders("tea", PlanKind.Constrained).Where(o => o.To == "shop").Sum(o => o.Quantity));
    }

    [Fact]
    public void Goods_that_expire_and_lot_policies_are_refused()
    {
        StockingPoint point = Buffered() with { LotSizing = new LotSizingPolicy.FixedQuantity { Quantity = 10m } };
        PlanningSnapshot snapshot = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 2))
            .Add(new Item { Code = "tea", BaseUnit = "box", ShelfLifeDays = 30 })
            .Add(new Location { Code = "shop" })
            .Add(point)
            .Build();

        Assert.Equal(["DRP2016", "DRP2031"], new Planner().Validate(snapshot).Select(f => f.Code));
    }

    [Fact]
    public void Old_goods_that_expire_are_refused_too()
    {
        PlanningSnapshot snapshot = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 2))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Item { Code = "old", BaseUnit = "box", ShelfLifeDays = 30, Successor = "tea" })
            .Add(new Location { Code = "shop" })
            .Add(Buffered())
            .Build();

        Assert.Equal("DRP2031", Assert.Single(new Planner().Validate(snapshot)).Code);
    }

    private static StockingPoint Buffered() => new()
    {
        Item = "tea",
        Location = "shop",
        SafetyStock = new SafetyStockPolicy.DdmrpBuffer
        {
            AverageDailyUsage = 10m, DecoupledLeadTime = 8, LeadTimeFactor = 0.5m, VariabilityFactor = 0.4m, MinimumOrder = 20m, OrderCycleDays = 3,
        },
    };

    private static PlanningSnapshotBuilder Shop(decimal stock, bool forecast = true, BucketCalendar? buckets = null)
    {
        var builder = new PlanningSnapshotBuilder(AsOf, buckets ?? BucketCalendar.Telescoping(AsOf, 7, 2, 0))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "shop" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(Buffered())
            .Add(new StockBatch { Item = "tea", Location = "shop", Quantity = stock })
            .Add(new SupplySource { Code = "buy", Supplier = "acme", To = "dc" })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", LeadTime = new LeadTime { Transit = 8 } });
        for (int day = 0; forecast && day < 7; day++)
        {
            builder.Add(new ForecastDemand { Item = "tea", Location = "shop", Date = AsOf.PlusDays(day), Quantity = 10m });
        }

        for (int week = 1; forecast && week < 3; week++)
        {
            builder.Add(new ForecastDemand { Item = "tea", Location = "shop", Date = AsOf.PlusWeeks(week), Quantity = 70m });
        }

        return builder;
    }
}
