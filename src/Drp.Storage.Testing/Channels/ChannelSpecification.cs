using Drp.Access;
using Drp.Channels;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Channels;

/// <summary>What every store of the channel keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ChannelSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Leap = new(2024, 2, 29);

    /// <summary>A node stands where it stood on the day that is asked for, to the leap day exactly.</summary>
    [Fact]
    public async Task Every_question_is_for_a_day()
    {
        string p = await BuildAsync();
        await SessionAsync(async session =>
        {
            var store = session.Store<IChannelStore>();
            Assert.Equal(p + "west", (await store.PositionAsync(p + "dealer", Leap, Token))!.Span.ParentId);
            Assert.Equal(p + "east", (await store.PositionAsync(p + "dealer", Leap.PlusDays(-1), Token))!.Span.ParentId);
            Assert.Null(await store.PositionAsync(p + "dealer", new LocalDate(2022, 12, 31), Token));
            Assert.Equal([p + "dealer", p + "west"], await BelowAsync(store, p + "west", Leap));
            Assert.Equal([p + "west"], await BelowAsync(store, p + "west", Leap.PlusDays(-1)));
            Assert.Equal((3, 2, 0), (await store.CountAsync(p + "hq", Leap, "branch", Token) + 1, await store.CountAsync(p + "west", Leap, null, Token), await store.CountAsync(p + "WEST", Leap, null, Token)));
            Assert.Equal([(p + "east", 1), (p + "hq", 2)], (await store.AncestorsAsync(p + "dealer", Leap.PlusDays(-1), Token)).Select(a => (a.Node.Id, a.Distance)));
            Assert.Equal([p + "east", p + "hq", p + "west"], (await CollectAsync(store.SubtreeAsync(p + "hq", Leap, 1, Token))).Select(x => x.Node.Id));
        });
    }

    /// <summary>A scope shows the union of the subtrees of its roots, each node once.</summary>
    [Fact]
    public async Task A_scope_shows_a_union()
    {
        string p = await BuildAsync();
        await SessionAsync(async session =>
        {
            var store = session.Store<IChannelStore>();
            var scope = new AccessScope { Date = Leap, Roots = [p + "dealer", p + "west"] };
            Assert.Equal([p + "dealer", p + "west"], await CollectAsync(store.VisibleAsync(scope, Token)));
            Assert.Equal(2, await store.CountVisibleAsync(scope, Token));
            Assert.Equal([p + "dealer"], await store.FilterAsync(scope, [p + "hq", p + "dealer", p + "Dealer", p + "nowhere"], Token));
            Assert.Empty(await store.FilterAsync(new AccessScope { Date = Leap }, [p + "hq"], Token));
            Assert.Equal([p + "hq"], await store.FilterAsync(AccessScope.All(Leap), [p + "hq", p + "nowhere"], Token));
        });
    }

    /// <summary>Of two changes of the shape that were based on one tree version, one loses and leaves nothing.</summary>
    [Fact]
    public async Task Two_changes_of_the_shape_dont_cross()
    {
        string p = await BuildAsync();
        long version = await SessionAsync(session => session.Store<IChannelStore>().TreeVersionAsync(Token));
        var span = new NodeSpan { NodeId = p + "new", ValidFrom = Leap, ParentId = p + "hq" };
        await CommitAsync(session => session.Store<IChannelStore>().ReplaceShape([p + "new"], [span], [], version));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session =>
            session.Store<IChannelStore>().ReplaceShape([p + "new"], [span with { ParentId = p + "east" }], [], version)));
        Assert.Equal([span], await SessionAsync(session => session.Store<IChannelStore>().SpansAsync([p + "new"], Token)));
    }

    /// <summary>Who ever stood above and below is found over all time; ids that differ by case are different nodes.</summary>
    [Fact]
    public async Task All_of_time_is_found()
    {
        string p = await BuildAsync();
        await SessionAsync(async session =>
        {
            var store = session.Store<IChannelStore>();
            Assert.Equal([p + "dealer", p + "east", p + "hq", p + "west"], await store.EverAboveAsync([p + "dealer"], Token));
            Assert.Equal([p + "dealer", p + "east"], await store.EverBelowAsync(p + "east", new LocalDate(2023, 1, 1), null, Token));
            Assert.Equal([p + "east"], await store.EverBelowAsync(p + "east", Leap, null, Token));
            Assert.Equal(["经销商 大写", "经销商"], (await store.NodesAsync([p + "dealer", p + "Dealer"], Token)).Select(n => n.Name));
            Assert.Equal(2, (await store.SpansAsync([p + "dealer"], Token)).Count);
        });
    }

    private static async Task<string[]> BelowAsync(IChannelStore store, string node, LocalDate date) =>
        [.. (await CollectAsync(store.SubtreeAsync(node, date, null, Token))).Select(position => position.Node.Id)];

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> rows)
    {
        var found = new List<T>();
        await foreach (var row in rows.WithCancellation(Token))
        {
            found.Add(row);
        }

        return found;
    }

    /// <summary>hq with the branches east and west; a dealer that moves from east to west on a leap day.</summary>
    private async Task<string> BuildAsync()
    {
        string p = Fixture.NewCompany() + "-";
        var start = new LocalDate(2023, 1, 1);
        await SessionAsync(async session =>
        {
            var store = session.Store<IChannelStore>();
            long version = await store.TreeVersionAsync(Token);
            foreach (var (id, name, level) in new[] { ("hq", "总部", "headquarters"), ("east", "东", "branch"), ("west", "西", "branch"), ("dealer", "经销商", "dealer"), ("Dealer", "经销商 大写", "dealer") })
            {
                store.SaveNode(new ChannelNode { Id = p + id, Name = name, Level = level }, 0);
            }

            NodeAncestry Row(string above, string below, int distance, LocalDate from, LocalDate? to = null) =>
                new() { AncestorId = p + above, DescendantId = p + below, Distance = distance, ValidFrom = from, ValidTo = to };
            store.ReplaceShape(
                [p + "hq", p + "east", p + "west", p + "dealer"],
                [
                    new NodeSpan { NodeId = p + "hq", ValidFrom = start },
                    new NodeSpan { NodeId = p + "east", ValidFrom = start, ParentId = p + "hq", OwnerId = "anna", TerritoryCode = "310000" },
                    new NodeSpan { NodeId = p + "west", ValidFrom = start, ParentId = p + "hq" },
                    new NodeSpan { NodeId = p + "dealer", ValidFrom = start, ValidTo = Leap, ParentId = p + "east" },
                    new NodeSpan { NodeId = p + "dealer", ValidFrom = Leap, ParentId = p + "west" },
                ],
                [
                    Row("hq", "hq", 0, start), Row("east", "east", 0, start), Row("west", "west", 0, start), Row("dealer", "dealer", 0, start),
                    Row("hq", "east", 1, start), Row("hq", "west", 1, start), Row("hq", "dealer", 2, start),
                    Row("east", "dealer", 1, start, Leap), Row("west", "dealer", 1, Leap),
                ],
                version);
            await session.CommitAsync(Token);
        });
        return p;
    }
}
