using Drp.Access;
using Drp.Channels;
using Drp.Receivables;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Receivables;

/// <summary>What every store of receivable cases keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ReceivableRecordSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Day = new(2024, 2, 29);

    /// <summary>A case comes back as written, is found by partner, status and scope, and a stale write loses.</summary>
    [Fact]
    public async Task A_case_is_kept_and_found()
    {
        string c = Fixture.NewCompany();
        ReceivableRecord Record(string id, string status) => new()
        {
            Company = c, Kind = "statement", Id = id, PartnerId = "p" + id, NodeId = c + "N", Status = status, Date = Day, State = """{"对账":"ok"}""",
        };
        await SessionAsync(async session =>
        {
            var channel = session.Store<IChannelStore>();
            channel.ReplaceShape([], [], [new NodeAncestry { AncestorId = c + "N", DescendantId = c + "N", Distance = 0, ValidFrom = Day }], await channel.TreeVersionAsync(Token));
            session.Store<IReceivableRecordStore>().Save(Record("a", "Open"), Record("A", "Done"), Record("b", "Open") with { NodeId = c + "M" });
            await session.CommitAsync(Token);
        });
        await CommitAsync(session => session.Store<IReceivableRecordStore>().Save(Record("a", "Done") with { Version = 1 }));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IReceivableRecordStore>().Save(Record("a", "Open") with { Version = 1 })));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IReceivableRecordStore>().Save(Record("a", "Open"))));
        await SessionAsync(async session =>
        {
            var store = session.Store<IReceivableRecordStore>();
            Assert.Equal(Record("a", "Done") with { Version = 2 }, await store.FindAsync(c, "statement", "a", Token));
            Assert.Null(await store.FindAsync(c, "statement", "c", Token));
            Assert.Equal(["a"], (await store.OfPartnersAsync(c, "statement", ["pa", "pc"], Token)).Select(record => record.Id));
            Assert.Equal(["A", "a", "b"], (await store.ListAsync(AccessScope.All(Day), c, "statement", null, null, 10, Token)).Select(record => record.Id));
            Assert.Equal(["a"], (await store.ListAsync(AccessScope.All(Day), c, "statement", "Done", "A", 10, Token)).Select(record => record.Id));
            Assert.Equal(["A", "a"], (await store.ListAsync(new AccessScope { Date = Day, Roots = [c + "N"] }, c, "statement", null, null, 10, Token)).Select(record => record.Id));
        });
    }
}
