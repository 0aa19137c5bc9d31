using Drp.Items;
using Drp.Storage.Hosts;
using Drp.Storage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Storage.EfCore;

/// <summary>A host's rows stay the host's: nothing pending is saved, nothing saved is taken back.</summary>
public abstract class HostRowsSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static int s_notes;

    [Fact]
    public async Task Pending_rows_are_not_saved_without_a_host_transaction()
    {
        string company = Fixture.NewCompany();
        await HostAsync(async (host, storage) =>
        {
            HostNote note = Pending(host);
            await using IDrpSession session = await storage.OpenSessionAsync(Token);
            session.Store<IItemGroupStore>().Save(Group(company));
            await session.CommitAsync(Token);
            Assert.Equal(EntityState.Added, host.Entry(note).State);
            Assert.False(await NoteExistsAsync(note.Id));
            Assert.Null(host.Database.CurrentTransaction);
        });
        Assert.True(await GroupExistsAsync(company));
    }

    [Fact]
    public async Task Pending_rows_are_not_saved_in_a_host_transaction_and_its_commit_decides()
    {
        foreach (bool commit in (bool[])[true, false])
        {
            string company = Fixture.NewCompany();
            HostNote? note = null;
            await HostAsync(async (host, storage) =>
            {
                await host.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    await using IDbContextTransaction transaction = await host.Database.BeginTransactionAsync(Token);
                    note = Pending(host);
                    await using (IDrpSession session = await storage.OpenSessionAsync(Token))
                    {
                        session.Store<IItemGroupStore>().Save(Group(company));
                        await session.CommitAsync(Token);
                    }

                    Assert.Equal(EntityState.Added, host.Entry(note).State);
                    if (commit)
                    {
                        await transaction.CommitAsync(Token);
                    }
                    else
                    {
                        await transaction.RollbackAsync(Token);
                    }
                });
                Assert.Equal(EntityState.Added, host.Entry(note!).State);
            });
            Assert.Equal(commit, await GroupExistsAsync(company));
            Assert.False(await NoteExistsAsync(note!.Id));
        }
    }

    [Fact]
    public async Task A_refused_write_takes_back_only_its_own_rows_in_a_host_transaction()
    {
        string company = Fixture.NewCompany();
        HostNote? note = null;
        await HostAsync((host, storage) => host.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using IDbContextTransaction transaction = await host.Database.BeginTransactionAsync(Token);
            note = Pending(host);
            await host.SaveChangesAsync(Token);
            await using (IDrpSession session = await storage.OpenSessionAsync(Token))
            {
                session.Store<IItemGroupStore>().Save(Group(company, "lost"));
                session.Store<IItemGroupStore>().Save(Group(company), 7);
                await Assert.ThrowsAsync<DrpConcurrencyException>(() => session.CommitAsync(Token));
                Assert.Equal(EntityState.Unchanged, host.Entry(note).State);

                // A duplicate key breaks PostgreSQL's whole transaction, were there no savepoint.
                session.Store<IItemGroupStore>().Save(Group(company, "kept"));
                await session.CommitAsync(Token);
                ((EfSession)session).Stage(async (context, token) =>
                {
                    context.Add(new ItemGroupRow { Company = company, Code = "kept", Version = 1 });
                    await context.SaveChangesAsync(token);
                });
                var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => session.CommitAsync(Token));
                Assert.Equal(
                    ($"item group {company}/kept", 0L, 1L), (stale.Subject, stale.ExpectedVersion, stale.ActualVersion));
            }

            await transaction.CommitAsync(Token);
        }));
        Assert.True(await NoteExistsAsync(note!.Id));
        Assert.True(await GroupExistsAsync(company, "kept"));
        Assert.False(await GroupExistsAsync(company, "lost"));
    }

    [Fact]
    public async Task A_bulk_write_that_meets_a_new_row_of_someone_else_is_stale()
    {
        string company = Fixture.NewCompany();
        await HostAsync(async (_, storage) =>
        {
            await using IDrpSession session = await storage.OpenSessionAsync(Token);

            // The row comes between the question for stored versions and the bulk insert: the database says who was first.
            List<ItemGroupRow> rows = [.. Enumerable.Range(0, 300).Select(i => new ItemGroupRow
            {
                Company = company, Code = $"G{i}", Version = 1,
            })];
            session.Store<IItemGroupStore>().Save(Group(company, "G7"));
            await session.CommitAsync(Token);
            ((EfSession)session).Stage((context, token) => RowBatch<ItemGroupRow>.InsertAsync(context, rows, token));
            var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => session.CommitAsync(Token));
            Assert.Equal(($"item group {company}/G7", 0L, 1L), (stale.Subject, stale.ExpectedVersion, stale.ActualVersion));

            session.Store<IItemGroupStore>().SaveMany(Enumerable.Range(0, 300).Select(i => Group(company, $"G{i}")));
            await session.CommitAsync(Token);
            Assert.Equal(2, (await session.Store<IItemGroupStore>().FindAsync(company, "G7", Token))?.Version);
            Assert.Equal(1, (await session.Store<IItemGroupStore>().FindAsync(company, "G299", Token))?.Version);
        });
    }

    [Fact]
    public async Task A_session_given_up_in_a_host_transaction_leaves_nothing()
    {
        string company = Fixture.NewCompany();
        await HostAsync((host, storage) => host.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using IDbContextTransaction transaction = await host.Database.BeginTransactionAsync(Token);
            await using (IDrpSession session = await storage.OpenSessionAsync(Token))
            {
                session.Store<IItemGroupStore>().Save(Group(company));
                Assert.NotNull(await session.Store<IItemGroupStore>().FindAsync(company, "G", Token));
            }

            await transaction.CommitAsync(Token);
        }));
        Assert.False(await GroupExistsAsync(company));
    }

    [Fact]
    public async Task A_lock_holds_a_transaction_to_the_end_and_frees_the_host()
    {
        string company = Fixture.NewCompany();
        await HostAsync(async (host, storage) =>
        {
            await using (IDrpSession session = await storage.OpenSessionAsync(Token))
            {
                session.Store<IItemGroupStore>().Save(Group(company, "A"));
                await ((EfSession)session).LockAsync(Token);
                session.Store<IItemGroupStore>().Save(Group(company, "B"));
                await session.CommitAsync(Token);
                session.Store<IItemGroupStore>().Save(Group(company, "lost"));
                await ((EfSession)session).LockAsync(Token);
            }

            HostNote note = Pending(host);
            await host.SaveChangesAsync(Token);
            Assert.True(await NoteExistsAsync(note.Id));
        });
        Assert.True(await GroupExistsAsync(company, "A"));
        Assert.True(await GroupExistsAsync(company, "B"));
        Assert.False(await GroupExistsAsync(company, "lost"));
    }

    protected static ItemGroup Group(string company, string code = "G") => new() { Company = company, Code = code, Name = "n" };

    protected static HostNote Pending(HostDbContext host)
    {
        var note = new HostNote { Id = Interlocked.Increment(ref s_notes), Text = "pending" };
        host.Notes.Add(note);
        return note;
    }

    protected async Task HostAsync(Func<HostDbContext, IDrpStorage, Task> work)
    {
        await using AsyncServiceScope scope = Fixture.Scope();
        await work(
            scope.ServiceProvider.GetRequiredService<HostDbContext>(), scope.ServiceProvider.GetRequiredService<IDrpStorage>());
    }

    protected async Task<bool> NoteExistsAsync(int id)
    {
        bool exists = false;
        await HostAsync(async (host, _) => exists = await host.Notes.AsNoTracking().AnyAsync(note => note.Id == id, Token));
        return exists;
    }

    protected async Task<bool> GroupExistsAsync(string company, string code = "G") => await SessionAsync(
        session => session.Store<IItemGroupStore>().FindAsync(company, code, Token)) is not null;
}
