using Drp.Items;
using Drp.Planning;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage gives a snapshot.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class SnapshotSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate AsOf = new(2024, 2, 29);

    /// <summary>A snapshot holds all records of the companies asked for, and the forecast inside the buckets.</summary>
    [Fact]
    public async Task A_snapshot_holds_what_was_stored()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => Fill(session, company));
        PlanningSnapshot snapshot = await ReadAsync([company]);

        Assert.Empty(snapshot.Faults);
        Assert.Equal(["A", "a"], snapshot.Items.Select(static item => item.Code));
        Assert.Equal(["CW", "L"], snapshot.Locations.Select(static location => location.Code));
        Assert.Equal(["lane", "src"], snapshot.Routes.Select(static route => route.Code));
        Assert.Equal(["5d"], snapshot.Calendars.Select(static calendar => calendar.Code));
        Assert.Equal(["TRUCK"], snapshot.Transports.Select(static transport => transport.Code));
        Assert.Equal(4, snapshot.PointCount);
        Assert.Equal([40m, 2.5m], snapshot.Stock.Select(static batch => batch.Quantity));
        Assert.Equal(["SO-1"], snapshot.SalesOrders.Select(static order => order.Code));
        Assert.Equal(["PO-1"], snapshot.Supplies.Select(static supply => supply.Code));
        Assert.Equal(
            [(AsOf, 10m, null), (AsOf.PlusDays(13), 11m, null), (AsOf, 5m, "P")],
            snapshot.Forecasts.Select(static row => (row.Date, row.Quantity, row.Promotion)));
    }

    /// <summary>Other companies stay out, and several are planned together when asked for.</summary>
    [Fact]
    public async Task Companies_are_kept_apart()
    {
        string one = Fixture.NewCompany();
        string two = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            session.Store<IItemStore>().Save(new Item { Company = one, Code = one + "-I", BaseUnit = "pc" });
            session.Store<IItemStore>().Save(new Item { Company = two, Code = two + "-I", BaseUnit = "pc" });
        });
        Assert.Equal([two + "-I"], (await ReadAsync([two])).Items.Select(static item => item.Code));
        Assert.Equal(2, (await ReadAsync([one, two])).Items.Length);
    }

    /// <summary>A snapshot sees what its own session staged.</summary>
    [Fact]
    public Task A_snapshot_sees_staged_changes() => SessionAsync(async session =>
    {
        string company = Fixture.NewCompany();
        Fill(session, company);
        PlanningSnapshotBuilder builder = new(AsOf, BucketCalendar.Weekly(AsOf, 2));
        await session.Store<ISnapshotStore>().AddToAsync(Request([company]), builder, Token);
        Assert.Equal(4, builder.Build().PointCount);
    });

    private static void Fill(IDrpSession session, string company)
    {
        foreach (string code in (string[])["A", "a"])
        {
            session.Store<IItemStore>().Save(new Item { Company = company, Code = code, BaseUnit = "pc", Scale = 1 });
            foreach (string location in (string[])["CW", "L"])
            {
                session.Store<IStockingPointStore>().Save(
                    new StockingPoint { Company = company, Item = code, Location = location });
            }
        }

        session.Store<ILocationStore>().SaveMany(
            [new Location { Company = company, Code = "L" }, new Location { Company = company, Code = "CW" }]);
        session.Store<ICalendarStore>().Save(new WorkingCalendar { Company = company, Code = "5d" });
        session.Store<ITransportStore>().Save(new MeansOfTransport { Company = company, Code = "TRUCK" });
        session.Store<IRouteStore>().SaveMany(
            [
                new Lane { Company = company, Code = "lane", From = "CW", To = "L" },
                new SupplySource { Company = company, Code = "src", Supplier = "V", To = "CW" },
            ]);
        session.Store<IStockingPointStore>().ReplaceAllStock(
            company,
            [
                new StockBatch { Item = "A", Location = "L", Quantity = 2.5m, Expiry = AsOf.PlusDays(5), Batch = "B" },
                new StockBatch { Item = "A", Location = "L", Quantity = 40m },
            ]);
        session.Store<IDemandStore>().SaveOrder(
            company, new SalesOrderDemand { Code = "SO-1", Item = "A", Location = "L", Due = AsOf, Quantity = 3m });
        session.Store<ISupplyStore>().Save(
            company,
            new ScheduledSupply
            {
                Code = "PO-1",
                Item = "A",
                From = "V",
                To = "CW",
                Quantity = 7m,
                Ship = AsOf,
                Due = AsOf.PlusDays(3),
            });
        ForecastDemand forecast = new() { Item = "A", Location = "L", Date = AsOf, Quantity = 10m };
        session.Store<IDemandStore>().ReplaceForecast(
            company,
            [
                forecast,
                forecast with { Date = AsOf.PlusDays(13), Quantity = 11m },
                forecast with { Date = AsOf.PlusDays(14), Quantity = 99m },
                forecast with { Date = AsOf.PlusDays(-1), Quantity = 99m },
            ]);
        session.Store<IDemandStore>().ReplaceUplift(company, "P", [forecast with { Promotion = "P", Quantity = 5m }]);
    }

    private static SnapshotRequest Request(string[] companies) => new()
    {
        AsOf = AsOf,
        Buckets = BucketCalendar.Weekly(AsOf, 2),
        Companies = [.. companies],
    };

    private Task<PlanningSnapshot> ReadAsync(string[] companies) => SessionAsync(async session =>
    {
        SnapshotRequest request = Request(companies);
        var builder = new PlanningSnapshotBuilder(request.AsOf, request.Buckets);
        await session.Store<ISnapshotStore>().AddToAsync(request, builder, Token);
        return builder.Build();
    });
}
