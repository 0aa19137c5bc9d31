using Drp.Channels;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Channels;

/// <summary>What every store of coverages keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class CoverageSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>Coverages are found by node, by territory, by what lies below, and by days.</summary>
    [Fact]
    public async Task Coverages_are_found_by_place_and_time()
    {
        string p = Fixture.NewCompany();
        var day = new LocalDate(2024, 2, 29);
        var coverage = new Coverage
        {
            Id = p + "c",
            NodeId = p + "N",
            Territories = ["310000", "320500"],
            ItemGroups = ["饮料"],
            Exclusive = true,
            ValidFrom = day,
            ValidTo = day.PlusDays(1),
        };
        await SaveAsync(coverage, 0);
        await SessionAsync(async session =>
        {
            var store = session.Store<ICoverageStore>();
            var found = (await store.FindAsync(coverage.Id, Token))!.Value;
            Assert.Equal(coverage.Territories, found.Value.Territories);
            Assert.Equal(coverage with { Territories = found.Value.Territories, ItemGroups = found.Value.ItemGroups }, found.Value);
            Assert.Equal([coverage.Id], (await store.OfNodeAsync(p + "N", Token)).Select(c => c.Id));
            Assert.Contains(coverage.Id, (await store.InTerritoriesAsync(["320500"], day, day.PlusDays(1), Token)).Select(c => c.Id));
            Assert.DoesNotContain(coverage.Id, (await store.InTerritoriesAsync(["320500"], day.PlusDays(1), null, Token)).Select(c => c.Id));
            Assert.Contains(coverage.Id, (await store.BelowTerritoryAsync("32", day, null, Token)).Select(c => c.Id));
            Assert.DoesNotContain(coverage.Id, (await store.BelowTerritoryAsync("33", day, null, Token)).Select(c => c.Id));
        });
    }

    /// <summary>Two coverages that were checked against the same state can't both be stored.</summary>
    [Fact]
    public async Task Two_coverages_based_on_one_state_dont_cross()
    {
        string p = Fixture.NewCompany();
        var coverage = new Coverage { Id = p + "1", NodeId = p + "N", Territories = ["310000"], ValidFrom = new LocalDate(2024, 1, 1) };
        long based = await SessionAsync(session => session.Store<ICoverageStore>().VersionAsync(Token));
        await CommitAsync(session => session.Store<ICoverageStore>().Save(coverage, 0, based));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<ICoverageStore>().Save(coverage with { Id = p + "2" }, 0, based)));
        Assert.Null(await SessionAsync(session => session.Store<ICoverageStore>().FindAsync(p + "2", Token)));
    }

    private Task SaveAsync(Coverage coverage, long expected) => SessionAsync(async session =>
    {
        var store = session.Store<ICoverageStore>();
        store.Save(coverage, expected, await store.VersionAsync(Token));
        await session.CommitAsync(Token);
    });
}
