using Drp.Planning;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of demand keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class DemandSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate LeapDay = new(2024, 2, 29);

    /// <summary>Every member of an order comes back as it was written, by code, in pages too; versions guard.</summary>
    [Fact]
    public async Task Orders_survive_and_are_guarded()
    {
        string company = Fixture.NewCompany();
        SalesOrderDemand[] samples = [.. Hostile.Codes.Select(Order)];
        await CommitAsync(session => session.Store<IDemandStore>().SaveOrders(company, samples));
        string[] expected = [.. samples.OrderBy(static order => order.Code, StringComparer.Ordinal).Select(RecordText.Of)];
        await SessionAsync(async session =>
        {
            IDemandStore store = session.Store<IDemandStore>();
            Assert.Equal(expected, await store.ReadOrdersAsync(company, Token).Select(RecordText.Of).ToArrayAsync(Token));
            Page<SalesOrderDemand> page = await store.PageOrdersAsync(company, new PageRequest { Size = 3 }, Token);
            Assert.Equal(expected[..3], page.Rows.Select(RecordText.Of));
        });
        var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(
            () => CommitAsync(session => session.Store<IDemandStore>().SaveOrder(company, Order("A", 0), 7)));
        Assert.Equal(($"sales order {company}/A", 7L, 1L), (stale.Subject, stale.ExpectedVersion, stale.ActualVersion));
        await CommitAsync(session => session.Store<IDemandStore>().DeleteOrder(company, "A", 1));
        Assert.Null(await SessionAsync(session => session.Store<IDemandStore>().FindOrderAsync(company, "A", Token)));
    }

    /// <summary>A forecast replaces the one before, a promotion's uplift stands beside it, other companies keep theirs.</summary>
    [Fact]
    public async Task Forecast_is_replaced_and_uplift_stands_beside()
    {
        string company = Fixture.NewCompany();
        string other = Fixture.NewCompany();
        ForecastDemand uplift = Row("A", "L", 5m, promotion: "P");
        await CommitAsync(session =>
        {
            IDemandStore demand = session.Store<IDemandStore>();
            demand.ReplaceForecast(other, [Row("A", "L", 1m)]);
            demand.ReplaceForecast(company, [Row("A", "old", 9m), Row("B", "old", 9m)]);
            demand.ReplaceUplift(company, "P", [uplift]);
        });
        ForecastDemand[] rows =
        [
            Row("A", "L", StoredDecimal.MaxValue), Row("A", "L", 3m, "客户"), Row("A", "l", 0.0001m), Row("a", "L", 2m),
        ];
        await CommitAsync(session => session.Store<IDemandStore>().ReplaceForecast(company, rows.Reverse()));
        Assert.Equal([rows[0], uplift, rows[1], rows[2], rows[3]], await ForecastAsync(company, null));
        Assert.Equal([rows[3]], await ForecastAsync(company, "a"));

        await CommitAsync(session =>
        {
            session.Store<IDemandStore>().ReplaceItemForecast(company, "A", [Row("A", "new", 7m)]);
            session.Store<IDemandStore>().ReplaceUplift(company, "P", []);
        });
        Assert.Equal([Row("A", "new", 7m), rows[3]], await ForecastAsync(company, null));
        Assert.Equal([Row("A", "L", 1m)], await ForecastAsync(other, null));
    }

    /// <summary>A bulk write with a row twice, or with a row of something else, is refused whole.</summary>
    [Fact]
    public async Task A_doubtful_forecast_is_refused_whole()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IDemandStore>().ReplaceForecast(company, [Row("A", "L", 1m)]));
        var twice = await Assert.ThrowsAsync<DrpException>(() => CommitAsync(
            session => session.Store<IDemandStore>().ReplaceForecast(company, [Row("B", "L", 1m), Row("B", "L", 2m)])));
        Assert.Equal("DRP1007", twice.Code);
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(
            session => session.Store<IDemandStore>().ReplaceUplift(company, "P", [Row("B", "L", 1m)])));
        Assert.Equal([Row("A", "L", 1m)], await ForecastAsync(company, null));
    }

    /// <summary>A forecast of many rows keeps every one, in order.</summary>
    [Fact]
    public async Task A_large_forecast_keeps_every_row()
    {
        string company = Fixture.NewCompany();
        ForecastDemand[] rows = [.. Enumerable.Range(0, 20_000).Select(static i =>
            Row($"I{i / 100:0000}", "L", i + 0.0001m) with { Date = LeapDay.PlusDays(i % 100) })];
        await CommitAsync(session => session.Store<IDemandStore>().ReplaceForecast(company, rows));
        Assert.Equal(rows, await ForecastAsync(company, null));
    }

    private Task<ForecastDemand[]> ForecastAsync(string company, string? item) => SessionAsync(async session =>
        await session.Store<IDemandStore>().ReadForecastAsync(company, item, Token).ToArrayAsync(Token));

    private static ForecastDemand Row(
        string item, string location, decimal quantity, string? customer = null, string? promotion = null) => new()
        {
            Item = item,
            Location = location,
            Date = LeapDay,
            Quantity = quantity,
            Customer = customer,
            Promotion = promotion,
        };

    private static SalesOrderDemand Order(string code, int number) => new()
    {
        Code = code,
        Item = Hostile.Codes.At(number),
        Location = Hostile.Codes.At(number + 1),
        Due = Hostile.Dates.At(number),
        Quantity = Hostile.Quantities.At(number),
        PriorityClass = number,
        Firm = number % 2 == 0,
        Customer = number % 3 == 0 ? Hostile.Codes.At(number + 2) : null,
        MinimumRemainingLifeDays = number * 10,
    };
}
