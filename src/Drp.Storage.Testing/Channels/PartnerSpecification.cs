using Drp.Channels;
using Xunit;

namespace Drp.Storage.Testing.Channels;

/// <summary>What every store of partners keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class PartnerSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>Partners come back as written, by id and by node; a stale change loses.</summary>
    [Fact]
    public async Task Partners_are_kept_with_versions()
    {
        string p = Fixture.NewCompany();
        var partner = new Partner { Id = p + "d", Name = "上海糖酒 Công ty", NodeId = p + "N", Status = PartnerStatus.Active };
        var twin = partner with { Id = p + "D", Status = PartnerStatus.Terminated };
        await CommitAsync(session =>
        {
            session.Store<IPartnerStore>().Save(partner, 0);
            session.Store<IPartnerStore>().Save(twin, 0);
        });
        await CommitAsync(session => session.Store<IPartnerStore>().Save(partner with { Status = PartnerStatus.Suspended }, 1));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IPartnerStore>().Save(partner, 1)));
        await SessionAsync(async session =>
        {
            var store = session.Store<IPartnerStore>();
            Assert.Equal(new Versioned<Partner>(partner with { Status = PartnerStatus.Suspended }, 2), await store.FindAsync(p + "d", Token));
            Assert.Equal([p + "D", p + "d"], (await store.AtNodesAsync([p + "N"], Token)).Select(x => x.Id));
        });
    }
}
