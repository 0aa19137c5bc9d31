using Drp.Access;
using Drp.Approvals;
using Drp.Channels;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Approvals;

/// <summary>What every store of approvals keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ApprovalSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly Instant T0 = Instant.FromUtc(2024, 2, 29, 12, 0);

    /// <summary>A request comes back as written and is found by subject, by who it waits for, and by its timer.</summary>
    [Fact]
    public async Task A_request_is_found_by_what_it_waits_for()
    {
        string p = Fixture.NewCompany();
        var request = Request(p, "r", 1) with { Waiting = [p + "anna", p + "bob"], NextTimer = T0 + Duration.FromDays(1) };
        await CommitAsync(session => session.Store<IApprovalStore>().Save(request));
        await SessionAsync(async session =>
        {
            var store = session.Store<IApprovalStore>();
            var found = (await store.FindAsync(request.Id, Token))!;
            Assert.Equal(request.Waiting, found.Waiting);
            Assert.Equal(request with { Waiting = found.Waiting }, found);
            Assert.Equal([request.Id], (await store.OfSubjectAsync("promotion", p + "S", Token)).Select(r => r.Id));
            Assert.Equal([request.Id], (await store.WaitingAsync([p + "bob", p + "anna"], 0, 10, Token)).Select(r => r.Id));
            Assert.Empty(await store.WaitingAsync([p + "Bob"], 0, 10, Token));
            Assert.DoesNotContain(request.Id, (await store.DueAsync(T0, 100, Token)).Select(r => r.Id));
            Assert.Contains(request.Id, (await store.DueAsync(T0 + Duration.FromDays(1), 100, Token)).Select(r => r.Id));
        });

        await CommitAsync(session => session.Store<IApprovalStore>().Save(request with { Version = 2, Waiting = [p + "bob"], NextTimer = null, Status = ApprovalStatus.Open }));
        await SessionAsync(async session =>
        {
            var store = session.Store<IApprovalStore>();
            Assert.Empty(await store.WaitingAsync([p + "anna"], 0, 10, Token));
            Assert.Single(await store.WaitingAsync([p + "bob"], 0, 10, Token));
            Assert.DoesNotContain(request.Id, (await store.DueAsync(T0 + Duration.FromDays(9), 100, Token)).Select(r => r.Id));
        });
    }

    /// <summary>The second change of one version loses cleanly.</summary>
    [Fact]
    public async Task A_second_change_of_one_version_loses()
    {
        string p = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IApprovalStore>().Save(Request(p, "r", 1)));
        await CommitAsync(session => session.Store<IApprovalStore>().Save(Request(p, "r", 2) with { Status = ApprovalStatus.Approved }));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session =>
            session.Store<IApprovalStore>().Save(Request(p, "r", 2) with { Status = ApprovalStatus.Rejected, Waiting = [p + "x"] })));
        Assert.Equal(ApprovalStatus.Approved, (await SessionAsync(session => session.Store<IApprovalStore>().FindAsync(p + "r", Token)))!.Status);
        Assert.Empty(await SessionAsync(session => session.Store<IApprovalStore>().WaitingAsync([p + "x"], 0, 10, Token)));
    }

    /// <summary>A list shows the requests of visible nodes only, newest first.</summary>
    [Fact]
    public async Task A_list_obeys_the_scope()
    {
        string p = Fixture.NewCompany();
        var day = new LocalDate(2024, 2, 29);
        await SessionAsync(async session =>
        {
            var channel = session.Store<IChannelStore>();
            channel.ReplaceShape(
                [],
                [],
                [
                    new NodeAncestry { AncestorId = p + "top", DescendantId = p + "N", Distance = 1, ValidFrom = day },
                    new NodeAncestry { AncestorId = p + "N", DescendantId = p + "N", Distance = 0, ValidFrom = day },
                ],
                await channel.TreeVersionAsync(Token));
            var store = session.Store<IApprovalStore>();
            store.Save(Request(p, "a", 1));
            store.Save(Request(p, "b", 1) with { SubmittedAt = T0 + Duration.FromHours(1), Status = ApprovalStatus.Approved });
            store.Save(Request(p, "c", 1) with { NodeId = p + "elsewhere" });
            await session.CommitAsync(Token);
        });
        await SessionAsync(async session =>
        {
            var store = session.Store<IApprovalStore>();
            var scope = new AccessScope { Date = day, Roots = [p + "top"] };
            Assert.Equal([p + "b", p + "a"], (await store.ListAsync(scope, null, 0, 10, Token)).Select(r => r.Id));
            Assert.Equal([p + "a"], (await store.ListAsync(scope, ApprovalStatus.Open, 0, 10, Token)).Select(r => r.Id));
            Assert.Empty(await store.ListAsync(scope with { Date = day.PlusDays(-1) }, null, 0, 10, Token));
        });
    }

    /// <summary>Definitions are kept by version and never replaced; delegations are found from both sides on their days.</summary>
    [Fact]
    public async Task Definitions_and_delegations_are_kept()
    {
        string p = Fixture.NewCompany();
        var day = new LocalDate(2024, 2, 29);
        var delegation = new Delegation { Id = p + "d", From = p + "a", To = p + "b", ValidFrom = day, ValidTo = day.PlusDays(1), SubjectKind = "促销" };
        await CommitAsync(session =>
        {
            var store = session.Store<IApprovalStore>();
            store.AddDefinition(p + "kind", "std", 10, """{"v":10}""");
            store.AddDefinition(p + "kind", "std", 9, """{"v":9}""");
            store.SaveDelegation(delegation, 0);
        });
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IApprovalStore>().AddDefinition(p + "kind", "std", 9, "{}")));
        await SessionAsync(async session =>
        {
            var store = session.Store<IApprovalStore>();
            Assert.Equal(["""{"v":9}""", """{"v":10}"""], await store.DefinitionsAsync(p + "kind", Token));
            Assert.Equal([delegation], await store.DelegationsAsync([p + "a"], day, Token));
            Assert.Equal([delegation], await store.DelegationsAsync([p + "b"], day, Token));
            Assert.Empty(await store.DelegationsAsync([p + "b"], day.PlusDays(1), Token));
            Assert.Equal(new Versioned<Delegation>(delegation, 1), await store.FindDelegationAsync(p + "d", Token));
        });
    }

    private static ApprovalRecord Request(string p, string id, long version) => new()
    {
        Id = p + id,
        SubjectKind = "promotion",
        SubjectId = p + "S",
        NodeId = p + "N",
        Status = ApprovalStatus.Open,
        Proposer = p + "proposer",
        SubmittedAt = T0,
        State = """{"标题":"促销 Khuyến mãi"}""",
        Version = version,
    };
}
