using Drp.Access;
using Drp.Inventory;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Inventory;

/// <summary>What every store of stock keeps, under parallel callers as well.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class StockSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Today = new(2024, 2, 29);
    private static readonly AccessScope All = AccessScope.All(Today);

    /// <summary>Places come back as written, by codes that differ by case, and are written on the version seen.</summary>
    [Fact]
    public async Task Places_are_kept()
    {
        string company = Fixture.NewCompany();
        foreach (string code in Hostile.Codes)
        {
            await CommitAsync(session => session.Store<IStockStore>().SavePlace(new StockPlace { Company = company, Code = code, NodeId = code, PartnerId = "p" + code[..1], AllowNegative = code.Length == 1 }, 0));
        }

        var places = await SessionAsync(session => session.Store<IStockStore>().PlacesAsync(company, [.. Hostile.Codes, "unknown"], Token));
        Assert.Equal(Hostile.Codes, places.Select(place => place.Code));
        var found = (await SessionAsync(session => session.Store<IStockStore>().FindPlaceAsync(company, "a", Token)))!.Value;
        Assert.Equal((places.Single(place => place.Code == "a"), 1L), (found.Value, found.Version));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IStockStore>().SavePlace(found.Value, 2)));
    }

    /// <summary>A posting happens once, with batches whose codes differ by case or expire on a leap day; the sums are exact.</summary>
    [Fact]
    public async Task A_posting_happens_once()
    {
        string company = await NewAsync("中文", "b");
        var posting = Posting(company, "doc", 1, Today, Entry("中文", "L1", new LocalDate(2028, 2, 29), 922_337_203_685_477.5807m), Entry("中文", "l1", new LocalDate(2028, 2, 29), 0.0001m), Entry("b", "", null, 1.5m));
        Assert.Equal(StockApplyResult.Applied, await ApplyAsync(posting));
        Assert.Equal(StockApplyResult.Repeated, await ApplyAsync(posting));
        Assert.Equal(StockApplyResult.Repeated, await ApplyAsync(Posting(company, "other", 1, Today, Entry("b", "", null, 1m)), posting));
        Assert.Equal(
            [("b", "", null, 1.5m), ("中文", "L1", new LocalDate(2028, 2, 29), 922_337_203_685_477.5807m), ("中文", "l1", new LocalDate(2028, 2, 29), 0.0001m)],
            (await BalancesAsync(company)).Select(b => (b.Place, b.Batch, b.Expiry, b.Quantity)));
        var stored = Assert.Single(await SessionAsync(session => session.Store<IStockStore>().DocumentAsync(company, "erp", "doc", Token)));
        Assert.Equal(RecordText.Of(posting), RecordText.Of(stored));
    }

    /// <summary>What one balance hasn't is refused for all, and what else the session wrote stays.</summary>
    [Fact]
    public async Task A_refused_posting_leaves_everything_else()
    {
        string company = await NewAsync("a", "free");
        await ApplyAsync(Posting(company, "in", 1, Today, Entry("a", "x", null, 10m)));
        await SessionAsync(async session =>
        {
            var store = session.Store<IStockStore>();
            Assert.Equal(StockApplyResult.Applied, await store.ApplyAsync([Posting(company, "ok", 1, Today, Entry("a", "x", null, -1m))], [], Today, Token));
            Assert.Equal(StockApplyResult.Refused, await store.ApplyAsync([Posting(company, "no", 1, Today, Entry("a", "y", null, 5m), Entry("a", "x", null, -9.0001m))], [], Today, Token));
            Assert.Equal(StockApplyResult.Refused, await store.ApplyAsync([Posting(company, "no", 2, Today, Entry("a", "missing", null, -1m))], [], Today, Token));
            Assert.Equal(StockApplyResult.Applied, await store.ApplyAsync([Posting(company, "free", 1, Today, Entry("free", "", null, -3m))], ["free"], Today, Token));
            await session.CommitAsync(Token);
        });
        Assert.Equal([("a", "x", 9m), ("free", "", -3m)], (await BalancesAsync(company)).Select(b => (b.Place, b.Batch, b.Quantity)));
        Assert.Empty(await SessionAsync(session => session.Store<IStockStore>().DocumentAsync(company, "erp", "no", Token)));
    }

    /// <summary>A posting dated back may not make a day since then negative; balances at a date are the sums up to it.</summary>
    [Fact]
    public async Task No_day_since_was_negative()
    {
        string company = await NewAsync("a");
        await ApplyAsync(Posting(company, "1", 0, Today.PlusDays(-10), Entry("a", "", null, 5m)));
        await ApplyAsync(Posting(company, "2", 0, Today.PlusDays(-5), Entry("a", "", null, -5m)));
        await ApplyAsync(Posting(company, "3", 0, Today, Entry("a", "", null, 8m)));
        Assert.Equal(StockApplyResult.Refused, await ApplyAsync(Posting(company, "4", 0, Today.PlusDays(-7), Entry("a", "", null, -1m))));
        Assert.Equal(StockApplyResult.Applied, await ApplyAsync(Posting(company, "5", 0, Today.PlusDays(-7), Entry("a", "", null, 2m))));
        Assert.Equal(StockApplyResult.Applied, await ApplyAsync(Posting(company, "6", 0, Today.PlusDays(-6), Entry("a", "", null, -2m))));
        foreach (var (days, expected) in new[] { (-11, 0m), (-10, 5m), (-7, 7m), (-6, 5m), (-5, 0m), (0, 8m) })
        {
            var at = await BalancesAsync(company, new StockQuery { AsOf = Today.PlusDays(days) });
            Assert.Equal(expected, at.Sum(b => b.Quantity));
        }
    }

    /// <summary>Queries narrow by place, item, state and date; sums of sell-in and sell-out come from the flows.</summary>
    [Fact]
    public async Task Queries_narrow()
    {
        string company = await NewAsync("a", "b");
        await ApplyAsync(
            Posting(company, "1", 0, Today.PlusDays(-3), Entry("a", "", null, 9m) with { Flow = StockFlow.SellIn }),
            Posting(company, "2", 0, Today.PlusDays(-2), Entry("a", "", null, -2m) with { Flow = StockFlow.SellOut }, Entry("b", "", null, 2m)),
            Posting(company, "3", 0, Today, Entry("a", "", null, -1m), Entry("a", "", null, 1m) with { State = StockState.Quarantine }) with { Item = "j" },
            Posting(company, "4", 0, Today, Entry("a", "", null, 1m)) with { Item = "j" });
        Assert.Equal([("a", 7m)], (await BalancesAsync(company, new StockQuery { Place = "a", Item = "i" })).Select(b => (b.Place, b.Quantity)));
        Assert.Equal([1m], (await BalancesAsync(company, new StockQuery { State = StockState.Quarantine })).Select(b => b.Quantity));
        Assert.Empty(await BalancesAsync("none"));
        var turnover = await SessionAsync(session => session.Store<IStockStore>().TurnoverAsync(All, new StockQuery { Company = company, To = Today }, Token));
        Assert.Equal([("a", "i", 9m, 2m)], turnover.Select(t => (t.Place, t.Item, t.SellIn, t.SellOut)));
        Assert.Empty(await SessionAsync(session => session.Store<IStockStore>().TurnoverAsync(All, new StockQuery { Company = company, From = Today }, Token)));
        var postings = await SessionAsync(session => session.Store<IStockStore>().PostingsAsync(All, new StockQuery { Company = company, Place = "b" }, 0, 10, Token));
        Assert.Equal(["2"], postings.Select(p => p.Source.Document));
        Assert.Equal(2, postings[0].Entries.Count);
        Assert.Equal(["2", "3"], (await SessionAsync(session => session.Store<IStockStore>().PostingsAsync(All, new StockQuery { Company = company }, 1, 2, Token))).Select(p => p.Source.Document));
        var nobody = new AccessScope { Date = Today };
        Assert.Empty(await SessionAsync(session => session.Store<IStockStore>().BalancesAsync(nobody, new StockQuery { Company = company }, Token)));
        Assert.Empty(await SessionAsync(session => session.Store<IStockStore>().PostingsAsync(nobody, new StockQuery { Company = company }, 0, 10, Token)));
    }

    /// <summary>Batches that expire in a period, the leap day included.</summary>
    [Fact]
    public async Task Batches_expire_in_a_period()
    {
        string company = await NewAsync("a");
        var leap = new LocalDate(2096, 2, 29);
        await ApplyAsync(Posting(company, "1", 0, Today, Entry("a", "leap", leap, 1m), Entry("a", "before", leap.PlusDays(-1), 1m), Entry("a", "never", null, 1m), Entry("a", "gone", leap, 1m)));
        await ApplyAsync(Posting(company, "2", 0, Today, Entry("a", "gone", leap, -1m)));
        var expiring = await SessionAsync(session => session.Store<IStockStore>().ExpiringAsync(leap, leap.PlusDays(1), Token));
        Assert.Equal(["leap"], expiring.Where(b => b.Company == company).Select(b => b.Batch));
        Assert.Equal(["never", "before", "leap"], (await SessionAsync(session => session.Store<IStockStore>().AvailableAsync(company, "a", "i", Token))).Select(b => b.Batch));
    }

    /// <summary>Twelve callers on overlapping balances: never below zero, all or nothing each time, and balances are the sums.</summary>
    [Fact]
    public async Task Parallel_callers_never_go_below_zero()
    {
        string company = await NewAsync("a", "b", "c");
        string[] places = ["a", "b", "c"];
        await ApplyAsync([.. places.Select((place, line) => Posting(company, "in", line, Today, Entry(place, "x", null, 20m)))]);
        int[] won = await Task.WhenAll(Enumerable.Range(0, 12).Select(caller => Task.Run(async () =>
        {
            int done = 0;
            for (int i = 0; i < 6; i++)
            {
                var posting = Posting(company, $"{caller}", i, Today, Entry(places[(caller + i) % 3], "x", null, -1m), Entry(places[(caller + i + 1) % 3], "x", null, -1m), Entry(places[i % 3], $"n{i}", null, 1m));
                done += await UntilDoneAsync(posting) == StockApplyResult.Applied ? 1 : 0;
            }

            return done;
        }, Token)));
        Assert.True(won.Sum() > 0);
        var balances = await BalancesAsync(company);
        Assert.All(balances, balance => Assert.True(balance.Quantity >= 0m));
        Assert.Equal(60m - (2m * won.Sum()), balances.Where(b => b.Batch == "x").Sum(b => b.Quantity));
        Assert.Equal(won.Sum(), balances.Where(b => b.Batch != "x").Sum(b => b.Quantity));
        Assert.Equal(RecordText.Of(balances), RecordText.Of(await BalancesAsync(company, new StockQuery { AsOf = Today })));
    }

    private static StockEntry Entry(string place, string batch, LocalDate? expiry, decimal quantity) =>
        new() { Place = place, State = StockState.Available, Batch = batch, Expiry = expiry, Quantity = quantity };

    private StockPosting Posting(string company, string document, int line, LocalDate date, params StockEntry[] entries) => new()
    {
        Company = company,
        Source = new StockSource { System = "erp", Document = document, Line = line },
        Kind = StockMovementKind.Inbound,
        Item = "i",
        Date = date,
        At = Fixture.Clock.GetCurrentInstant(),
        ActorId = "anna",
        Reason = "初始",
        Fingerprint = "f",
        Entries = entries,
    };

    private async Task<string> NewAsync(params string[] places)
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            foreach (string place in places)
            {
                session.Store<IStockStore>().SavePlace(new StockPlace { Company = company, Code = place, NodeId = "N" });
            }
        });
        return company;
    }

    private async Task<StockApplyResult> UntilDoneAsync(StockPosting posting)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyAsync(posting);
            }
            catch (DrpException fault) when (attempt < 50 && fault is DrpTransientException or DrpConcurrencyException)
            {
                await Task.Delay(attempt, Token);
            }
        }
    }

    private Task<StockApplyResult> ApplyAsync(params StockPosting[] postings) => SessionAsync(async session =>
    {
        var result = await session.Store<IStockStore>().ApplyAsync(postings, [], Today, Token);
        await session.CommitAsync(Token);
        return result;
    });

    private Task<IReadOnlyList<StockBalance>> BalancesAsync(string company, StockQuery? query = null) =>
        SessionAsync(session => session.Store<IStockStore>().BalancesAsync(All, (query ?? new StockQuery()) with { Company = company }, Token));
}
