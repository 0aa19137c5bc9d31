using CsCheck;
using Drp.Access;
using Drp.Inventory;
using Drp.Items;
using Drp.Journal;
using Drp.Planning;
using Drp.Replenishment;
using Drp.Storage.Ground;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Commerce;

public class ReplenishmentServiceTests
{
    private static readonly LocalDate Today = GroundHost.Today;
    private static readonly Actor Carl = Actor.Person("carl");
    private static readonly BucketCalendar Buckets = BucketCalendar.Telescoping(GroundHost.Today, 28, 0, 0);

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_planned_order_becomes_real_once(string kind)
    {
        var host = await NewAsync(kind, drp => drp.Services.AddScoped<IPurchaseOrders, HostOrders>());
        await using var _ = host;
        await NetworkAsync(host, "牛奶", [("DC", null), ("上海", "DC")], [("上海", 3, 40m)]);
        var (mark, plan) = await PlanAsync(host);
        Assert.Equal(2, await ProposeAsync(host, mark, plan));
        var planned = await ListAsync(host, ReplenishmentStatus.Planned);
        var buy = planned.Single(order => order.Kind == ReplenishmentKind.Purchase);
        var move = planned.Single(order => order.Kind == ReplenishmentKind.Transfer);
        Assert.Equal((40m, 40m, "ACME", "上海"), (buy.Quantity, move.Quantity, buy.From, move.To));
        Assert.Equal(["DRP6202"], (await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.FirmAsync(Actor.Person("anna"), "", [move.Id]))).Reasons.Select(reason => reason.Code));
        Assert.Equal(["DRP6201"], (await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.FirmAsync(Actor.Person("bert"), "", [move.Id]))).Reasons.Select(reason => reason.Code));

        // A plan that was begun before the order became firm proposes nothing there; the next one counts it.
        var (before, old) = await PlanAsync(host);
        Assert.Equal(ReplenishmentStatus.Firm, (await FirmAsync(host, buy.Id))[0].Status);
        var proposal = (await host.In<IReplenishment, Outcome<ReplenishmentProposal>>(r => r.ProposeAsync(GroundHost.Host, before, old))).Required();
        Assert.Equal((1, "牛奶@DC"), (proposal.Proposed, Assert.Single(proposal.Stale)));
        (mark, plan) = await PlanAsync(host);
        Assert.Equal(1, await ProposeAsync(host, mark, plan));
        Assert.Equal(["DRP6201"], (await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.FirmAsync(GroundHost.Host, "", ["P0"]))).Reasons.Select(reason => reason.Code));
        move = Assert.Single(await ListAsync(host, ReplenishmentStatus.Planned));
        var released = await ReleaseAsync(host, buy.Id, move.Id);
        Assert.Equal(("HOST-" + buy.Id[..6], null), (released[0].HostNumber, released[1].HostNumber));
        (mark, plan) = await PlanAsync(host);
        Assert.Equal(0, await ProposeAsync(host, mark, plan));

        // The supplier sends 30 of 40 and no more: 30 arrive, 2 of them are refused; 10 are dropped and planned again with the 2.
        await DoAsync(host, r => r.ShipAsync(GroundHost.Host, "", buy.Id, new ReplenishmentShipment { Number = "asn", Batches = [new StockPick { Batch = "闰", Expiry = new LocalDate(2028, 2, 29), Quantity = 30m }] }));
        Assert.Equal(30m, await SumAsync(host, "DC", StockState.InTransit));
        var receipt = new ReplenishmentReceipt { Number = "gr", Lines = [new ReplenishmentReceiptLine { Quantity = 27m }, new ReplenishmentReceiptLine { Quantity = 2m, Rejected = true }] };
        var got = await DoAsync(host, r => r.ReceiveAsync(Carl, "", buy.Id, receipt));
        Assert.Equal((ReplenishmentStatus.Received, 29m, 1m, 2m, 10m, 0m), (got.Status, got.Arrived, got.Missing, got.Rejected, got.Dropped, got.OnTheWay));
        Assert.Equal(got.Missing, (await DoAsync(host, r => r.ReceiveAsync(Carl, "", buy.Id, receipt))).Missing);
        Assert.Equal((27m, 2m, 0m), (await SumAsync(host, "DC", StockState.Available), await SumAsync(host, "DC", StockState.Quarantine), await SumAsync(host, "DC", StockState.InTransit)));
        (mark, plan) = await PlanAsync(host);
        Assert.Equal(1, await ProposeAsync(host, mark, plan));
        Assert.Equal((ReplenishmentKind.Purchase, 13m), Assert.Single(await ListAsync(host, ReplenishmentStatus.Planned)) is var again ? (again.Kind, again.Quantity) : default);

        // The transfer sends what is there; one more than sent arrives.
        Assert.Equal(["DRP6003"], (await host.In<IReplenishment, Outcome<ReplenishmentOrder>>(r => r.ShipAsync(Carl, "", move.Id, new ReplenishmentShipment { Number = "s" }))).Reasons.Select(reason => reason.Code));
        await DoAsync(host, r => r.ShipAsync(Carl, "", move.Id, new ReplenishmentShipment { Number = "s", Quantity = 27m }));
        got = await DoAsync(host, r => r.ReceiveAsync(Actor.Person("anna"), "", move.Id, new ReplenishmentReceipt { Number = "g", Lines = [new ReplenishmentReceiptLine { Quantity = 28m }], Closes = false }));
        Assert.Equal((ReplenishmentStatus.Shipped, 27m, 1m, 13m), (got.Status, got.Arrived, got.Over, got.ToShip));
        Assert.Equal(28m, await SumAsync(host, "上海", StockState.Available));
        Assert.Equal(27m, Assert.Single(await host.In<IStock, IReadOnlyList<StockTurnover>>(s => s.TurnoverAsync(GroundHost.Host, new StockQuery { Place = "上海" }))).SellIn);
        Assert.True((await host.In<IJournal, JournalVerification>(j => j.VerifyAsync(GroundHost.Host, $"replenishment//{move.Id}"))).IsIntact);
        Assert.Equal(["DRP6203"], (await host.In<IReplenishment, Outcome<ReplenishmentOrder>>(r => r.CancelAsync(Carl, "", move.Id, "x"))).Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task Two_planners_never_make_one_need_firm_twice()
    {
        await using var host = await NewAsync("memory");
        await NetworkAsync(host, "i", [("DC", null), ("上海", "DC"), ("d1", "DC")], [("上海", 3, 10m), ("d1", 5, 7m)]);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 4; i++)
            {
                var (mark, plan) = await PlanAsync(host);
                await host.In<IReplenishment, Outcome<ReplenishmentProposal>>(r => r.ProposeAsync(GroundHost.Host, mark, plan));
                foreach (var order in await ListAsync(host, ReplenishmentStatus.Planned))
                {
                    await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.FirmAsync(GroundHost.Host, "", [order.Id]));
                }
            }
        })));
        var firm = await ListAsync(host, ReplenishmentStatus.Firm);
        Assert.Equal([("DC", 17m), ("d1", 7m), ("上海", 10m)], firm.GroupBy(order => order.To).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(order => order.Quantity))));
    }

    /// <summary>
    /// Plan, release, ship, receive short, plan again, twice over, on random networks: stock, in transit and open orders
    /// always add up, and what is ordered never exceeds what is needed.
    /// </summary>
    [Fact]
    public async Task Twice_around_on_random_networks()
    {
        int run = 0;
        await Gen.Select(Gen.Int[1, 5], Gen.Int[0, 4].Array[6], Gen.Int[1, 40].Array[8], Gen.Int[0, 3].Array[40]).SampleAsync(
            async (children, parents, demand, luck) =>
            {
                string item = $"i{Interlocked.Increment(ref run)}";
                await using var host = await NewAsync("memory");
                string[] places = ["DC", .. Enumerable.Range(1, children).Select(n => $"W{n}")];
                await PlacesAsync(host, places);
                var arcs = places.Select((place, n) => (place, n == 0 ? null : places[parents[n] % n])).ToArray();

                // One day for all: a plan never moves an order, so one that is late would rightly be ordered again.
                var needs = places.Select((place, n) => (place, 10, (decimal)demand[n])).ToArray();
                await NetworkAsync(host, item, arcs, needs);
                decimal bought = 0m, lost = 0m;
                int at = 0;
                for (int round = 0; round < 7; round++)
                {
                    var (mark, plan) = await PlanAsync(host);
                    await ProposeAsync(host, mark, plan);
                    var planned = await ListAsync(host, ReplenishmentStatus.Planned);
                    foreach (var order in planned.Where(_ => round > 1 || luck[at++ % 40] > 0))
                    {
                        await ReleaseAsync(host, order.Id);
                    }

                    // A plan from before changes nothing: what is firm isn't proposed again.
                    await host.In<IReplenishment, Outcome<ReplenishmentProposal>>(r => r.ProposeAsync(GroundHost.Host, mark, plan));
                    foreach (var left in await ListAsync(host, ReplenishmentStatus.Planned))
                    {
                        await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.FirmAsync(GroundHost.Host, "", [left.Id]));
                    }

                    foreach (var order in (await ListAsync(host, ReplenishmentStatus.Firm)).ToList())
                    {
                        await ReleaseAsync(host, order.Id);
                    }

                    // Top down, so that each source has received before it sends; the last rounds lose nothing.
                    foreach (var order in (await ListAsync(host, ReplenishmentStatus.Released)).OrderBy(order => order.Kind == ReplenishmentKind.Purchase ? -1 : Array.IndexOf(places, order.From)))
                    {
                        decimal has = order.Kind == ReplenishmentKind.Purchase ? order.Quantity : Math.Min(order.Quantity, await SumAsync(host, order.From, StockState.Available));
                        if (has <= 0m)
                        {
                            continue;
                        }

                        await DoAsync(host, r => r.ShipAsync(GroundHost.Host, "", order.Id, new ReplenishmentShipment { Number = "s", Quantity = has }));
                        bought += order.Kind == ReplenishmentKind.Purchase ? has : 0m;
                        await AddsUpAsync(host, item, bought, lost);
                        decimal got = round < 2 ? Math.Max(0m, has - luck[at++ % 40]) : has;
                        var received = await DoAsync(host, r => r.ReceiveAsync(GroundHost.Host, "", order.Id, new ReplenishmentReceipt { Number = "g", Lines = got > 0m ? [new ReplenishmentReceiptLine { Quantity = got }] : [] }));
                        lost += has - got;
                        Assert.Equal(received.Shipped, received.Arrived + received.Missing);
                        await AddsUpAsync(host, item, bought, lost);
                    }
                }

                // Everything needed has arrived, nothing more was bought than was needed and lost, and no plan wants anything.
                Assert.Equal(needs.Sum(need => need.Item3), bought - lost);
                foreach (var (place, _, need) in needs)
                {
                    Assert.Equal(need, await SumAsync(host, place, StockState.Available));
                }

                var (_, last) = await PlanAsync(host);
                Assert.Equal(0, last.OrderCount());
            },
            iter: 12,
            threads: 1);
    }

    private static async Task AddsUpAsync(GroundHost host, string item, decimal bought, decimal lost)
    {
        var balances = await host.In<IStock, IReadOnlyList<StockBalance>>(s => s.BalancesAsync(GroundHost.Host, new StockQuery { Item = item }));
        Assert.Equal(bought - lost, balances.Sum(balance => balance.Quantity));
        var shipped = await ListAsync(host, ReplenishmentStatus.Shipped);
        foreach (var place in balances.Select(balance => balance.Place).Concat(shipped.Select(order => order.To)).Distinct())
        {
            Assert.Equal(
                shipped.Where(order => order.To == place).Sum(order => order.OnTheWay),
                balances.Where(balance => balance.Place == place && balance.State == StockState.InTransit).Sum(balance => balance.Quantity));
        }
    }

    private static Task<GroundHost> NewAsync(string kind, Action<DrpBuilder>? configure = null) => StockServiceTests.NewAsync(kind, configure);

    private static async Task PlacesAsync(GroundHost host, IEnumerable<string> places)
    {
        foreach (string place in places)
        {
            (await host.In<IStock, Outcome<StockPlace>>(s => s.SavePlaceAsync(GroundHost.Host, new StockPlace { Code = place, NodeId = "HQ" }, "build"))).Required();
        }
    }

    private static Task<bool> NetworkAsync(GroundHost host, string item, (string Place, string? Parent)[] arcs, (string Place, int Day, decimal Quantity)[] demand) =>
        host.Commit<IAccess, bool>((_, session) =>
        {
            session.Store<IItemStore>().Save(new Item { Code = item, BaseUnit = "pc", Scale = 4 });
            foreach (var (place, parent) in arcs)
            {
                session.Store<ILocationStore>().Save(new Location { Code = place });
                session.Store<IStockingPointStore>().Save(new StockingPoint { Item = item, Location = place });
                session.Store<IRouteStore>().Save(parent is null
                    ? new SupplySource { Code = $"{item}>{place}", Supplier = "ACME", To = place, Item = item }
                    : new Lane { Code = $"{item}>{place}", From = parent, To = place, Item = item });
            }

            session.Store<IDemandStore>().SaveOrders("", demand.Select(row => new SalesOrderDemand { Code = $"{item}/{row.Place}", Item = item, Location = row.Place, Due = Today.PlusDays(row.Day), Quantity = row.Quantity }));
            return Task.FromResult(true);
        });

    private static async Task<(ReplenishmentMark Mark, Plan Plan)> PlanAsync(GroundHost host)
    {
        var mark = (await host.In<IReplenishment, ReplenishmentMark?>(r => r.MarkAsync(GroundHost.Host, "")))!;
        var snapshot = await host.In<IPlanningSnapshots, PlanningSnapshot>(s => s.ReadAsync(new SnapshotRequest { AsOf = Today, Buckets = Buckets }));
        return (mark, host.Services.GetRequiredService<IPlanner>().Plan(snapshot));
    }

    private static async Task<int> ProposeAsync(GroundHost host, ReplenishmentMark mark, Plan plan) =>
        (await host.In<IReplenishment, Outcome<ReplenishmentProposal>>(r => r.ProposeAsync(GroundHost.Host, mark, plan))).Required().Proposed;

    private static Task<IReadOnlyList<ReplenishmentOrder>> ListAsync(GroundHost host, ReplenishmentStatus status) =>
        host.In<IReplenishment, IReadOnlyList<ReplenishmentOrder>>(r => r.ListAsync(GroundHost.Host, new ReplenishmentQuery { Status = status, Take = 1000 }));

    private static async Task<IReadOnlyList<ReplenishmentOrder>> FirmAsync(GroundHost host, params string[] ids) =>
        (await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.FirmAsync(Carl, "", ids))).Required().Orders;

    private static async Task<IReadOnlyList<ReplenishmentOrder>> ReleaseAsync(GroundHost host, params string[] ids) =>
        (await host.In<IReplenishment, Outcome<ReplenishmentResult>>(r => r.ReleaseAsync(GroundHost.Host, "", ids))).Required().Orders;

    private static async Task<ReplenishmentOrder> DoAsync(GroundHost host, Func<IReplenishment, Task<Outcome<ReplenishmentOrder>>> work) => (await host.In(work)).Required();

    private static async Task<decimal> SumAsync(GroundHost host, string place, StockState state) =>
        (await host.In<IStock, IReadOnlyList<StockBalance>>(s => s.BalancesAsync(GroundHost.Host, new StockQuery { Place = place, State = state }))).Sum(b => b.Quantity);

    private sealed class HostOrders : IPurchaseOrders
    {
        public Task<string?> PlaceAsync(IDrpSession session, ReplenishmentOrder order, CancellationToken cancellationToken = default) =>
            Task.FromResult<string?>("HOST-" + order.Id[..6]);
    }
}
