using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class LoadPlanningTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void A_last_load_below_the_minimum_is_re_spread()
    {
        // 13 pallets for trucks of 10 that want 6: 7 and 6 (docs/planning/loads.md).
        LoadSchedule schedule = Build([(0, 156m)]);

        Assert.Equal([(1, 84m, 0.7m), (2, 72m, 0.6m)], schedule.Loads.Select(l => (l.Number, l.Lines.Single().Quantity, l.Fill)));
        Assert.Equal(0.65m, schedule.MeanFill);
        Assert.Empty(schedule.Messages);
    }

    [Fact]
    public void Later_transfers_are_pulled_in_up_to_the_minimum()
    {
        // 4 pallets today and 5 in three days: 2 of the 5 come along; 3 are left, too little for a truck.
        LoadSchedule schedule = Build([(0, 48m), (3, 60m)]);

        TransportLoad load = Assert.Single(schedule.Loads);
        Assert.Equal((AsOf, 72m, 24m), (load.Ship, load.Lines[0].Quantity, load.Lines[0].PulledIn));
        Assert.Equal((AsOf.PlusDays(3), 36m), (schedule.PutOff.Single().Ship, schedule.PutOff.Single().Quantity));
        Assert.Equal(PlanMessageKind.LoadPutOff, schedule.Messages.Single().Kind);
    }

    [Fact]
    public void Beyond_the_horizon_of_pulling_in_a_small_load_waits_for_the_next()
    {
        LoadSchedule schedule = Build([(0, 48m), (9, 60m)]);

        TransportLoad load = Assert.Single(schedule.Loads);
        Assert.Equal((AsOf.PlusDays(9), 108m), (load.Ship, load.Lines[0].Quantity));
        Assert.Equal((PlanMessageKind.LoadPutOff, AsOf.PlusDays(9)), (schedule.Messages.Single().Kind, schedule.Messages.Single().Target!.Value));
    }

    [Fact]
    public void Only_stock_that_is_not_deployed_is_pulled_in()
    {
        // The warehouse has the 4 pallets of today; the rest comes in only on the second day.
        LoadSchedule schedule = Build([(0, 48m), (3, 60m)], stock: 48m);

        Assert.Equal([(AsOf.PlusDays(3), 108m)], schedule.Loads.Select(l => (l.Ship, l.Lines[0].Quantity)));
    }

    [Fact]
    public void A_small_load_travels_where_that_is_allowed_and_is_told()
    {
        LoadSchedule schedule = Build([(0, 48m)], new LoadOptions { PutOffFill = 30m });

        Assert.Equal(0.4m, schedule.Loads.Single().Fill);
        Assert.Equal(PlanMessageKind.LoadUnderfilled, schedule.Messages.Single().Kind);
        Assert.Empty(Build([(0, 24m)], new LoadOptions { PutOffFill = 30m }).Loads);
    }

    [Fact]
    public void Released_transfers_travel_with_planned_ones_and_days_limit_what_is_built()
    {
        var released = new ScheduledSupply
        {
            Code = "T1", Item = "tea", From = "dc", To = "shop", Quantity = 72m, Ship = AsOf, Due = AsOf.PlusDays(1), Status = SupplyStatus.FirmPlanned,
        };
        LoadSchedule schedule = Build([(9, 144m)], extra: b => b.Add(released));

        Assert.Equal([(AsOf, 72m)], schedule.Loads.Take(1).Select(l => (l.Ship, l.Lines[0].Quantity)));
        Assert.Single(Build([(9, 144m)], new LoadOptions { Days = 5 }, extra: b => b.Add(released)).Loads);
    }

    [Fact]
    public void A_lot_that_fits_in_no_load_is_told()
    {
        LoadSchedule schedule = Build([(0, 156m)], pallet: 1m);

        Assert.Empty(schedule.Loads);
        Assert.Equal((PlanMessageKind.TooLargeForLoad, PlanMessageSeverity.Critical), (schedule.Messages.Single().Kind, schedule.Messages.Single().Severity));
    }

    [Fact]
    public void Nothing_is_lost_and_no_load_is_overfull()
    {
        for (int seed = 1; seed <= 30; seed++)
        {
            PlanningSnapshot snapshot = Random(seed);
            Plan plan = new Planner().Plan(snapshot);
            LoadSchedule schedule = new LoadPlanning().Build(plan.MadeFrom(snapshot));
            decimal planned = plan.Orders(PlanKind.Constrained).Where(o => !o.FromOutside).Sum(o => o.Quantity);
            Assert.Equal(planned, schedule.Loads.SelectMany(l => l.Lines).Sum(l => l.Quantity) + schedule.PutOff.Sum(p => p.Quantity));
            Assert.All(schedule.Loads, l => Assert.True(l.Pallets <= 10m && l.Weight <= 900m && l.Fill <= 1m, $"seed {seed}"));
        }
    }

    [Fact]
    public void Loads_are_among_the_kpis()
    {
        PlannedRun run = Run([(0, 156m)]);

        Assert.Equal((2L, 0.65m), (new PlanAnalysis().Kpis(run).Loads!.Value, new PlanAnalysis().Kpis(run).LoadFill!.Value));
        Assert.Equal(2L, new PlanAnalysis().Kpis(run, KpiDimension.Location).Single(k => k.Location == "dc").Loads);
    }

    private static LoadSchedule Build(
        (int Day, decimal Quantity)[] transfers,
        LoadOptions? options = null,
        decimal stock = 500m,
        decimal pallet = 12m,
        Action<PlanningSnapshotBuilder>? extra = null) => new LoadPlanning().Build(Run(transfers, stock, pallet, extra), options);

    private static PlannedRun Run(
        (int Day, decimal Quantity)[] transfers, decimal stock = 500m, decimal pallet = 12m, Action<PlanningSnapshotBuilder>? extra = null)
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 14))
            .Add(new Item { Code = "tea", BaseUnit = "box", PalletQuantity = pallet })
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "shop" })
            .Add(new MeansOfTransport { Code = "truck", MaximumPallets = 10m, MinimumFill = 60m, PullInDays = 5 })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new StockingPoint { Item = "tea", Location = "shop" })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = stock })
            .Add(new SupplySource { Code = "buy", Supplier = "acme", To = "dc", LeadTime = new LeadTime { Transit = 2 } })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", Multiple = 12m, Transport = "truck" });
        foreach ((int day, decimal quantity) in transfers)
        {
            builder.Add(new ForecastDemand { Item = "tea", Location = "shop", Date = AsOf.PlusDays(day), Quantity = quantity });
        }

        extra?.Invoke(builder);
        PlanningSnapshot snapshot = builder.Build();
        return new Planner().Plan(snapshot).MadeFrom(snapshot);
    }

    private static PlanningSnapshot Random(int seed)
    {
        var random = new System.Random(seed);
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 20))
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "shop" })
            .Add(new MeansOfTransport { Code = "truck", MaximumPallets = 10m, MaximumWeight = 900m, MinimumFill = random.Next(0, 90), PullInDays = random.Next(0, 8) })
            .Add(new SupplySource { Code = "buy", Supplier = "acme", To = "dc", LeadTime = new LeadTime { Transit = 3 } })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", Multiple = 6m, Transport = "truck" });
        for (int i = 0; i < 4; i++)
        {
            builder
                .Add(new Item { Code = $"i{i}", BaseUnit = "box", PalletQuantity = random.Next(6, 30), Weight = random.Next(1, 9) })
                .Add(new StockingPoint { Item = $"i{i}", Location = "dc" })
                .Add(new StockingPoint { Item = $"i{i}", Location = "shop" })
                .Add(new StockBatch { Item = $"i{i}", Location = "dc", Quantity = random.Next(0, 300) });
            for (int day = 0; day < 20; day++)
            {
                builder.Add(new ForecastDemand { Item = $"i{i}", Location = "shop", Date = AsOf.PlusDays(day), Quantity = random.Next(0, 30) });
            }
        }

        return builder.Build();
    }
}
