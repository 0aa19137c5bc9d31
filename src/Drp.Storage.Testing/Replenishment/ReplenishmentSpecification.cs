using Drp.Access;
using Drp.Inventory;
using Drp.Replenishment;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Replenishment;

/// <summary>What every store of replenishment orders keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ReplenishmentSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Leap = new(2028, 2, 29);

    /// <summary>An order comes back as written, and is written on the version seen.</summary>
    [Fact]
    public async Task Orders_are_kept()
    {
        string company = Fixture.NewCompany();
        var order = Sample(company, "o") with
        {
            Status = ReplenishmentStatus.Shipped,
            HostNumber = "采购-1",
            PlanId = "plan",
            PlannedCode = "牛奶@DC/2028-02-29/1",
            Route = "r",
            Shipped = 5m,
            Arrived = 2m,
            Missing = 1m,
            Over = 0.0001m,
            Rejected = 1m,
            Dropped = 3m,
            Mark = 7,
            Documents = [new ReplenishmentDocument { IsReceipt = true, Number = "gr", Date = Leap, Batches = [new StockPick { Batch = "b", Expiry = Leap, Quantity = 2m }], Accepted = 1m, Rejected = 1m }],
        };
        await CommitAsync(session =>
        {
            session.Store<IReplenishmentStore>().Save(order, 0);
            session.Store<IReplenishmentStore>().Save(Sample(company, "O"), 0);
        });
        var many = await SessionAsync(session => session.Store<IReplenishmentStore>().ManyAsync(company, ["o", "x", "O"], Token));
        Assert.Equal(["O", "o"], many.Select(row => row.Value.Id));
        Assert.Equal((RecordText.Of(order), 1L), (RecordText.Of(many[1].Value), many[1].Version));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IReplenishmentStore>().Save(order, 2)));
        Assert.Null(await SessionAsync(session => session.Store<IReplenishmentStore>().FindAsync(company, "x", Token)));
    }

    /// <summary>A proposal replaces what was planned and nothing else.</summary>
    [Fact]
    public async Task Planned_orders_are_replaced()
    {
        string company = Fixture.NewCompany();
        string other = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            session.Store<IReplenishmentStore>().ReplacePlanned(company, [Sample(company, "1"), Sample(company, "2"), Sample(company, "3")]);
            session.Store<IReplenishmentStore>().ReplacePlanned(other, [Sample(other, "1")]);
        });
        await CommitAsync(session => session.Store<IReplenishmentStore>().Save(Sample(company, "2") with { Status = ReplenishmentStatus.Firm, Mark = 1 }, 1));
        await CommitAsync(session => session.Store<IReplenishmentStore>().ReplacePlanned(company, [Sample(company, "3") with { Quantity = 9m }, Sample(company, "4")]));
        Assert.Equal(["2 10", "3 9", "4 10"], await ListAsync(company, new ReplenishmentQuery()));
        Assert.Equal(["1 10"], await ListAsync(other, new ReplenishmentQuery()));
        Assert.Equal(["2 10"], await ListAsync(company, new ReplenishmentQuery { Status = ReplenishmentStatus.Firm }));
        Assert.Equal(["3 9"], await ListAsync(company, new ReplenishmentQuery { To = "DC", Item = "牛奶", Skip = 1, Take = 1 }));
        Assert.Empty(await ListAsync(company, new ReplenishmentQuery(), new AccessScope { Date = Leap }));
        Assert.Equal(["2"], (await SessionAsync(session => session.Store<IReplenishmentStore>().OpenAsync(company, "DC", "牛奶", Token))).Select(row => row.Id));
        Assert.Equal(["2"], (await SessionAsync(session => session.Store<IReplenishmentStore>().OpenAsync(company, "工厂", "牛奶", Token))).Select(row => row.Id));
    }

    /// <summary>The count is written on the version seen, and knows what became firm after a mark.</summary>
    [Fact]
    public async Task Marks_count()
    {
        string company = Fixture.NewCompany();
        var mark = await SessionAsync(session => session.Store<IReplenishmentStore>().MarkAsync(company, Token));
        Assert.Equal((0L, 0L), (mark.Value.Value, mark.Version));
        await CommitAsync(session =>
        {
            session.Store<IReplenishmentStore>().SaveMark(mark.Value with { Value = 2 }, 0);
            session.Store<IReplenishmentStore>().Save(Sample(company, "1") with { Mark = 1 }, 0);
            session.Store<IReplenishmentStore>().Save(Sample(company, "2") with { Mark = 2, Status = ReplenishmentStatus.Cancelled }, 0);
            session.Store<IReplenishmentStore>().Save(Sample(company, "3") with { Mark = 2, Item = "a" }, 0);
        });
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IReplenishmentStore>().SaveMark(mark.Value, 0)));
        Assert.Equal(2L, (await SessionAsync(session => session.Store<IReplenishmentStore>().MarkAsync(company, Token))).Value.Value);
        Assert.Equal([("a", "DC"), ("牛奶", "DC")], await SessionAsync(session => session.Store<IReplenishmentStore>().SinceAsync(new ReplenishmentMark { Company = company, Value = 1 }, Token)));
        Assert.Empty(await SessionAsync(session => session.Store<IReplenishmentStore>().SinceAsync(new ReplenishmentMark { Company = company, Value = 2 }, Token)));
    }

    private static ReplenishmentOrder Sample(string company, string id) => new()
    {
        Company = company, Id = id, Kind = ReplenishmentKind.Transfer, Item = "牛奶", From = "工厂", To = "DC", Quantity = 10m, ShipDate = Leap.PlusDays(-1), ReceiptDate = Leap,
    };

    private Task<string[]> ListAsync(string company, ReplenishmentQuery query, AccessScope? scope = null) => SessionAsync(async session =>
        (await session.Store<IReplenishmentStore>().ListAsync(scope ?? AccessScope.All(Leap), query with { Company = company }, Token)).Select(row => $"{row.Id} {row.Quantity:0.####}").ToArray());
}
