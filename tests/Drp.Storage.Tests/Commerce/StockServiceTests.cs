using CsCheck;
using Drp.Access;
using Drp.Inventory;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage.Ground;
using NodaTime;

namespace Drp.Storage.Commerce;

public class StockServiceTests
{
    private static readonly LocalDate Today = GroundHost.Today;

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_dealers_stock_with_sell_in_and_sell_out(string kind)
    {
        await using var host = await NewAsync(kind);
        var leap = new LocalDate(2028, 2, 29);
        await PostAsync(host, In("po", 1, "DC", 100m, "L1", leap), In("po", 2, "DC", 50m, "l1", new LocalDate(2024, 3, 10)));

        // FEFO: the batch that expires first goes first; the dealer buys 60.
        var sent = await PostAsync(host, Move("so", 1, StockMovementKind.Transfer, 60m, "DC", "上海"));
        Assert.Equal(["l1 50", "L1 10"], sent.Postings[0].Entries.Where(e => e.Place == "上海").OrderBy(e => e.Expiry).Select(e => $"{e.Batch} {e.Quantity}"));
        await PostAsync(host, Move("till", 1, StockMovementKind.Outbound, 55m, "上海", null));
        await PostAsync(host, Move("till", 2, StockMovementKind.Return, 1m, null, "上海") with { Batch = "L1", Expiry = leap });
        await PostAsync(host, Move("so", 2, StockMovementKind.Transfer, 2m, "上海", "DC"));
        var again = await PostAsync(host, Move("till", 1, StockMovementKind.Outbound, 55m, "上海", null));
        Assert.Equal(1, again.Repeated);

        var anna = Actor.Person("anna");
        var turnover = Assert.Single(await host.In<IStock, IReadOnlyList<StockTurnover>>(stock => stock.TurnoverAsync(anna, new StockQuery { NodeId = "B1" })));
        Assert.Equal(("上海", 60m, 56m), (turnover.Place, turnover.SellIn, turnover.SellOut));
        Assert.Equal([4m], (await BalancesAsync(host, "anna", new StockQuery { Place = "上海" })).Select(b => b.Quantity));
        Assert.Empty(await BalancesAsync(host, "bert", new StockQuery { Place = "上海" }));
        Assert.Empty(await BalancesAsync(host, "anna", new StockQuery { Place = "DC" }));
        var picks = await host.In<IStock, IReadOnlyList<StockPick>>(stock => stock.PickAsync(Actor.System("t"), "", "DC", "牛奶", 500m, Today, 30));
        Assert.Equal([("L1", 92m)], picks.Select(p => (p.Batch, p.Quantity)));
        var entries = await host.In<IJournal, IReadOnlyList<JournalEntry>>(journal => journal.ReadAsync(GroundHost.Host, "stock//t/till"));
        Assert.Equal([1L, 2L], entries.Select(entry => entry.Sequence));
        Assert.True((await host.In<IJournal, JournalVerification>(journal => journal.VerifyAsync(GroundHost.Host, "stock//t/till"))).IsIntact);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_refusal_lists_every_reason(string kind)
    {
        await using var host = await NewAsync(kind);
        await PostAsync(host, In("po", 1, "DC", 5m, "x", null));
        async Task<string[]> CodesAsync(string actor, params StockMove[] moves) =>
            [.. (await host.In<IStock, Outcome<StockOutcome>>(stock => stock.PostAsync(actor == "t" ? GroundHost.Host : Actor.Person(actor), moves))).Reasons.Select(r => $"{r.Code} {r.Subject}")];
        Assert.Equal(["DRP6003 t/a/1", "DRP6003 t/a/2"], await CodesAsync("t", Move("a", 1, StockMovementKind.Outbound, 6m, "DC", null), Move("a", 2, StockMovementKind.Outbound, 1m, "上海", null)));
        Assert.Equal(["DRP6003 t/a/2"], await CodesAsync("t", Move("a", 1, StockMovementKind.Outbound, 3m, "DC", null), Move("a", 2, StockMovementKind.Outbound, 3m, "DC", null)));
        Assert.Equal(["DRP6005 t/a/1", "DRP6007 t/a/1"], await CodesAsync("t", Move("a", 1, StockMovementKind.Transfer, 0m, "DC", "DC")));
        Assert.Equal(["DRP6006 t/a/1", "DRP6008 t/a/2"], await CodesAsync("t", Move("a", 1, StockMovementKind.WriteOff, 1m, "DC", null), In("a", 2, "DC", 1m, "", null) with { Date = Today.PlusDays(1) }));
        Assert.Equal(["DRP6004 t/po/1"], await CodesAsync("t", In("po", 1, "DC", 6m, "x", null)));
        Assert.Equal(["DRP6001 t/a/1"], await CodesAsync("t", In("a", 1, "dc", 6m, "x", null)));
        Assert.Equal(["DRP6001 t/a/1"], await CodesAsync("anna", In("a", 1, "DC", 6m, "x", null)));
        Assert.Equal(["DRP6003 DC/牛奶"], await CodesAsync("t", Move("a", 1, StockMovementKind.Outbound, 1m, "DC", null) with { Date = Today.PlusDays(-1) }));
        Assert.Equal([5m], (await BalancesAsync(host, null, new StockQuery())).Select(b => b.Quantity));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_count_posts_its_differences_once(string kind)
    {
        await using var host = await NewAsync(kind);
        var last = new LocalDate(2024, 2, 28);
        await PostAsync(host, In("po", 1, "DC", 10m, "a", null), In("po", 2, "DC", 10m, "b", last), In("po", 3, "DC", 10m, "c", null));
        var count = new StockCount
        {
            System = "count", Document = "2024-02", Place = "DC", Reason = "年度盘点", ItemsAreComplete = true,
            Lines = [new StockCountLine { Item = "牛奶", Batch = "a", Counted = 9m }, new StockCountLine { Item = "牛奶", Batch = "b", Expiry = last, Counted = 12m }],
        };
        for (int i = 0; i < 2; i++)
        {
            var counted = (await host.In<IStock, Outcome<StockOutcome>>(stock => stock.CountAsync(GroundHost.Host, count))).Required();
            Assert.Equal((3, i * 3), (counted.Postings.Count, counted.Repeated));
        }

        Assert.Equal([("a", 9m), ("b", 12m)], (await BalancesAsync(host, null, new StockQuery())).Select(b => (b.Batch, b.Quantity)));
        Assert.Single(await host.In<INotifications, IReadOnlyList<OutboxMessage>>(n => n.ListAsync(GroundHost.Host, OutboxState.Pending)));
        for (int i = 0; i < 2; i++)
        {
            var gone = (await host.In<IStock, Outcome<StockOutcome>>(stock => stock.WriteOffExpiredAsync(GroundHost.Host, "", "DC", Today))).Required();
            Assert.Equal(1 - i, gone.Postings.Count);
        }

        Assert.Equal([("a", 9m)], (await BalancesAsync(host, null, new StockQuery())).Select(b => (b.Batch, b.Quantity)));
    }

    [Fact]
    public async Task Reminders_know_the_batches_that_expire()
    {
        await using var host = await NewAsync("memory");
        await PostAsync(host, In("po", 1, "上海", 10m, "leap", Today.PlusDays(5)), In("po", 2, "上海", 10m, "later", Today.PlusDays(50)));
        var rule = new ReminderRule { Code = "expiry", Topic = "batch.expiry", Before = Duration.FromDays(7), Role = "manager" };
        (await host.In<IReminders, Outcome<ReminderRule>>(r => r.SaveAsync(GroundHost.Host, rule))).Required();
        Assert.Equal(1, await host.In<IReminders, int>(r => r.RunAsync(GroundHost.Host)));
    }

    /// <summary>Random histories against a model that only adds up: any order of postings, repeats and refusals included.</summary>
    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task Balances_are_the_sums_of_a_random_history(string kind)
    {
        await using var host = await NewAsync(kind);
        int run = 0;
        await Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 60000], Gen.Int[0, 3], Gen.Int[0, 9]).Array[1, 25]
            .SampleAsync(
                async steps =>
                {
                    string item = $"i{Interlocked.Increment(ref run)}";
                    string[] places = ["DC", "上海", "d1"];
                    var model = new Dictionary<(string Place, StockState State), decimal>();
                    var days = new List<(LocalDate Date, decimal Total)>();
                    for (int n = 0; n < steps.Length; n++)
                    {
                        var (what, from, to, units, state, again) = steps[n];
                        var kindOf = (StockMovementKind)what;
                        var spot = new StockSpot { Place = places[from], State = (StockState)state };
                        var move = new StockMove
                        {
                            Source = new StockSource { System = item, Document = "d", Line = again == 0 && n > 0 ? n - 1 : n },
                            Kind = kindOf,
                            Item = item,
                            Quantity = units / 10000m,
                            From = kindOf is StockMovementKind.Inbound || (kindOf is StockMovementKind.Return && again > 4) ? null : spot,
                            To = kindOf switch
                            {
                                StockMovementKind.Inbound => spot,
                                StockMovementKind.Return when again > 4 => spot,
                                StockMovementKind.Transfer => spot with { Place = places[to] },
                                StockMovementKind.StateChange => spot with { State = (StockState)((state + 1 + to) % 4) },
                                _ => null,
                            },
                            Batch = to == 0 ? null : $"b{to}",
                            Reason = "r",
                        };
                        var outcome = await host.In<IStock, Outcome<StockOutcome>>(stock => stock.PostAsync(GroundHost.Host, [move]));
                        if (outcome.Value is not { Repeated: 0 })
                        {
                            continue;
                        }

                        if (move.From is { } left)
                        {
                            model[(left.Place, left.State)] = model.GetValueOrDefault((left.Place, left.State)) - move.Quantity;
                        }

                        if (move.To is { } right)
                        {
                            model[(right.Place, right.State)] = model.GetValueOrDefault((right.Place, right.State)) + move.Quantity;
                        }
                    }

                    var balances = await BalancesAsync(host, null, new StockQuery { Item = item });
                    Assert.All(balances, balance => Assert.True(balance.Quantity > 0m));
                    Assert.Equal(
                        model.Where(row => row.Value != 0m).OrderBy(row => row.Key.Place, StringComparer.Ordinal).ThenBy(row => row.Key.State).Select(row => (row.Key, row.Value)),
                        balances.GroupBy(b => (b.Place, b.State)).Select(group => (group.Key, group.Sum(b => b.Quantity))).OrderBy(row => row.Key.Place, StringComparer.Ordinal).ThenBy(row => row.Key.State));
                    Assert.Equal(
                        Testing.RecordText.Of(balances),
                        Testing.RecordText.Of(await BalancesAsync(host, null, new StockQuery { Item = item, AsOf = Today })));
                },
                iter: kind == "memory" ? 60 : 6,
                threads: 1);
    }

