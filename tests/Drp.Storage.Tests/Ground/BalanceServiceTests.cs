using Drp.Access;
using Drp.Balances;

namespace Drp.Storage.Ground;

public class BalanceServiceTests
{
    private static readonly Actor Anna = Actor.Person("anna");

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Amounts_move_from_available_to_consumed_and_never_twice(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await OpenAsync(host, ("a", 100m), ("b", 50m));
        Assert.True(await DoAsync(host, (b, s) => b.AcquireAsync(s, Anna, "1", "order", [Line("b", 20m), Line("a", 30m), Line("a", 10m)])));
        Assert.True(await DoAsync(host, (b, s) => b.AcquireAsync(s, Anna, "1", "order", [Line("a", 40m), Line("b", 20m)])));
        Assert.Equal([(60m, 40m, 0m, 0m), (30m, 20m, 0m, 0m)], await StateAsync(host, "a", "b"));
        Assert.True(await DoAsync(host, (b, s) => b.CommitAsync(s, Anna, "2", "order", [Line("a", 25m)])));
        Assert.True(await DoAsync(host, (b, s) => b.ConsumeAsync(s, Anna, "3", "order", [Line("a", 30m)])));
        Assert.Equal([(60m, 10m, 0m, 30m), (30m, 20m, 0m, 0m)], await StateAsync(host, "a", "b"));
        Assert.True(await DoAsync(host, (b, s) => b.ReleaseAsync(s, Anna, "4", "order", [Line("a", 4m)])));
        Assert.True(await DoAsync(host, (b, s) => b.ReleaseAllAsync(s, Anna, "5", "order")));
        Assert.True(await DoAsync(host, (b, s) => b.ReleaseAllAsync(s, Anna, "5", "order")));
        Assert.True(await DoAsync(host, (b, s) => b.ReturnAsync(s, Anna, "6", "order", [Line("a", 5m)])));
        Assert.Equal([(75m, 0m, 0m, 25m), (50m, 0m, 0m, 0m)], await StateAsync(host, "a", "b"));
        Assert.True(await DoAsync(host, (b, s) => b.TransferAsync(s, Anna, "7", "b", "a", 50m)));
        Assert.True(await DoAsync(host, (b, s) => b.TransferAsync(s, Anna, "7", "b", "a", 50m)));
        Assert.True(await DoAsync(host, (b, s) => b.DepositAsync(s, Anna, "8", "b", 1.2345m)));
        Assert.Equal([(125m, 0m, 0m, 25m), (1.2345m, 0m, 0m, 0m)], await StateAsync(host, "a", "b"));

        var postings = await host.Commit<IBalances, IReadOnlyList<BalancePosting>>((b, s) => b.PostingsAsync(s, Anna, "a"));
        var moved = postings.SelectMany(p => p.Movements).Where(m => m.Account == "a").ToList();
        Assert.Equal((50m, 0m, 0m, 25m), (moved.Sum(m => m.Limit), moved.Sum(m => m.Reserved), moved.Sum(m => m.Committed), moved.Sum(m => m.Consumed)));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_refusal_lists_every_reason_and_moves_nothing(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await OpenAsync(host, ("a", 10m), ("b", 0m), ("free", null));
        async Task<string[]> CodesAsync(Func<IBalances, IDrpSession, Task<Outcome<BalanceOutcome>>> work) =>
            [.. (await host.Commit(work)).Reasons.Select(reason => $"{reason.Code} {reason.Subject}")];
        Assert.Equal(["DRP5031 a", "DRP5031 b", "DRP5030 c"], await CodesAsync((b, s) => b.AcquireAsync(s, Anna, "1", "h", [Line("c", 1m), Line("a", 11m), Line("b", 1m), Line("free", 5m)])));
        Assert.Equal(["DRP5035 a", "DRP5035 b"], await CodesAsync((b, s) => b.AcquireAsync(s, Anna, "1", "h", [Line("a", 0m), Line("b", 0.00001m)])));
        Assert.Equal(["DRP5032 a"], await CodesAsync((b, s) => b.ConsumeAsync(s, Anna, "2", "h", [Line("a", 1m)])));
        Assert.Empty(await CodesAsync((b, s) => b.AcquireAsync(s, Anna, "3", "h", [Line("a", 10m)])));
        Assert.Equal(["DRP5033 3"], await CodesAsync((b, s) => b.AcquireAsync(s, Anna, "3", "h", [Line("a", 9m)])));
        Assert.Equal(["DRP5036 4"], await CodesAsync((b, s) => b.TransferAsync(s, Anna, "4", "free", "a", 1m)));
        Assert.Equal(["DRP5031 a"], await CodesAsync((b, s) => b.TransferAsync(s, Anna, "5", "a", "b", 1m)));
        Assert.Equal([(0m, 10m, 0m, 0m), (0m, 0m, 0m, 0m)], await StateAsync(host, "a", "b"));
        var opened = await host.Commit<IBalances, Outcome<BalanceAccount>>((b, s) => b.OpenAsync(s, Anna, new BalanceAccount { Key = "a", Unit = "USD" }));
        Assert.Equal(["DRP5034"], opened.Reasons.Select(r => r.Code));
    }

    [Theory, MemberData(nameof(GroundHost.Parallel), MemberType = typeof(GroundHost))]
    public async Task Sixty_four_callers_get_all_or_nothing_each_time(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        string[] accounts = [.. Enumerable.Range(0, 8).Select(i => $"acc{i}")];
        await OpenAsync(host, [.. accounts.Select(account => (account, (decimal?)60m))]);
        var won = await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            int wins = 0;
            for (int i = 0; i < 5; i++)
            {
                var lines = random.GetItems(accounts, 3).Distinct().Select(account => Line(account, 1m)).ToList();
                var outcome = await host.Commit<IBalances, Outcome<BalanceOutcome>>((b, s) => b.AcquireAsync(s, Anna, $"{caller}/{i}", $"h{caller}", lines));
                Assert.All(outcome.Reasons, reason => Assert.Equal("DRP5031", reason.Code));
                wins += outcome.Succeeded ? lines.Count : 0;
            }

            return wins;
        })));
        var stored = await host.Commit<IBalances, IReadOnlyList<BalanceAccount>>((b, s) => b.AccountsAsync(s, Anna, accounts));
        Assert.All(stored, account => Assert.True(account.Available >= 0m));
        Assert.Equal(won.Sum(), stored.Sum(account => account.Reserved));
        Assert.Contains(stored, account => account.Available < 60m);
    }

    [Theory, MemberData(nameof(GroundHost.Parallel), MemberType = typeof(GroundHost))]
    public async Task One_key_from_many_callers_happens_once(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await OpenAsync(host, ("a", 100m));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            host.Commit<IBalances, Outcome<BalanceOutcome>>((b, s) => b.AcquireAsync(s, Anna, "same", "h", [Line("a", 7m)])))));
        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded));
        Assert.Equal(1, outcomes.Count(outcome => !outcome.Value!.Repeated));
        Assert.Equal([(93m, 7m, 0m, 0m)], await StateAsync(host, "a"));
    }

    private static BalanceLine Line(string account, decimal amount) => new() { Account = account, Amount = amount };

    private static async Task OpenAsync(GroundHost host, params (string Key, decimal? Limit)[] accounts)
    {
        foreach (var (key, limit) in accounts)
        {
            Assert.True((await host.Commit<IBalances, Outcome<BalanceAccount>>((b, s) => b.OpenAsync(s, Anna, new BalanceAccount { Key = key, Unit = "CNY", Limit = limit }))).Succeeded);
        }
    }

    private static async Task<bool> DoAsync(GroundHost host, Func<IBalances, IDrpSession, Task<Outcome<BalanceOutcome>>> work)
    {
        var outcome = await host.Commit(work);
        Assert.Equal([], outcome.Reasons.Select(reason => reason.ToString()));
        return outcome.Succeeded;
    }

    private static async Task<(decimal, decimal, decimal, decimal)[]> StateAsync(GroundHost host, params string[] keys) =>
        [.. (await host.Commit<IBalances, IReadOnlyList<BalanceAccount>>((b, s) => b.AccountsAsync(s, Anna, keys))).Select(a => (a.Available!.Value, a.Reserved, a.Committed, a.Consumed))];
}
