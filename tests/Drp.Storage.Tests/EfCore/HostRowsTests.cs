using Drp.Items;
using Drp.Storage.Hosts;
using Drp.Storage.Testing;

namespace Drp.Storage.EfCore;

public sealed class SqliteHostRowsTests(SqliteFileFixture fixture) : HostRowsSpecification<SqliteFileFixture>(fixture);

public sealed class PostgreSqlHostRowsTests(PostgreSqlFixture fixture) : HostRowsSpecification<PostgreSqlFixture>(fixture);

public sealed class RetryingSqliteHostRowsTests(RetryingSqliteFixture fixture)
    : RetryingHostRowsSpecification<RetryingSqliteFixture>(fixture);

public sealed class RetryingPostgreSqlHostRowsTests(RetryingPostgreSqlFixture fixture)
    : RetryingHostRowsSpecification<RetryingPostgreSqlFixture>(fixture);

/// <summary>The same with a retrying strategy, and what a retry does.</summary>
public abstract class RetryingHostRowsSpecification<TFixture>(TFixture fixture) : HostRowsSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    [Fact]
    public async Task A_retry_replays_what_was_staged_and_saves_no_pending_row()
    {
        string company = Fixture.NewCompany();
        int runs = 0;
        await HostAsync(async (host, storage) =>
        {
            HostNote note = Pending(host);
            await using IDrpSession session = await storage.OpenSessionAsync(Token);
            session.Store<IItemGroupStore>().Save(Group(company), 0);
            ((EfSession)session).Stage((_, _) => ++runs < 3 ? throw new TimeoutException() : Task.CompletedTask);
            session.Store<IItemGroupStore>().Save(Group(company, "H"), 0);
            await session.CommitAsync(Token);
            Assert.False(await NoteExistsAsync(note.Id));
            Assert.Equal(1, (await session.Store<IItemGroupStore>().FindAsync(company, "G", Token))?.Version);
        });
        Assert.Equal(3, runs);
        Assert.True(await GroupExistsAsync(company, "H"));
    }

    [Fact]
    public async Task Reads_are_retried_where_nothing_is_open()
    {
        int runs = 0;
        await HostAsync(async (_, storage) =>
        {
            await using IDrpSession session = await storage.OpenSessionAsync(Token);
            Assert.Equal(2, await ((EfSession)session).ReadAsync(
                (_, _) => ++runs < 2 ? throw new TimeoutException() : Task.FromResult(runs), Token));
        });
    }
}
