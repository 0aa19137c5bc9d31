using Drp.Planning;
using Xunit;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of stocking points and stock keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class StockingPointSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly SafetyStockPolicy[] SafetyStocks =
    [
        SafetyStockPolicy.None,
        SafetyStockPolicy.Of(StoredDecimal.MaxValue),
        new SafetyStockPolicy.Fixed { Quantity = 12.5m, Derivation = "z·√L = 12,5 (服务水平)" },
        new SafetyStockPolicy.Seasonal
        {
            Otherwise = 1m,
            Seasons = [new() { From = new(2024, 2, 29), To = new(9999, 12, 31), Quantity = 0.0001m }],
        },
        new SafetyStockPolicy.DaysOfCover { Days = 14 },
        new SafetyStockPolicy.DdmrpBuffer
        {
            AverageDailyUsage = 10.5m,
            DecoupledLeadTime = 12,
            LeadTimeFactor = 0.3333333333333333333333333333m,
            VariabilityFactor = 0.5m,
            SpikeHorizonDays = 3,
        },
    ];

    private static readonly LotSizingPolicy[] LotSizings =
    [
        LotSizingPolicy.LotForLot,
        new LotSizingPolicy.FixedQuantity { Quantity = 24.0001m, RaiseToNeed = true },
        new LotSizingPolicy.PeriodOrderQuantity { Buckets = 3 },
        new LotSizingPolicy.DaysOfCover { Days = 21 },
        new LotSizingPolicy.MinMax { Maximum = 100m },
        new LotSizingPolicy.EconomicOrderQuantity { OrderCost = 0.000000001m, HoldingCost = 1m },
        new LotSizingPolicy.Dynamic { Rule = DynamicLotSizing.WagnerWhitin, OrderCost = 50m, HoldingCost = 0.1m },
    ];

    /// <summary>Every member and every policy comes back as it was written, by item and location.</summary>
    [Fact]
    public async Task Every_member_survives()
    {
        string company = Fixture.NewCompany();
        StockingPoint[] samples = [.. Hostile.Codes.Select((code, i) => Sample(company, code, "L", i))];
        await CommitAsync(session => session.Store<IStockingPointStore>().SaveMany(samples));
        string[] expected = [.. samples.OrderBy(static point => point.Item, StringComparer.Ordinal).Select(RecordText.Of)];
        Assert.Equal(expected, await SessionAsync(async session => await session.Store<IStockingPointStore>()
            .ReadAsync(company, Token).Select(RecordText.Of).ToArrayAsync(Token)));
    }

    /// <summary>Item and location together are the key; an item gives its points; versions guard.</summary>
    [Fact]
    public async Task Item_and_location_are_the_key()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IStockingPointStore>().SaveMany(
            [Sample(company, "A", "l", 1), Sample(company, "A", "L", 2), Sample(company, "a", "L", 3)]));
        string[] locations = await SessionAsync(async session => await session.Store<IStockingPointStore>()
            .ReadItemAsync(company, "A", Token).Select(static point => point.Location).ToArrayAsync(Token));
        Assert.Equal(["L", "l"], locations);

        var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(
            session => session.Store<IStockingPointStore>().Save(Sample(company, "A", "L", 4), 0)));
        Assert.Equal($"stocking point {company}/A/L", stale.Subject);
        await CommitAsync(session => session.Store<IStockingPointStore>().Delete(company, "A", "L", 1));
        await SessionAsync(async session =>
        {
            Assert.Null(await session.Store<IStockingPointStore>().FindAsync(company, "A", "L", Token));
            Assert.NotNull(await session.Store<IStockingPointStore>().FindAsync(company, "A", "l", Token));
        });
    }

    /// <summary>Stock of a point, or of a company, replaces what was there; no expiry comes first.</summary>
    [Fact]
    public async Task Stock_is_replaced()
    {
        string company = Fixture.NewCompany();
        StockBatch[] first =
        [
            Batch("A", "L", -1.5m), Batch("A", "L", 2m, "批次"), Batch("A", "L", 3m, "b") with { Expiry = new(2024, 2, 29) },
            Batch("A", "M", StoredDecimal.MaxValue) with { Expiry = new(9999, 12, 31) },
        ];
        await CommitAsync(session => session.Store<IStockingPointStore>().ReplaceAllStock(company, first.Reverse()));
        await SessionAsync(async session =>
        {
            IStockingPointStore points = session.Store<IStockingPointStore>();
            Assert.Equal(first, await points.ReadStockAsync(company, Token).ToArrayAsync(Token));
            Assert.Equal(first[..3], await points.StockAsync(company, "A", "L", Token));
        });
        await CommitAsync(session =>
            session.Store<IStockingPointStore>().ReplaceStock(company, "A", "L", [Batch("A", "L", 9m)]));
        await SessionAsync(async session => Assert.Equal(
            [Batch("A", "L", 9m), first[3]],
            await session.Store<IStockingPointStore>().ReadStockAsync(company, Token).ToArrayAsync(Token)));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(session =>
            session.Store<IStockingPointStore>().ReplaceStock(company, "A", "L", [Batch("A", "M", 1m)])));
    }

    private static StockBatch Batch(string item, string location, decimal quantity, string batch = "") => new()
    {
        Item = item,
        Location = location,
        Quantity = quantity,
        Batch = batch,
    };

    private static StockingPoint Sample(string company, string item, string location, int number) => new()
    {
        Company = company,
        Item = item,
        Location = location,
        SafetyStock = SafetyStocks.At(number),
        LotSizing = LotSizings.At(number),
        MaximumStock = number % 2 == 0 ? Hostile.Quantities.At(number) : null,
        TargetStock = number % 3 == 0 ? Hostile.Quantities.At(number) : null,
        PriorityClass = number,
        MinimumRemainingLifeDays = number,
        Fences = number % 2 == 1 ? new PlanningFences { DemandDays = 7, FrozenDays = number, PlanningDays = 0 } : null,
    };
}