    internal static async Task<GroundHost> NewAsync(string kind, Action<DrpBuilder>? configure = null)
    {
        var host = await GroundHost.CreateAsync(kind, configure);
        await host.BuildChannelAsync();
        await host.GrantAsync(("anna", "manager", "B1"), ("bert", "manager", "B2"), ("carl", "administrator", "HQ"));
        foreach (var place in new[] { new StockPlace { Code = "DC", NodeId = "HQ" }, new StockPlace { Code = "上海", NodeId = "D1", PartnerId = "P1" }, new StockPlace { Code = "d1", NodeId = "d1", PartnerId = "p1" } })
        {
            (await host.In<IStock, Outcome<StockPlace>>(stock => stock.SavePlaceAsync(Actor.Person("carl"), place, "build"))).Required();
        }

        return host;
    }

    private static StockMove In(string document, int line, string place, decimal quantity, string batch, LocalDate? expiry) => new()
    {
        Source = new StockSource { System = "t", Document = document, Line = line },
        Kind = StockMovementKind.Inbound,
        Item = "牛奶",
        Quantity = quantity,
        To = new StockSpot { Place = place },
        Batch = batch,
        Expiry = expiry,
    };

    private static StockMove Move(string document, int line, StockMovementKind kind, decimal quantity, string? from, string? to) => new()
    {
        Source = new StockSource { System = "t", Document = document, Line = line },
        Kind = kind,
        Item = "牛奶",
        Quantity = quantity,
        From = from is null ? null : new StockSpot { Place = from },
        To = to is null ? null : new StockSpot { Place = to },
    };

    private static async Task<StockOutcome> PostAsync(GroundHost host, params StockMove[] moves) =>
        (await host.In<IStock, Outcome<StockOutcome>>(stock => stock.PostAsync(GroundHost.Host, moves))).Required();

    private static Task<IReadOnlyList<StockBalance>> BalancesAsync(GroundHost host, string? actor, StockQuery query) =>
        host.In<IStock, IReadOnlyList<StockBalance>>(stock => stock.BalancesAsync(actor is null ? GroundHost.Host : Actor.Person(actor), query));
}
