using Drp.Planning;
using Xunit;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of scheduled supply keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class SupplySpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>Every member comes back as it was written, by code, in pages too.</summary>
    [Fact]
    public async Task Every_member_survives()
    {
        string company = Fixture.NewCompany();
        ScheduledSupply[] samples = [.. Hostile.Codes.Select(Sample)];
        await CommitAsync(session => session.Store<ISupplyStore>().SaveMany(company, samples));
        string[] expected = [.. samples.OrderBy(static supply => supply.Code, StringComparer.Ordinal).Select(RecordText.Of)];
        await SessionAsync(async session =>
        {
            ISupplyStore store = session.Store<ISupplyStore>();
            Assert.Equal(expected, await store.ReadAsync(company, Token).Select(RecordText.Of).ToArrayAsync(Token));
            Page<ScheduledSupply> page = await store.PageAsync(
                company, new PageRequest { After = "A", Size = PageRequest.MaxSize }, Token);
            Assert.Equal(expected[6..], page.Rows.Select(RecordText.Of));
            Assert.Null(page.Next);
        });
    }

    /// <summary>Versions guard writes and removals.</summary>
    [Fact]
    public async Task Versions_guard_writes_and_removals()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<ISupplyStore>().Save(company, Sample("PO-1", 1), 0));
        await CommitAsync(session => session.Store<ISupplyStore>().Save(company, Sample("PO-1", 2), 1));
        var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(
            () => CommitAsync(session => session.Store<ISupplyStore>().Delete(company, "PO-1", 1)));
        Assert.Equal(($"supply {company}/PO-1", 1L, 2L), (stale.Subject, stale.ExpectedVersion, stale.ActualVersion));
        await CommitAsync(session => session.Store<ISupplyStore>().Delete(company, "PO-1", 2));
        Assert.Null(await SessionAsync(session => session.Store<ISupplyStore>().FindAsync(company, "PO-1", Token)));
    }

    private static ScheduledSupply Sample(string code, int number) => new()
    {
        Code = code,
        Item = Hostile.Codes.At(number),
        To = Hostile.Codes.At(number + 1),
        From = Hostile.Codes.At(number + 2),
        Quantity = Hostile.Quantities.At(number),
        Ship = Hostile.Dates.At(number),
        Due = Hostile.Dates.At(number + 1),
        Status = (SupplyStatus)(number % 3),
        Expiry = number % 2 == 0 ? Hostile.Dates.At(number + 2) : null,
    };
}
