using Drp.Items;
using Drp.Planning;
using Drp.Storage.Hosts;
using Drp.Storage.Testing;
using Drp.Storage.Testing.Planning;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Planning;

/// <summary>The same rows, in whatever order they were written, give the same snapshot and the same plan on every storage.</summary>
public sealed class SameSnapshotTests
{
    private static readonly LocalDate AsOf = new(2024, 2, 29);

    [Fact]
    public async Task Every_storage_gives_the_same_snapshot_and_plan()
    {
        string expected = await PlanAsync(new InMemoryFixture(), seed: 0);
        Assert.Equal(expected, await PlanAsync(new InMemoryFixture(), seed: 1));
        Assert.Equal(expected, await PlanAsync(new SqliteFileFixture(), seed: 2));
        Assert.Equal(expected, await PlanAsync(new SqliteMemoryFixture(), seed: 3));
        if (PostgreSqlFixture.WhySkipped is null)
        {
            Assert.Equal(expected, await PlanAsync(new PostgreSqlFixture(), seed: 4));
        }
    }

    private static async Task<string> PlanAsync(StorageFixture fixture, int seed)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await fixture.InitializeAsync();
        try
        {
            await using AsyncServiceScope scope = fixture.Scope();
            IDrpStorage storage = scope.ServiceProvider.GetRequiredService<IDrpStorage>();
            await storage.RunAsync((session, _) =>
            {
                Fill(session, new Random(seed));
                return Task.CompletedTask;
            }, cancellationToken: token);
            await using IDrpSession session = await storage.OpenSessionAsync(token);
            BucketCalendar buckets = BucketCalendar.Weekly(AsOf, 8);
            var builder = new PlanningSnapshotBuilder(AsOf, buckets);
            await session.Store<ISnapshotStore>().AddToAsync(
                new SnapshotRequest { AsOf = AsOf, Buckets = buckets }, builder, token);
            PlanningSnapshot snapshot = builder.Build();
            Assert.Empty(snapshot.Faults);
            Plan plan = new ServiceCollection().AddDrp(static drp => drp.UseInMemory()).BuildServiceProvider()
                .GetRequiredService<IPlanner>().Plan(snapshot, cancellationToken: token);
            Assert.NotEmpty(plan.Orders());
            session.Store<IPlanStore>().Save("", plan, NodaConstants.UnixEpoch);
            await session.CommitAsync(token);
            Plan? loaded = await session.Store<IPlanStore>().LoadAsync("", plan.Id, token);
            Assert.Equal(PlanSamples.Text(plan), PlanSamples.Text(loaded!));
            return snapshot.Fingerprint + "\n" + PlanSamples.Text(plan);
        }
        finally
        {
            await fixture.DisposeAsync();
        }
    }

    private static void Fill(IDrpSession session, Random random)
    {
        string[] items = [.. Enumerable.Range(0, 12).Select(static i => $"商品{i}{(i % 2 == 0 ? "a" : "A")}")];
        string[] places = ["CW", "cw", "Kho-Đông"];
        random.Shuffle(items);
        random.Shuffle(places);
        session.Store<IItemStore>().SaveMany(items.Select(static code => new Item { Code = code, BaseUnit = "pc", Scale = 4 }));
        session.Store<ILocationStore>().SaveMany(places.Select(static code => new Location { Code = code }));
        IEnumerable<(string Item, string Place)> points = [.. items.SelectMany(item => places.Select(place => (item, place)))];
        session.Store<IStockingPointStore>().SaveMany(points.Select(static point => new StockingPoint
        {
            Item = point.Item,
            Location = point.Place,
            SafetyStock = SafetyStockPolicy.Of(point.Item.Length),
        }));
        session.Store<IRouteStore>().SaveMany(
        [
            new Lane { Code = "2", From = "CW", To = "cw", LeadTime = new LeadTime { Transit = 2 } },
            new Lane { Code = "1", From = "CW", To = "Kho-Đông", Multiple = 0.25m },
            new SupplySource { Code = "3", Supplier = "V", To = "CW", LeadTime = new LeadTime { OrderProcessing = 3 } },
        ]);
        session.Store<IStockingPointStore>().ReplaceAllStock("", points.Select(static point => new StockBatch
        {
            Item = point.Item,
            Location = point.Place,
            Quantity = 3.0001m,
        }));
        session.Store<IDemandStore>().ReplaceForecast("", points.Where(static point => point.Place != "CW")
            .SelectMany(static point => Enumerable.Range(0, 8).Select(week => new ForecastDemand
            {
                Item = point.Item,
                Location = point.Place,
                Date = AsOf.PlusWeeks(week),
                Quantity = 1.0001m * (week + 1),
            })));
        session.Store<IDemandStore>().SaveOrders("", items.Select(static (item, _) => new SalesOrderDemand
        {
            Code = "SO-" + item,
            Item = item,
            Location = "cw",
            Due = AsOf.PlusDays(item.Length),
            Quantity = 5m,
        }));
    }
}
