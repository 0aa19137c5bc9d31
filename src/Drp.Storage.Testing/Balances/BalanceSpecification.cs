using Drp.Balances;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Balances;

/// <summary>What every store of balances keeps, under parallel callers as well.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class BalanceSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>A posting over several accounts happens as a whole, and again under its key never.</summary>
    [Fact]
    public async Task A_posting_happens_once()
    {
        string p = Fixture.NewCompany() + "/";
        await OpenAsync(p + "a", 100m);
        await OpenAsync(p + "b", 50.5m);
        var posting = Posting(p + "1", Take(p + "a", p + "h", 40m), Take(p + "b", p + "h", 50.5m));
        var applied = await ApplyAsync(posting);
        Assert.Equal(BalanceApplyResult.Applied, applied.Result);
        Assert.Equal([(60m, 40m), (0m, 50.5m)], applied.Accounts.Select(a => (a.Available!.Value, a.Reserved)));
        Assert.Equal(BalanceApplyResult.Repeated, (await ApplyAsync(posting)).Result);

        await SessionAsync(async session =>
        {
            var store = session.Store<IBalanceStore>();
            Assert.Equal([40m, 50.5m], (await store.HoldsAsync(p + "h", Token)).Select(hold => hold.Reserved));
            var stored = await store.FindPostingAsync(p + "1", Token);
            Assert.Equal(posting.Movements, stored!.Movements);
            Assert.Equal(posting with { Movements = stored.Movements }, stored);
            Assert.Equal([p + "1"], (await store.PostingsAsync(p + "a", 0, 10, Token)).Select(x => x.Key));
        });
    }

    /// <summary>One account short: nothing happens to any, and what else the session wrote stays.</summary>
    [Fact]
    public async Task A_refused_posting_leaves_everything_else()
    {
        string p = Fixture.NewCompany() + "/";
        await OpenAsync(p + "a", 100m);
        await OpenAsync(p + "b", 10m);
        await SessionAsync(async session =>
        {
            var store = session.Store<IBalanceStore>();
            Assert.Equal(BalanceApplyResult.Applied, (await store.ApplyAsync(Posting(p + "ok", Take(p + "a", p + "h", 1m)), Token)).Result);
            Assert.Equal(BalanceApplyResult.Refused, (await store.ApplyAsync(Posting(p + "no", Take(p + "a", p + "h", 5m), Take(p + "b", p + "h", 10.0001m)), Token)).Result);
            Assert.Equal(BalanceApplyResult.Refused, (await store.ApplyAsync(Posting(p + "gone", Take(p + "missing", p + "h", 1m)), Token)).Result);
            await session.CommitAsync(Token);
        });
        Assert.Equal([(1m, 2L), (0m, 1L)], (await AccountsAsync(p + "a", p + "b")).Select(a => (a.Reserved, a.Version)));
        Assert.Null(await SessionAsync(session => session.Store<IBalanceStore>().FindPostingAsync(p + "no", Token)));
    }

    /// <summary>A holder can't give back or use up more than it has, and a limit can fall only into what is available.</summary>
    [Fact]
    public async Task A_hold_never_goes_below_zero()
    {
        string p = Fixture.NewCompany() + "/";
        await OpenAsync(p + "a", 100m);
        await ApplyAsync(Posting(p + "1", Take(p + "a", p + "h", 30m)));
        await ApplyAsync(Posting(p + "2", Take(p + "a", p + "other", 30m)));
        var over = new BalanceMovement { Account = p + "a", Holder = p + "h", Reserved = -30.0001m };
        Assert.Equal(BalanceApplyResult.Refused, (await ApplyAsync(Posting(p + "3", over))).Result);
        Assert.Equal(BalanceApplyResult.Refused, (await ApplyAsync(Posting(p + "4", new BalanceMovement { Account = p + "a", Limit = -40.0001m }))).Result);
        Assert.Equal(BalanceApplyResult.Applied, (await ApplyAsync(Posting(p + "5", new BalanceMovement { Account = p + "a", Limit = -40m }))).Result);
        Assert.Equal(BalanceApplyResult.Applied, (await ApplyAsync(Posting(p + "6", over with { Reserved = -10m, Committed = 5m, Consumed = 5m }))).Result);
        var account = (await AccountsAsync(p + "a"))[0];
        Assert.Equal((60m, 50m, 5m, 5m, 0m), (account.Limit!.Value, account.Reserved, account.Committed, account.Consumed, account.Available!.Value));
    }

    /// <summary>Unlimited, zero and not there are three different states; advisory accounts go below zero.</summary>
    [Fact]
    public async Task Unlimited_zero_and_missing_differ()
    {
        string p = Fixture.NewCompany() + "/";
        await OpenAsync(p + "unlimited", null);
        await OpenAsync(p + "zero", 0m);
        await OpenAsync(p + "advisory", 0m, BalanceControl.Advisory);
        Assert.Equal(BalanceApplyResult.Applied, (await ApplyAsync(Posting(p + "1", Take(p + "unlimited", p + "h", 900_000_000_000_000m)))).Result);
        Assert.Equal(BalanceApplyResult.Refused, (await ApplyAsync(Posting(p + "2", Take(p + "zero", p + "h", 0.0001m)))).Result);
        Assert.Equal(BalanceApplyResult.Refused, (await ApplyAsync(Posting(p + "3", Take(p + "missing", p + "h", 1m)))).Result);
        var applied = await ApplyAsync(Posting(p + "4", Take(p + "advisory", p + "h", 7m)));
        Assert.Equal(-7m, applied.Accounts[0].Available);
        Assert.Equal(BalanceApplyResult.Refused, (await ApplyAsync(Posting(p + "5", new BalanceMovement { Account = p + "unlimited", Limit = 1m }))).Result);
    }

    /// <summary>Keys that differ by case are different accounts; opening one twice changes nothing.</summary>
    [Fact]
    public async Task Keys_compare_ordinally()
    {
        string p = Fixture.NewCompany() + "/";
        await OpenAsync(p + "Key", 1m);
        await OpenAsync(p + "key", 2m);
        Assert.False(await SessionAsync(session => session.Store<IBalanceStore>().OpenAsync(new BalanceAccount { Key = p + "key", Unit = "CNY", Limit = 3m }, Token)));
        Assert.Equal([1m, 2m], (await AccountsAsync(p + "key", p + "Key")).Select(a => a.Limit!.Value));
    }

    /// <summary>A limit is set only on the version that was seen.</summary>
    [Fact]
    public async Task A_limit_is_set_on_the_version_seen()
    {
        string p = Fixture.NewCompany() + "/";
        await OpenAsync(p + "a", 1m);
        var set = await SessionAsync(async session =>
        {
            var after = await session.Store<IBalanceStore>().SetLimitAsync(p + "a", null, BalanceControl.Track, 1, Token);
            await session.CommitAsync(Token);
            return after;
        });
        Assert.Equal((null, BalanceControl.Track, 2L), (set.Limit, set.Control, set.Version));
        await SessionAsync(async session =>
        {
            var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => session.Store<IBalanceStore>().SetLimitAsync(p + "a", 5m, BalanceControl.Absolute, 1, Token));
            Assert.Equal((1L, 2L), (stale.ExpectedVersion, stale.ActualVersion));
        });
    }

    /// <summary>
    /// Sixteen callers on overlapping sets of accounts: no account below zero, all or nothing each time, and the accounts
    /// are the sums of their movements.
    /// </summary>
    [Fact]
    public async Task Parallel_callers_never_pass_the_limit()
    {
        string p = Fixture.NewCompany() + "/";
        string[] accounts = [.. Enumerable.Range(0, 6).Select(i => $"{p}{i}")];
        foreach (string account in accounts)
        {
            await OpenAsync(account, 20m);
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
        {
            int won = 0;
            for (int i = 0; i < 6; i++)
            {
                var set = Enumerable.Range(0, 3).Select(k => accounts[(caller + (i * k) + k) % accounts.Length]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                var posting = Posting($"{p}{caller}/{i}", [.. set.Select(account => Take(account, $"{p}h{caller}", 1m))]);
                won += await UntilDoneAsync(posting) == BalanceApplyResult.Applied ? 1 : 0;
            }

            return won;
        }, Token)));

        Assert.True(results.Sum() > 0);
        foreach (var account in await AccountsAsync(accounts))
        {
            Assert.True(account.Available >= 0m, $"{account.Key} is at {account.Available}");
            var postings = await SessionAsync(session => session.Store<IBalanceStore>().PostingsAsync(account.Key, 0, 1000, Token));
            Assert.Equal(account.Reserved, postings.SelectMany(x => x.Movements).Where(m => m.Account == account.Key).Sum(m => m.Reserved));
        }
    }

    private static BalanceMovement Take(string account, string holder, decimal amount) => new() { Account = account, Holder = holder, Reserved = amount };

    private BalancePosting Posting(string key, params BalanceMovement[] movements) => new()
    {
        Key = key,
        Kind = "acquire",
        Fingerprint = "f",
        At = Fixture.Clock.GetCurrentInstant(),
        ActorId = "anna",
        Movements = movements,
    };

    private async Task<BalanceApplyResult> UntilDoneAsync(BalancePosting posting)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return (await ApplyAsync(posting)).Result;
            }
            catch (DrpTransientException) when (attempt < 50)
            {
                await Task.Delay(attempt, Token);
            }
        }
    }

    private Task OpenAsync(string key, decimal? limit, BalanceControl control = BalanceControl.Absolute) => SessionAsync(async session =>
    {
        Assert.True(await session.Store<IBalanceStore>().OpenAsync(new BalanceAccount { Key = key, Unit = "CNY", Limit = limit, Control = control }, Token));
        await session.CommitAsync(Token);
    });

    private Task<BalanceApplied> ApplyAsync(BalancePosting posting) => SessionAsync(async session =>
    {
        var applied = await session.Store<IBalanceStore>().ApplyAsync(posting, Token);
        await session.CommitAsync(Token);
        return applied;
    });

    private Task<IReadOnlyList<BalanceAccount>> AccountsAsync(params string[] keys) =>
        SessionAsync(session => session.Store<IBalanceStore>().AccountsAsync(keys, Token));
}
