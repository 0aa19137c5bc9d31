using Drp.Access;
using Drp.Journal;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Journal;

/// <summary>What every store of journals keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class JournalSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>Entries come back as they were written, and the stream verifies.</summary>
    [Fact]
    public async Task Entries_come_back_as_written_and_verify()
    {
        string stream = Fixture.NewCompany() + "/日志";
        var entries = await AppendAsync(stream, "added", "moved", "closed");
        await SessionAsync(async session =>
        {
            var store = session.Store<IJournalStore>();
            Assert.Equal(entries, await store.ReadAsync(stream, 0, 10, Token));
            Assert.Equal(entries.Skip(1).Take(1), await store.ReadAsync(stream, 1, 1, Token));
            var head = await store.HeadAsync(stream, Token);
            Assert.Equal(3, head.Sequence);
            Assert.True(JournalHash.Verify(head, await store.ReadAsync(stream, 0, 10, Token)).IsIntact);
        });
    }

    /// <summary>A session sees the end that it staged itself; a lost session leaves nothing.</summary>
    [Fact]
    public async Task A_session_continues_its_own_entries()
    {
        string stream = Fixture.NewCompany();
        await SessionAsync(async session =>
        {
            var store = session.Store<IJournalStore>();
            store.Append([JournalHash.Next(JournalHead.Empty(stream), Draft(stream, "one"), Fixture.Clock.GetCurrentInstant())]);
            var head = await store.HeadAsync(stream, Token);
            Assert.Equal(1, head.Sequence);
            store.Append([JournalHash.Next(head, Draft(stream, "two"), Fixture.Clock.GetCurrentInstant())]);
            Assert.Equal(2, (await store.HeadAsync(stream, Token)).Sequence);
        });
        Assert.Equal(JournalHead.Empty(stream), await SessionAsync(session => session.Store<IJournalStore>().HeadAsync(stream, Token)));
    }

    /// <summary>Of two sessions that append to one stream, one loses cleanly and the stream has no gap.</summary>
    [Fact]
    public async Task Two_writers_of_a_stream_leave_no_gap()
    {
        string stream = Fixture.NewCompany();
        var first = await AppendAsync(stream, "one");
        var head = new JournalHead { Stream = stream, Sequence = 1, Hash = first[0].Hash };
        var rival = JournalHash.Next(head, Draft(stream, "rival"), Fixture.Clock.GetCurrentInstant());
        await AppendAsync(stream, "two");
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IJournalStore>().Append([rival])));
        await AppendAsync(stream, "three");

        var all = await SessionAsync(session => session.Store<IJournalStore>().ReadAsync(stream, 0, 10, Token));
        Assert.Equal([1L, 2L, 3L], all.Select(entry => entry.Sequence));
        Assert.Equal(["one", "two", "three"], all.Select(entry => entry.Action));
    }

    /// <summary>Two first entries of one stream: one is kept.</summary>
    [Fact]
    public async Task Two_first_entries_are_one()
    {
        string stream = Fixture.NewCompany();
        var rival = JournalHash.Next(JournalHead.Empty(stream), Draft(stream, "rival"), Fixture.Clock.GetCurrentInstant());
        await AppendAsync(stream, "first");
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IJournalStore>().Append([rival])));
    }

    /// <summary>Streams are listed in ordinal order by prefix; names that differ by case are different.</summary>
    [Fact]
    public async Task Streams_are_listed_by_prefix()
    {
        string prefix = Fixture.NewCompany() + "/";
        foreach (string name in new[] { "b", "B", "a", "中" })
        {
            await AppendAsync(prefix + name, "one");
        }

        await SessionAsync(async session =>
        {
            var store = session.Store<IJournalStore>();
            Assert.Equal([prefix + "B", prefix + "a", prefix + "b", prefix + "中"], await store.StreamsAsync(prefix, null, 10, Token));
            Assert.Equal([prefix + "b"], await store.StreamsAsync(prefix, prefix + "a", 1, Token));
        });
    }

    private static JournalDraft Draft(string stream, string action) => new()
    {
        Stream = stream,
        Action = action,
        Actor = Actor.Person("anna", "bob"),
        NodeId = "N",
        Before = """{"b":1.50,"a":"Đồ uống 饮料"}""",
        After = null,
        Reason = new string('因', 2000),
        Corrects = null,
    };

    private async Task<IReadOnlyList<JournalEntry>> AppendAsync(string stream, params string[] actions) => await SessionAsync(async session =>
    {
        var store = session.Store<IJournalStore>();
        var head = await store.HeadAsync(stream, Token);
        var entries = new List<JournalEntry>();
        foreach (string action in actions)
        {
            entries.Add(JournalHash.Next(head, Draft(stream, action), Fixture.Clock.GetCurrentInstant() + Duration.FromTicks(123_456_789)));
            head = new JournalHead { Stream = stream, Sequence = entries[^1].Sequence, Hash = entries[^1].Hash };
        }

        store.Append(entries);
        await session.CommitAsync(Token);
        return (IReadOnlyList<JournalEntry>)entries;
    });
}
