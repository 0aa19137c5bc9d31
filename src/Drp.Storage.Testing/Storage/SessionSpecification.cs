using Drp.Items;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Drp.Storage.Testing;

/// <summary>What every storage's session promises, tried with the smallest store.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class SessionSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>One session does several units of work, and gives the same store every time.</summary>
    [Fact]
    public Task A_session_can_be_used_again() => SessionAsync(async session =>
    {
        string company = Fixture.NewCompany();
        IItemGroupStore groups = session.Store<IItemGroupStore>();
        Assert.Same(groups, session.Store<IItemGroupStore>());
        for (int i = 0; i < 3; i++)
        {
            groups.Save(Group(company, "A", i), i);
            await session.CommitAsync(Token);
        }

        await session.CommitAsync(Token);
        Assert.Equal(3, (await groups.FindAsync(company, "A", Token))?.Version);
    });

    /// <summary>Writing a row twice in one unit of work counts twice, and the expected versions follow.</summary>
    [Fact]
    public async Task A_row_can_be_written_twice()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            session.Store<IItemGroupStore>().Save(Group(company, "A", 0), 0);
            session.Store<IItemGroupStore>().Save(Group(company, "A", 1), 1);
            session.Store<IItemGroupStore>().Delete(company, "A", 2);
            session.Store<IItemGroupStore>().Save(Group(company, "A", 2), 0);
        });
        Assert.Equal(1, await VersionAsync(company, "A"));
    }

    /// <summary>A read after staging sees the change; giving the session up undoes it all the same.</summary>
    [Fact]
    public async Task A_session_given_up_leaves_nothing()
    {
        string company = Fixture.NewCompany();
        await SessionAsync(async session =>
        {
            IItemGroupStore groups = session.Store<IItemGroupStore>();
            groups.Save(Group(company, "A", 0));
            Assert.NotNull(await groups.FindAsync(company, "A", Token));
            groups.Save(Group(company, "B", 0));
            Assert.Equal(2, await groups.ReadAsync(company, Token).CountAsync(Token));
        });
        Assert.Null(await VersionAsync(company, "A"));
        Assert.Null(await VersionAsync(company, "B"));
    }

    /// <summary>A cancelled commit writes nothing.</summary>
    [Fact]
    public async Task A_cancelled_commit_writes_nothing()
    {
        string company = Fixture.NewCompany();
        await SessionAsync(async session =>
        {
            session.Store<IItemGroupStore>().Save(Group(company, "A", 0));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => session.CommitAsync(new CancellationToken(canceled: true)));
        });
        Assert.Null(await VersionAsync(company, "A"));
    }

    /// <summary>Of two sessions that change one version, the second loses and nothing of it is written.</summary>
    [Fact]
    public async Task The_first_committer_wins()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IItemGroupStore>().Save(Group(company, "A", 0)));
        await SessionAsync(async second =>
        {
            Assert.Equal(1, (await second.Store<IItemGroupStore>().FindAsync(company, "A", Token))?.Version);
            await CommitAsync(first => first.Store<IItemGroupStore>().Save(Group(company, "A", 1), 1));
            second.Store<IItemGroupStore>().Save(Group(company, "B", 0));
            second.Store<IItemGroupStore>().Save(Group(company, "A", 2), 1);
            var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => second.CommitAsync(Token));
            Assert.Equal((1L, 2L), (stale.ExpectedVersion, stale.ActualVersion));
        });
        Assert.Null(await VersionAsync(company, "B"));
    }

    /// <summary>Callers in parallel that read, add one and write lose no update.</summary>
    [Fact]
    public async Task Parallel_callers_lose_no_update()
    {
        const int Callers = 8;
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IItemGroupStore>().Save(Group(company, "A", 0)));
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(
            async () =>
            {
                await using AsyncServiceScope scope = Fixture.Scope();
                await scope.ServiceProvider.GetRequiredService<IDrpStorage>().RunAsync(
                    async (session, token) =>
                    {
                        IItemGroupStore groups = session.Store<IItemGroupStore>();
                        Versioned<ItemGroup> found = (await groups.FindAsync(company, "A", token))!.Value;
                        int count = int.Parse(found.Value.Name, System.Globalization.CultureInfo.InvariantCulture);
                        groups.Save(Group(company, "A", count + 1), found.Version);
                    },
                    attempts: 200,
                    Token);
            },
            Token)));
        Versioned<ItemGroup>? end = await SessionAsync(
            session => session.Store<IItemGroupStore>().FindAsync(company, "A", Token));
        Assert.Equal(($"{Callers}", Callers + 1L), (end!.Value.Value.Name, end.Value.Version));
    }

    /// <summary>A store that the provider doesn't have is refused by name.</summary>
    [Fact]
    public Task An_unknown_store_is_refused() => SessionAsync(session =>
    {
        DrpException refused = Assert.Throws<DrpException>(() => session.Store<IUnknownStore>());
        Assert.Equal("DRP1004", refused.Code);
        Assert.Contains(nameof(IUnknownStore), refused.Message, StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    private static ItemGroup Group(string company, string code, int number) => new()
    {
        Company = company,
        Code = code,
        Name = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private async Task<long?> VersionAsync(string company, string code) => (await SessionAsync(
        session => session.Store<IItemGroupStore>().FindAsync(company, code, Token)))?.Version;

    private interface IUnknownStore : IDrpStore;
}
