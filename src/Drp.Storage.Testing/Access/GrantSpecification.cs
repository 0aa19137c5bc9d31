using Drp.Access;
using Drp.Channels;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Access;

/// <summary>What every store of grants keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class GrantSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Day = new(2024, 2, 29);

    /// <summary>Grants come back as written, by actor and by node, on the days they hold.</summary>
    [Fact]
    public async Task Grants_hold_on_their_days()
    {
        string p = Fixture.NewCompany();
        var grant = new Grant { Id = p + "g", ActorId = p + "anna", Role = "销售", NodeId = p + "N", ValidFrom = Day, ValidTo = Day.PlusDays(1) };
        var open = grant with { Id = p + "h", ActorId = p + "Anna", ValidTo = null };
        await CommitAsync(session =>
        {
            session.Store<IGrantStore>().Save(grant, 0);
            session.Store<IGrantStore>().Save(open, 0);
        });
        await SessionAsync(async session =>
        {
            var store = session.Store<IGrantStore>();
            Assert.Equal(new Versioned<Grant>(grant, 1), await store.FindAsync(grant.Id, Token));
            Assert.Equal([grant], await store.OfActorAsync(p + "anna", Day, Token));
            Assert.Empty(await store.OfActorAsync(p + "anna", Day.PlusDays(1), Token));
            Assert.Empty(await store.OfActorAsync(p + "anna", Day.PlusDays(-1), Token));
            Assert.Equal([open], await store.OfActorAsync(p + "Anna", Day.PlusYears(7000), Token));
            Assert.Equal([grant, open], await store.AtNodesAsync([p + "N", p + "other"], Day, Token));
        });
    }

    /// <summary>A grant covers the node and all below it on the tree of the same day, by role if asked.</summary>
    [Fact]
    public async Task A_grant_covers_what_stands_below_on_the_day()
    {
        string p = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            session.Store<IChannelStore>().ReplaceShape(
                [],
                [],
                [
                    new NodeAncestry { AncestorId = p + "top", DescendantId = p + "leaf", Distance = 1, ValidFrom = Day, ValidTo = Day.PlusDays(10) },
                    new NodeAncestry { AncestorId = p + "leaf", DescendantId = p + "leaf", Distance = 0, ValidFrom = Day },
                ],
                Version(session).GetAwaiter().GetResult());
            session.Store<IGrantStore>().Save(new Grant { Id = p + "g", ActorId = p + "anna", Role = "clerk", NodeId = p + "top", ValidFrom = Day.PlusDays(-5) }, 0);
        });
        await SessionAsync(async session =>
        {
            var store = session.Store<IGrantStore>();
            Assert.True(await store.CoversAsync(p + "anna", p + "leaf", Day, null, Token));
            Assert.True(await store.CoversAsync(p + "anna", p + "leaf", Day.PlusDays(9), ["boss", "clerk"], Token));
            Assert.False(await store.CoversAsync(p + "anna", p + "leaf", Day.PlusDays(9), ["boss"], Token));
            Assert.False(await store.CoversAsync(p + "anna", p + "leaf", Day.PlusDays(10), null, Token));
            Assert.False(await store.CoversAsync(p + "anna", p + "LEAF", Day, null, Token));
            Assert.False(await store.CoversAsync(p + "Anna", p + "leaf", Day, null, Token));
        });
    }

    private static Task<long> Version(IDrpSession session) => session.Store<IChannelStore>().TreeVersionAsync(Token);
}
