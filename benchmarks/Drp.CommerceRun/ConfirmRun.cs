using System.Diagnostics;
using System.Globalization;
using Drp.Access;
using Drp.Channels;
using Drp.Credit;
using Drp.Inventory;
using Drp.Orders;
using NodaTime;

namespace Drp.CommerceRun;

/// <summary>
/// Parallel callers confirm orders against one credit limit and one scarce stock: through Drp, and through one hand-made SQL
/// transaction that does the same check on the same tables' copies and writes the same order, commitment, journal and outbox
/// rows.
/// </summary>
internal static class ConfirmRun
{
    private static readonly Actor Actor = Actor.System("run");
    private static readonly LocalDate Founded = new(2020, 1, 1);

    public static async Task RunAsync(RunOptions options)
    {
        await using var host = await RunHost.StartAsync("postgres", options.Pooled);
        int orders = options.Callers * 3;
        int rounds = 3;
        await PrepareAsync(host, orders * (rounds + 1));
        await HandConfirm.PrepareAsync(host);
        int next = 0, hand = 0;
        double drp = 0, sql = 0;
        for (int round = 0; round <= rounds; round++)
        {
            double ours = await ThroughputAsync(options.Callers, orders, () => host.In<IOrders>(async service =>
            {
                string id = Id(Interlocked.Increment(ref next) - 1);
                (await service.ConfirmAsync(Actor, "", id)).Required();
            }));
            double theirs = await ThroughputAsync(options.Callers, orders, () => HandConfirm.RunAsync(host, Id(Interlocked.Increment(ref hand) - 1)));

            // The first round warms both up.
            drp += round == 0 ? 0 : ours / rounds;
            sql += round == 0 ? 0 : theirs / rounds;
        }

        Report.Line(new
        {
            scenario = "confirm",
            host_contexts_pooled = options.Pooled,
            callers = options.Callers,
            orders_per_round = orders,
            drp_per_s = Math.Round(drp),
            hand_per_s = Math.Round(sql),
            share = Math.Round(drp / sql, 2),
            confirmed = await host.SqlAsync("SELECT COALESCE(SUM(promised), 0) / 10000 FROM drp.order_commitments"),
            stock = await host.SqlAsync("SELECT SUM(units) / 10000 FROM drp.stock_balances"),
            credit_used = await host.SqlAsync("SELECT committed / 10000 FROM drp.balance_accounts WHERE account_key LIKE 'credit/%'"),
            held = await host.SqlAsync("SELECT COUNT(*) FROM drp.orders WHERE status = 1"),
            confirmed_by_hand = await host.SqlAsync("SELECT COALESCE(SUM(promised), 0) / 10000 FROM hand_commitments"),
        });
    }

    public static string Id(int number) => "o" + number.ToString("00000", CultureInfo.InvariantCulture);

    private static async Task PrepareAsync(RunHost host, int orders)
    {
        ChannelEntry Entry(string id, string level, string? parent) => new()
        {
            Node = new ChannelNode { Id = id, Name = id, Level = level },
            Spans = [new NodeSpan { NodeId = id, ValidFrom = Founded, ParentId = parent }],
        };
        await host.In<IChannel>(async channel => (await channel.ImportAsync(
            Actor, [Entry("HQ", "headquarters", null), Entry("R", "region", "HQ"), Entry("B", "branch", "R"), Entry("D", "dealer", "B")], "run")).Required());
        await host.In<IPartners>(async partners =>
        {
            (await partners.AddAsync(Actor, new Partner { Id = "P", Name = "P", NodeId = "D" }, "run")).Required();
            (await partners.ChangeAsync(Actor, "P", PartnerStatus.Active, "run")).Required();
        });

        // Scarce: both the limit and the stock end within the last round.
        var terms = new CreditTerms { Kind = CreditHolderKind.Partner, HolderId = "P", Currency = "CNY", State = CreditLimitState.Limited, Limit = orders * 4m * 0.95m };
        await host.In<ICredit>(async credit => (await credit.SaveTermsAsync(Actor, terms, "run")).Required());
        await host.In<IStock>(async stock =>
        {
            (await stock.SavePlaceAsync(Actor, new StockPlace { Code = "DC", NodeId = "HQ" }, "run")).Required();
            (await stock.PostAsync(Actor, [new StockMove { Source = new StockSource { System = "run", Document = "open", Line = 1 }, Kind = StockMovementKind.Inbound, Item = "A", Quantity = orders * 2m * 0.97m, To = new StockSpot { Place = "DC" } }])).Required();
        });
        var today = SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (int i = worker; i < orders; i += 8)
            {
                await host.In<IOrders>(async service => (await service.PlaceAsync(Actor, new OrderRequest
                {
                    Id = Id(i), PartnerId = "P", Place = "DC", Currency = "CNY", RequestedDate = today,
                    Lines = [new OrderRequestLine { Number = 1, Item = "A", Quantity = 2m, UnitPrice = 2m }],
                })).Required());
            }
        })));
    }

    private static async Task<double> ThroughputAsync(int callers, int count, Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        int left = count;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await work();
            }
        })));
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
