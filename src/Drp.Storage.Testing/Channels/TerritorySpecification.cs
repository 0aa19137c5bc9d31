using Drp.Channels;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Channels;

/// <summary>What every store of territories keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class TerritorySpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>A code means what it meant on the day; children are those of the day.</summary>
    [Fact]
    public async Task A_code_has_a_meaning_per_day()
    {
        var born = new LocalDate(2000, 1, 1);
        var gone = new LocalDate(2019, 1, 1);
        Territory Of(string code, string name, TerritoryLevel level, string? parent, LocalDate from, LocalDate? to = null) =>
            new() { Code = code, Name = name, Level = level, ParentCode = parent, ValidFrom = from, ValidTo = to };
        var province = Of("370000", "山东省", TerritoryLevel.Province, null, born);
        var laiwu = Of("371200", "莱芜市", TerritoryLevel.City, "370000", born, gone);
        var jinan = Of("370100", "济南市", TerritoryLevel.City, "370000", born);
        await CommitAsync(session => session.Store<ITerritoryStore>().Save([province, laiwu, jinan]));
        var again = laiwu with { Name = "（再用）", ValidFrom = new LocalDate(2030, 1, 1), ValidTo = null };
        await CommitAsync(session => session.Store<ITerritoryStore>().Save([again, jinan with { Name = "济南" }]));
        await SessionAsync(async session =>
        {
            var store = session.Store<ITerritoryStore>();
            Assert.Equal(laiwu, await store.FindAsync("371200", gone.PlusDays(-1), Token));
            Assert.Null(await store.FindAsync("371200", gone, Token));
            Assert.Equal(again, await store.FindAsync("371200", new LocalDate(2031, 1, 1), Token));
            Assert.Equal(["370100", "371200"], (await store.ChildrenAsync("370000", new LocalDate(2018, 1, 1), Token)).Select(t => t.Code));
            Assert.Equal(["济南"], (await store.ChildrenAsync("370000", gone, Token)).Select(t => t.Name));
            Assert.Equal([province], await store.ChildrenAsync(null, gone, Token));
            Assert.Equal([laiwu, again], await store.HistoryAsync(["371200", "999999"], Token));
        });
    }
}
