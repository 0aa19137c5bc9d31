using Drp.Items;
using Drp.Reference;
using NodaTime;

namespace Drp.Planning;

public class PromisingTests(ITestOutputHelper output)
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    [Fact]
    public void Golden_cases_of_availability_against_a_plan()
    {
        var table = new CaseTable(output);
        foreach (GoldenCase c in GoldenCase.Load("atp.json"))
        {
            switch (c.Id)
            {
                case "atp-jde-catp":
                    Run(table, c, c.Number("opening_available"), "receipts", "orders", "cumulative_atp");
                    break;
                case "atp-d365-step1":
                case "atp-d365-step2":
                case "atp-d365-step3":
                    Run(table, c, c.Number("on_hand"), "scheduled_supply", "scheduled_demand", "atp");
                    break;
                default:
                    table.Run(c, null, "by the pure functions only: a production schedule, netting without carry-over, or dated events");
                    break;
            }
        }

        table.AssertNoFailure();
    }

    [Fact]
    public void The_worked_example_of_the_page()
    {
        PromiseResult promise = Chain().Promise(Ask(40m));

        Assert.Equal(
            [
                (PromiseSource.Available, AsOf, 5m),
                (PromiseSource.Move, AsOf.PlusDays(2), 20m),
                (PromiseSource.Procure, AsOf.PlusDays(7), 15m),
            ],
            promise.Parts.Select(p => (p.Source, p.Date, p.Quantity)));
        Assert.Equal(AsOf.PlusDays(7), promise.Date);
        Assert.False(promise.OnTime);
        Assert.Equal(
            "15 can be ordered: 24 from acme by buy, leaving 2026-01-05, at dc on 2026-01-10, then 15 from dc by road, leaving 2026-01-10, at shop on 2026-01-12.",
            promise.Parts[2].Text);
    }

    [Fact]
    public void Only_what_exists_is_promised_when_nothing_may_be_made()
    {
        PromiseResult promise = Chain().Promise(Ask(40m) with { CapableToPromise = false });

        Assert.Equal((5m, 35m), (promise.Promised, promise.Open));
        Assert.Null(promise.Date);
        Assert.Equal("DRP2601", Assert.Single(promise.Reasons).Code);
    }

    [Fact]
    public void All_or_nothing_waits_for_the_last_part_or_gives_none()
    {
        PromiseResult whole = Chain().Promise(Ask(40m) with { AllowParts = false });
        Assert.All(whole.Parts, p => Assert.Equal(AsOf.PlusDays(7), p.Date));

        PromiseResult none = Chain().Promise(Ask(40m) with { AllowParts = false, Latest = AsOf.PlusDays(6) });
        Assert.Empty(none.Parts);
        Assert.Equal(["DRP2601", "DRP2603"], none.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void What_a_later_order_needs_is_not_promised()
    {
        IPromiseBook book = Open(Network().Add(Order("so", 4, 3m)));

        Assert.Equal((PromiseSource.Available, AsOf, 2m), Head(book.Promise(Ask(2m))));
        Assert.Equal((PromiseSource.Available, AsOf, 5m), Head(book.Promise(Ask(5m) with { Replaces = "so" })));
        Assert.Equal(2m, book.Availability("tea", "shop").Cumulative[0]);
        Assert.Equal(3m, book.Availability("tea", "shop").Commitments[4]);
    }

    [Fact]
    public void What_other_places_are_planned_to_get_is_not_moved_away()
    {
        // The kiosk's forecast takes 12 of the 20 in the warehouse.
        IPromiseBook book = Open(Network()
            .Add(new Location { Code = "kiosk" })
            .Add(new StockingPoint { Item = "tea", Location = "kiosk" })
            .Add(new Lane { Code = "bike", From = "dc", To = "kiosk" })
            .Add(new ForecastDemand { Item = "tea", Location = "kiosk", Date = AsOf.PlusDays(3), Quantity = 12m }));

        PromiseResult promise = book.Promise(Ask(20m));
        Assert.Equal([5m, 8m, 7m], promise.Parts.Select(p => p.Quantity));
        Assert.Equal([PromiseSource.Available, PromiseSource.Move, PromiseSource.Procure], promise.Parts.Select(p => p.Source));
    }

    [Fact]
    public void Supply_planned_for_forecast_serves_the_order_that_consumes_it()
    {
        PlanningSnapshotBuilder Forecast() => Network(stock: 0m, central: 20m)
            .Add(new ForecastDemand { Item = "tea", Location = "shop", Date = AsOf.PlusDays(3), Quantity = 9m });

        Assert.Equal((PromiseSource.Planned, AsOf.PlusDays(3), 9m), Head(Open(Forecast()).Promise(Ask(9m) with { Due = AsOf.PlusDays(3) })));
        var strict = new PromiseOptions { ConsumesForecast = false };
        Assert.Equal((PromiseSource.Move, AsOf.PlusDays(3), 9m), Head(Open(Forecast(), strict).Promise(Ask(9m) with { Due = AsOf.PlusDays(3) })));
    }

    [Fact]
    public void A_capacity_that_is_used_up_delays_a_purchase()
    {
        PlanningSnapshotBuilder builder = Network(stock: 0m, central: 0m, capacity: 12m);
        PromiseResult promise = Open(builder).Promise(Ask(30m));

        Assert.Equal([12m, 12m, 6m], promise.Parts.Select(p => p.Quantity));
        Assert.Equal([7, 8, 9], promise.Parts.Select(p => Period.DaysBetween(AsOf, p.Date)));
    }

    [Fact]
    public void A_class_gets_no_more_than_its_quota_of_what_exists()
    {
        var options = new PromiseOptions
        {
            Quotas =
            [
                new PromiseQuota { Item = "tea", Location = "shop", CustomerClass = "B", From = AsOf, Quantity = 4m, Used = 2m },
                new PromiseQuota { Item = "tea", Location = "shop", CustomerClass = "B", From = AsOf.PlusDays(3), Quantity = 1m },
            ],
        };
        IPromiseBook book = Open(Network(), options);
        PromiseRequest ask = Ask(5m) with { CustomerClass = "B", CapableToPromise = false };

        PromiseResult promise = book.Promise(ask);
        Assert.Equal([(AsOf, 2m), (AsOf.PlusDays(3), 1m)], promise.Parts.Select(p => (p.Date, p.Quantity)));
        Assert.Equal("DRP2602", Assert.Single(promise.Reasons).Code);
        Assert.Equal(5m, book.Promise(ask with { CustomerClass = "A" }).Promised);
        Assert.Equal([2m, 2m, 2m, 3m], book.Availability("tea", "shop", "B").Allocated.Take(4));

        Assert.True(book.Reserve("k", promise).Succeeded);
        Assert.Equal(0m, book.Promise(ask).Promised);
    }

    [Fact]
    public void What_is_free_is_split_into_quotas_bucket_by_bucket()
    {
        PlanningSnapshot snapshot = Network(stock: 10m)
            .Add(new ScheduledSupply { Code = "po", Item = "tea", From = "acme", To = "shop", Quantity = 5m, Ship = AsOf, Due = AsOf.PlusDays(3) })
            .Build();
        PlannedRun run = new Planner().Plan(snapshot).MadeFrom(snapshot);
        Availability free = new Promising().Open(run).Availability("tea", "shop");
        ClassShare[] classes = [new() { CustomerClass = "A", Key = 70m, Used = 8m }, new() { CustomerClass = "B", Key = 30m, ReturnsUnused = true }];

        IReadOnlyList<PromiseQuota> quotas = PromiseQuotas.Split(free, snapshot.Buckets, ClassSplit.GivenRatio, classes);
        Assert.Equal(
            [("A", 0, 7m, 7m), ("B", 0, 3m, 0m), ("A", 3, 4m, 1m), ("B", 3, 1m, 0m)],
            quotas.Select(q => (q.CustomerClass, Period.DaysBetween(AsOf, q.From), q.Quantity, q.Used)));
        Assert.Equal([7m, 0m, 4m, 0m], PromiseQuotas.ReturnUnused(quotas, classes).Select(q => q.Quantity));
        Assert.Empty(PromiseQuotas.Split(free, snapshot.Buckets, ClassSplit.FirstCome, classes));
        Assert.Equal(
            [("A", 10m), ("A", 2m), ("B", 3m)],
            PromiseQuotas.Split(free, snapshot.Buckets, ClassSplit.FixedQuantity, [classes[0] with { Key = 12m }, classes[1] with { Key = 9m }])
                .Select(q => (q.CustomerClass, q.Quantity)));

        IPromiseBook book = new Promising().Open(run, new PromiseOptions { Quotas = quotas });
        Assert.Equal(3m, book.Promise(Ask(20m) with { CustomerClass = "A", CapableToPromise = false }).Promised);
    }

    [Fact]
    public void Old_stock_goes_first_then_the_item_then_its_successor_and_substitutes()
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 20)).Add(new Location { Code = "shop" });
        foreach ((string code, string? successor, decimal stock) in new[] { ("old", "tea", 3m), ("tea", "new", 4m), ("new", null, 5m), ("herb", (string?)null, 6m) })
        {
            builder
                .Add(new Item { Code = code, BaseUnit = "box", Successor = successor })
                .Add(new StockingPoint { Item = code, Location = "shop" })
                .Add(new StockBatch { Item = code, Location = "shop", Quantity = stock })
                .Add(new SupplySource { Code = "buy-" + code, Item = code, Supplier = "acme", To = "shop", LeadTime = new LeadTime { Transit = 4 } });
        }

        var options = new PromiseOptions { Substitutes = [new ItemSubstitute { Item = "tea", Substitute = "herb", ValidTo = AsOf.PlusDays(9) }] };
        IPromiseBook book = Open(builder, options);

        PromiseResult promise = book.Promise(Ask(25m));
        Assert.Equal(
            [("old", 3m, 0), ("tea", 4m, 0), ("new", 5m, 0), ("herb", 6m, 0), ("new", 7m, 4)],
            promise.Parts.Select(p => (p.Item, p.Quantity, Period.DaysBetween(AsOf, p.Date))));
        Assert.Equal(
            "3 of old, which tea takes over from: old stock first, are available on 2026-01-05: stock and receipts that no commitment needs.",
            promise.Parts[0].Text);
        Assert.Equal(["tea", "tea"], book.Promise(Ask(5m) with { AllowSubstitutes = false }).Parts.Select(p => p.Item));
        Assert.DoesNotContain("herb", book.Promise(Ask(25m) with { Due = AsOf.PlusDays(10) }).Parts.Select(p => p.Item));
    }

    [Fact]
    public void Reserving_is_a_step_of_its_own_and_happens_once()
    {
        IPromiseBook book = Chain();
        PromiseResult first = book.Promise(Ask(5m)), second = book.Promise(Ask(5m));
        Assert.Equal(first.Parts, second.Parts);

        Assert.True(book.Reserve("a", first).Succeeded);
        Assert.True(book.Reserve("a", first).Succeeded);
        Assert.Equal("DRP2604", book.Reserve("b", second).Reasons.Single().Code);
        PromiseResult third = book.Promise(Ask(5m));
        Assert.Equal(PromiseSource.Move, Head(third).Source);
        Assert.Equal("DRP2605", book.Reserve("a", third).Reasons.Single().Code);

        IPromiseBook again = Open(Network(), new PromiseOptions { Reservations = [.. book.Reservations] });
        Assert.Equal(third.Parts, again.Promise(Ask(5m)).Parts);
        Assert.True(again.Release("a"));
        Assert.False(again.Release("a"));
        Assert.Equal(first.Parts, again.Promise(Ask(5m)).Parts);
    }

    [Fact]
    public void Goods_that_expire_are_promised_while_they_last()
    {
        PlanningSnapshotBuilder Dairy() => new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 20))
            .Add(new Item { Code = "tea", BaseUnit = "box", ShelfLifeDays = 10 })
            .Add(new Location { Code = "shop" })
            .Add(new StockingPoint { Item = "tea", Location = "shop" })
            .Add(new StockBatch { Item = "tea", Location = "shop", Quantity = 10m, Expiry = AsOf.PlusDays(3), Batch = "1" })
            .Add(new StockBatch { Item = "tea", Location = "shop", Quantity = 5m, Expiry = AsOf.PlusDays(9), Batch = "2" })
            .Add(Order("so", 6, 4m));

        IPromiseBook book = Open(Dairy());
        Assert.Equal(11m, book.Promise(Ask(20m)).Promised);
        Assert.Equal(1m, book.Promise(Ask(20m) with { Due = AsOf.PlusDays(5) }).Promised);
        Assert.Equal(1m, book.Promise(Ask(20m) with { MinimumRemainingLifeDays = 5 }).Promised);
    }

    [Fact]
    public void Whatever_is_asked_no_commitment_is_touched()
    {
        for (int seed = 1; seed <= 30; seed++)
        {
            RandomKnobs knobs = RandomKnobs.All with { Expiry = false, Push = false, MaximumPoints = 25, MaximumBuckets = 15 };
            PlanOptions options = RandomSnapshots.Options(seed, knobs);
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
            IPromiseBook book = new Promising().Open(new Planner().Plan(snapshot, options).MadeFrom(snapshot, options));
            int number = 0;
            foreach (StockingPoint point in snapshot.Points.Take(8))
            {
                Availability before = book.Availability(point.Item, point.Location);
                PromiseResult promise = book.Promise(new PromiseRequest
                {
                    Item = point.Item, Location = point.Location, Due = snapshot.AsOf.PlusDays(seed % 5), Quantity = 37m,
                });
                Assert.Equal(promise.Promised == 37m, promise.Reasons.IsEmpty);
                Assert.All(promise.Parts, p => Assert.True(p.Date >= promise.Request.Due && p.Date < snapshot.Buckets.End && p.Quantity > 0m));
                Assert.All(promise.Parts.SelectMany(p => p.Steps), s => Assert.True(s.Ship >= snapshot.AsOf && s.Receipt >= s.Ship));
                if (promise.Parts.IsEmpty)
                {
                    continue;
                }

                Assert.True(book.Reserve($"{++number}", promise).Succeeded, $"seed {seed}");
                Availability after = book.Availability(point.Item, point.Location);
                for (int t = 0; t < after.Cumulative.Length; t++)
                {
                    Assert.True(after.Cumulative[t] >= Math.Min(0m, before.Cumulative[t]), $"seed {seed}, {point.Item} at {point.Location}");
                }
            }
        }
    }

    [Fact]
    public void Requests_that_make_no_sense_are_refused()
    {
        IPromiseBook book = Chain();
        Assert.Throws<ArgumentException>(() => book.Promise(Ask(1m) with { Location = "nowhere" }));
        Assert.Throws<ArgumentException>(() => book.Promise(Ask(0.5m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.Promise(Ask(0m)));
        Assert.Throws<ArgumentException>(() => Open(Network(), new PromiseOptions { Substitutes = [new ItemSubstitute { Item = "tea", Substitute = "cup" }] }));
        Assert.Equal("DRP2606", book.Reserve("x", book.Promise(Ask(1m) with { Latest = AsOf.PlusDays(-1) })).Reasons.Single().Code);
    }

    private static (PromiseSource Source, LocalDate Date, decimal Quantity) Head(PromiseResult promise) =>
        (promise.Parts[0].Source, promise.Parts[0].Date, promise.Parts[0].Quantity);

    private static PromiseRequest Ask(decimal quantity) => new() { Item = "tea", Location = "shop", Due = AsOf, Quantity = quantity };

    private static SalesOrderDemand Order(string code, int day, decimal quantity) =>
        new() { Code = code, Item = "tea", Location = "shop", Due = AsOf.PlusDays(day), Quantity = quantity };

    private static IPromiseBook Chain() => Open(Network());

    /// <summary>A shop two days from its warehouse, which is five days from its supplier.</summary>
    private static PlanningSnapshotBuilder Network(decimal stock = 5m, decimal central = 20m, decimal? capacity = null) =>
        new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, 20))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "dc" })
            .Add(new Location { Code = "shop" })
            .Add(new StockingPoint { Item = "tea", Location = "dc" })
            .Add(new StockingPoint { Item = "tea", Location = "shop" })
            .Add(new StockBatch { Item = "tea", Location = "dc", Quantity = central })
            .Add(new StockBatch { Item = "tea", Location = "shop", Quantity = stock })
            .Add(new SupplySource
            {
                Code = "buy", Supplier = "acme", To = "dc", Multiple = 12m, LeadTime = new LeadTime { Transit = 5 }, CapacityPerBucket = capacity,
            })
            .Add(new Lane { Code = "road", From = "dc", To = "shop", LeadTime = new LeadTime { Transit = 2 } });

    private static IPromiseBook Open(PlanningSnapshotBuilder builder, PromiseOptions? options = null)
    {
        PlanningSnapshot snapshot = builder.Build();
        return new Promising().Open(new Planner().Plan(snapshot).MadeFrom(snapshot), options);
    }

    private static void Run(CaseTable table, GoldenCase c, decimal onHand, string receipts, string orders, string cumulative) => table.Run(c, () =>
    {
        decimal[] supply = GoldenCase.Decimals(c.In.GetProperty(receipts)), demand = GoldenCase.Decimals(c.In.GetProperty(orders));
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Daily(AsOf, supply.Length))
            .Add(new Item { Code = "tea", BaseUnit = "box" })
            .Add(new Location { Code = "shop" })
            .Add(new StockingPoint { Item = "tea", Location = "shop" })
            .Add(new StockBatch { Item = "tea", Location = "shop", Quantity = onHand });
        for (int t = 0; t < supply.Length; t++)
        {
            if (supply[t] > 0m)
            {
                builder.Add(new ScheduledSupply
                {
                    Code = $"S{t}", Item = "tea", To = "shop", From = "acme", Quantity = supply[t], Ship = AsOf, Due = AsOf.PlusDays(t),
                });
            }

            if (demand[t] > 0m)
            {
                builder.Add(Order($"O{t}", t, demand[t]));
            }
        }

        Availability availability = Open(builder).Availability("tea", "shop");
        Assert.Equal(GoldenCase.Decimals(c.Out.GetProperty(cumulative)), availability.Cumulative);
        if (c.Out.TryGetProperty("discrete_atp", out System.Text.Json.JsonElement discrete))
        {
            foreach (System.Text.Json.JsonProperty bucket in discrete.EnumerateObject())
            {
                Assert.Equal(bucket.Value.GetDecimal(), availability.Discrete[int.Parse(bucket.Name, System.Globalization.CultureInfo.InvariantCulture) - 1]);
            }
        }
    });
}
