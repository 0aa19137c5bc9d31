using Drp.Access;
using Drp.Credit;
using Drp.Inventory;
using Drp.Orders;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Orders;

/// <summary>What every store of orders keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class OrderSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Leap = new(2028, 2, 29);

    /// <summary>An order comes back as written, with ids that differ by case, and is written on the version seen.</summary>
    [Fact]
    public async Task Orders_are_kept()
    {
        string company = Fixture.NewCompany();
        var order = Sample(company, "订单-a");
        await CommitAsync(session => session.Store<IOrderStore>().Save(order, [], 0));
        await CommitAsync(session => session.Store<IOrderStore>().Save(Sample(company, "订单-A") with { ExternalNumber = "po-1" }, [], 0));
        var found = (await FindAsync(company, "订单-a"))!.Value;
        Assert.Equal((RecordText.Of(order), 1L), (RecordText.Of(found.Value), found.Version));
        await CommitAsync(session => session.Store<IOrderStore>().Save(order with { Status = OrderStatus.Shipped }, [], 1));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IOrderStore>().Save(order, [], 1)));
        Assert.Equal((OrderStatus.Shipped, 2L), ((await FindAsync(company, "订单-a"))!.Value.Value.Status, (await FindAsync(company, "订单-a"))!.Value.Version));
        Assert.Null(await FindAsync(company, "none"));
    }

    /// <summary>A partner's own number is taken once; of two that take it at once, one fails.</summary>
    [Fact]
    public async Task A_number_is_taken_once()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IOrderStore>().Save(Sample(company, "1"), [], 0));
        Assert.Equal("1", await NumberAsync(company, "p", "PO-1"));
        Assert.Null(await NumberAsync(company, "P", "PO-1"));
        Assert.Null(await NumberAsync(company, "p", "po-1"));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IOrderStore>().Save(Sample(company, "2"), [], 0)));
        Assert.Null(await FindAsync(company, "2"));
        await CommitAsync(session => session.Store<IOrderStore>().Save(Sample(company, "3") with { PartnerId = "P" }, [], 0));
    }

    /// <summary>Lists narrow and page; nobody's scope shows nothing.</summary>
    [Fact]
    public async Task Orders_are_listed()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            var store = session.Store<IOrderStore>();
            store.Save(Sample(company, "b") with { ExternalNumber = null }, [], 0);
            store.Save(Sample(company, "a") with { ExternalNumber = null, Status = OrderStatus.Held }, [], 0);
            store.Save(Sample(company, "c") with { ExternalNumber = null, RequestedDate = Leap.PlusDays(-1), PartnerId = "q" }, [], 0);
        });
        Task<string[]> ListAsync(OrderQuery query, AccessScope? scope = null) => SessionAsync(async session =>
            (await session.Store<IOrderStore>().ListAsync(scope ?? AccessScope.All(Leap), query with { Company = company }, Token)).Select(order => order.Id).ToArray());
        Assert.Equal(["c", "a", "b"], await ListAsync(new OrderQuery()));
        Assert.Equal(["a"], await ListAsync(new OrderQuery { Skip = 1, Take = 1 }));
        Assert.Equal(["a"], await ListAsync(new OrderQuery { Status = OrderStatus.Held }));
        Assert.Equal(["c"], await ListAsync(new OrderQuery { PartnerId = "q" }));
        Assert.Empty(await ListAsync(new OrderQuery(), new AccessScope { Date = Leap }));
    }

    /// <summary>What an order commits is replaced with it, and read by item and place.</summary>
    [Fact]
    public async Task Commitments_follow_their_order()
    {
        string company = Fixture.NewCompany();
        var first = Commitment(company, "a", 1) with { Promised = 1.5m, Picked = 2m, BackOrdered = 3m, OnTheWay = 0.0001m, ShipToPlace = "门店", MinimumRemainingLifeDays = 7, PriorityClass = 2 };
        await CommitAsync(session =>
        {
            session.Store<IOrderStore>().Save(Sample(company, "a") with { ExternalNumber = null }, [first, Commitment(company, "a", 2) with { Item = "j" }], 0);
            session.Store<IOrderStore>().Save(Sample(company, "b") with { ExternalNumber = null }, [Commitment(company, "b", 1) with { ShipDate = Leap.PlusDays(-1) }], 0);
        });
        Task<IReadOnlyList<OrderCommitment>> ReadAsync(string place, string item) => SessionAsync(session => session.Store<IOrderStore>().CommitmentsAsync(company, place, item, Token));
        var rows = await ReadAsync("DC", "i");
        Assert.Equal(["b", "a"], rows.Select(row => row.OrderId));
        Assert.Equal(first, rows[1]);
        Assert.Single(await ReadAsync("DC", "j"));
        Assert.Empty(await ReadAsync("dc", "i"));
        var demand = Assert.Single(await SessionAsync(session => session.Store<IOrderStore>().DemandAsync(company, "DC", "i", Token)));
        Assert.Equal((1.5m, first.ShipDate, first.RequestedDate, 7), (demand.Promised, demand.ShipDate, demand.RequestedDate, demand.MinimumRemainingLifeDays));
        await CommitAsync(session => session.Store<IOrderStore>().Save(Sample(company, "a"), [first with { Promised = 9m }], 1));
        Assert.Empty(await ReadAsync("DC", "j"));
        Assert.Equal(9m, (await ReadAsync("DC", "i"))[1].Promised);
    }

    /// <summary>Quotas come back as written, by item.</summary>
    [Fact]
    public async Task Quotas_are_kept()
    {
        string company = Fixture.NewCompany();
        var quota = new SupplyQuota { Company = company, Id = "q", NodeId = "华东", Item = "i", ValidFrom = Leap, ValidTo = Leap.PlusDays(1), Quantity = 12.3456m, ReturnsTo = "Q" };
        await CommitAsync(session =>
        {
            session.Store<IOrderStore>().SaveQuota(quota, 0);
            session.Store<IOrderStore>().SaveQuota(quota with { Id = "Q", ReturnsTo = null }, 0);
            session.Store<IOrderStore>().SaveQuota(quota with { Id = "r", Item = "I" }, 0);
        });
        Assert.Equal(["Q", "q"], (await SessionAsync(session => session.Store<IOrderStore>().QuotasAsync(company, ["i", "j"], Token))).Select(row => row.Id));
        var found = (await SessionAsync(session => session.Store<IOrderStore>().FindQuotaAsync(company, "q", Token)))!.Value;
        Assert.Equal((quota, 1L), (found.Value, found.Version));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IOrderStore>().SaveQuota(quota, 0)));
    }

    private static Order Sample(string company, string id) => new()
    {
        Company = company,
        Id = id,
        ExternalNumber = "PO-1",
        PartnerId = "p",
        NodeId = "上海",
        Place = "DC",
        ShipToPlace = "门店",
        TerritoryCode = "310101",
        Currency = "CNY",
        RequestedDate = Leap,
        TransitDays = 2,
        PriorityClass = 3,
        Status = OrderStatus.Confirmed,
        Lines =
        [
            new OrderLine
            {
                Number = 1, Item = "牛奶", Quantity = 12.3456m, UnitPrice = 0.333333333333m, MinimumRemainingLifeDays = 30, BackOrder = true, Complete = true, Confirmed = 10m, BackOrdered = 2m, Cut = 0.3456m,
                Cancelled = 1m, Picked = 3m, Shipped = 4m, Delivered = 2m, Invoiced = 1m, Returned = 1m, ReturnedUnbilled = 0.5m, NextShipDate = Leap, Reasons = [new Fault { Code = "DRP6110", Subject = "牛奶", Message = "缺货" }],
            },
        ],
        Reasons = [new Fault { Code = "DRP7015", Subject = "partner/p", Message = "接近" }],
        Release = new CreditRelease { Codes = ["DRP7003"], MaximumExposure = 99.99m },
        HeldExposure = 100.01m,
        Attempts = 2,
        Documents = [new OrderDocument { Kind = OrderDocumentKind.Shipment, Number = "s1", Date = Leap, Amount = 1.33m, Lines = [new OrderQuantity { Line = 1, Quantity = 4m, Batches = [new StockPick { Batch = "l1", Expiry = Leap, Quantity = 4m }] }] }],
    };

    private static OrderCommitment Commitment(string company, string order, int line) => new()
    {
        Company = company, OrderId = order, Line = line, Item = "i", Place = "DC", PartnerId = "p", ShipDate = Leap, RequestedDate = Leap.PlusDays(2),
    };

    private Task<Versioned<Order>?> FindAsync(string company, string id) => SessionAsync(session => session.Store<IOrderStore>().FindAsync(company, id, Token));

    private Task<string?> NumberAsync(string company, string partner, string number) =>
        SessionAsync(session => session.Store<IOrderStore>().FindNumberAsync(company, partner, number, Token));
}
