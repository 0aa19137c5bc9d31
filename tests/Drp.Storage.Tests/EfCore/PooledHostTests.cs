using Drp.Access;
using Drp.Balances;
using Drp.Storage.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Storage.EfCore;

/// <summary>A host that pools its contexts: each unit of work gives connection and transaction back as it found them.</summary>
public sealed class PooledHostTests
{
    private static readonly Actor Host = Actor.System("tests");

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_refused_first_posting_an_abandoned_session_and_the_hosts_transaction_leave_the_context_as_it_was(string kind)
    {
        Assert.SkipWhen(kind == "postgres" && PostgreSqlFixture.WhySkipped is not null, PostgreSqlFixture.WhySkipped ?? string.Empty);
        var token = TestContext.Current.CancellationToken;
        string name = "drp_" + Path.GetRandomFileName().Replace(".", string.Empty, StringComparison.Ordinal);
        string file = Path.Combine(Path.GetTempPath(), name + ".db");
        var services = new ServiceCollection();
        services.AddDbContextPool<HostDbContext>(options => _ = kind == "postgres"
            ? options.UseNpgsql(PostgreSqlFixture.ConnectionString(name))
            : options.UseSqlite($"Data Source={file};Pooling=False"));
        services.AddDrp(drp => drp.UseEfCore<HostDbContext>());
        await using ServiceProvider provider = services.BuildServiceProvider();
        await In(provider, async (context, storage, _) =>
        {
            await context.Database.EnsureCreatedAsync(token);
            await storage.RunAsync(
                (session, cancel) => session.Store<IBalanceStore>().OpenAsync(new BalanceAccount { Key = "a", Unit = "CNY", Limit = 100m }, cancel),
                cancellationToken: token);
        });
        try
        {
            await In(provider, async (context, storage, balances) =>
            {
                await using (IDrpSession abandoned = await storage.OpenSessionAsync(token))
                {
                    Assert.True((await AcquireAsync(balances, abandoned, "k0", 40m)).Succeeded);
                }

                Assert.Equal(System.Data.ConnectionState.Closed, context.Database.GetDbConnection().State);
            });
            await In(provider, async (context, storage, balances) =>
            {
                await using (IDrpSession session = await storage.OpenSessionAsync(token))
                {
                    Assert.False((await AcquireAsync(balances, session, "k1", 101m)).Succeeded);
                    Assert.True((await AcquireAsync(balances, session, "k2", 60m)).Succeeded);
                    Assert.False((await AcquireAsync(balances, session, "k3", 41m)).Succeeded);
                    Assert.True((await AcquireAsync(balances, session, "k2", 60m)).Required().Repeated);
                    await session.CommitAsync(token);
                }

                Assert.Equal(System.Data.ConnectionState.Closed, context.Database.GetDbConnection().State);
            });
            await In(provider, async (context, storage, balances) =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                await storage.RunAsync((session, _) => AcquireAsync(balances, session, "k4", 40m), cancellationToken: token);
                await transaction.RollbackAsync(token);
            });
            await In(provider, async (_, storage, _) =>
            {
                await using IDrpSession session = await storage.OpenSessionAsync(token);
                Assert.Equal(60m, Assert.Single(await session.Store<IBalanceStore>().AccountsAsync(["a"], token)).Reserved);
            });
        }
        finally
        {
            await In(provider, (context, _, _) => context.Database.EnsureDeletedAsync(CancellationToken.None));
        }
    }

    private static Task<Outcome<BalanceOutcome>> AcquireAsync(IBalances balances, IDrpSession session, string key, decimal amount) =>
        balances.AcquireAsync(
            session, Host, key, "order/1", [new BalanceLine { Account = "a", Amount = amount }], TestContext.Current.CancellationToken);

    private static async Task In(ServiceProvider provider, Func<HostDbContext, IDrpStorage, IBalances, Task> work)
    {
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        await work(
            scope.ServiceProvider.GetRequiredService<HostDbContext>(),
            scope.ServiceProvider.GetRequiredService<IDrpStorage>(),
            scope.ServiceProvider.GetRequiredService<IBalances>());
    }
}
