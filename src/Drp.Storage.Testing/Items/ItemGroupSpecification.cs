using Drp.Items;
using Xunit;

namespace Drp.Storage.Testing.Items;

/// <summary>What every storage of item groups keeps; the smallest store, so it also shows what a session promises.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ItemGroupSpecification<TFixture>(TFixture fixture)
    : MasterSpecification<TFixture, IItemGroupStore, ItemGroup>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>What is committed can be found, with version 1; what is not committed can't.</summary>
    [Fact]
    public async Task Commit_makes_a_group_visible()
    {
        string company = Fixture.NewCompany();
        await SessionAsync(session =>
        {
            session.Store<IItemGroupStore>().Save(Group(company, "lost"));
            return Task.CompletedTask;
        });
        await CommitAsync(session => session.Store<IItemGroupStore>().Save(Group(company, "kept")));

        Assert.Null(await FindAsync(company, "lost"));
        Assert.Equal(new Versioned<ItemGroup>(Group(company, "kept"), 1), await FindAsync(company, "kept"));
    }

    /// <summary>A session reads what it staged, and others don't.</summary>
    [Fact]
    public Task A_session_sees_its_own_changes() => SessionAsync(async session =>
    {
        string company = Fixture.NewCompany();
        IItemGroupStore groups = session.Store<IItemGroupStore>();
        groups.Save(Group(company, "A"));
        groups.Save(Group(company, "A") with { Name = "second" });

        Assert.Equal("second", (await groups.FindAsync(company, "A", Token))?.Value.Name);
        groups.Delete(company, "A");
        Assert.Null(await groups.FindAsync(company, "A", Token));
    });

    /// <summary>A write based on an old version is refused with id and versions, writes nothing, and the session goes on.</summary>
    [Fact]
    public async Task A_stale_write_is_refused_and_the_session_stays_usable()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IItemGroupStore>().Save(Group(company, "A"), 0));
        await CommitAsync(session => session.Store<IItemGroupStore>().Save(Group(company, "A"), 1));
        await SessionAsync(async session =>
        {
            IItemGroupStore groups = session.Store<IItemGroupStore>();
            groups.Save(Group(company, "B"), 0);
            groups.Save(Group(company, "A") with { Name = "stale" }, 1);

            var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => session.CommitAsync(Token));
            Assert.Equal(($"item group {company}/A", 1L, 2L), (stale.Subject, stale.ExpectedVersion, stale.ActualVersion));
            Assert.Null(await groups.FindAsync(company, "B", Token));

            groups.Save(Group(company, "A") with { Name = "again" }, 2);
            await session.CommitAsync(Token);
        });

        Assert.Equal(3, (await FindAsync(company, "A"))?.Version);
    }

    /// <inheritdoc/>
    protected override string Kind => "item group";

    /// <inheritdoc/>
    protected override ItemGroup Sample(string company, string code, int number) => new()
    {
        Company = company,
        Code = code,
        Name = Hostile.Names.At(number),
        Parent = number % 2 == 0 ? Hostile.Codes.At(number) : null,
    };

    private static ItemGroup Group(string company, string code) => new()
    {
        Company = company,
        Code = code,
        Name = "饮料 Đồ uống",
        Parent = null,
    };

    private Task<Versioned<ItemGroup>?> FindAsync(string company, string code) =>
        SessionAsync(session => session.Store<IItemGroupStore>().FindAsync(company, code, Token));
}
