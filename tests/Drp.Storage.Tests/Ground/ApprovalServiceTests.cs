using System.Globalization;
using Drp.Access;
using Drp.Approvals;
using Drp.Journal;
using Drp.Notifications;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Ground;

public class ApprovalServiceTests
{
    private static readonly Actor Sales = Actor.Person("sales");
    private static readonly Actor Manager = Actor.Person("bm");
    private static readonly Actor Region = Actor.Person("rm");

    private decimal _amount = 8000m;
    private readonly List<ApprovalStatus> _statuses = [];

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_release_goes_through_delegation_and_escalation_into_inbox_and_journal(string kind)
    {
        await using var host = await CreateAsync(kind);
        var preview = await host.In<IApprovals, Outcome<ApprovalPreview>>(a => a.SimulateAsync(Sales, "release", "O-1"));
        Assert.Equal([("branch", "bm"), ("region", "rm")], preview.Value!.Steps.Select(s => (s.Code, s.People[0].ActorId)));

        var submitted = await SubmitAsync(host);
        Assert.Equal(submitted.Value!.Version, (await SubmitAsync(host)).Value!.Version);
        Assert.Equal(["DRP5022"], (await host.In<IApprovals, Outcome<ApprovalRequest>>(a => a.SubmitAsync(Sales, "R-2", "release", "O-1"))).Reasons.Select(r => r.Code));
        Assert.Equal(["DRP5021"], (await host.In<IApprovals, Outcome<ApprovalRequest>>(a => a.SubmitAsync(Actor.Person("stranger"), "R-3", "release", "O-1"))).Reasons.Select(r => r.Code));

        var delegated = await host.In<IApprovals, Outcome<Delegation>>(a => a.DelegateAsync(
            Manager, new Delegation { Id = "V-1", From = "bm", To = "deputy", ValidFrom = GroundHost.Today, ValidTo = GroundHost.Today.PlusDays(3) }, "休假"));
        Assert.True(delegated.Succeeded);
        Assert.Empty(await InboxAsync(host, Sales));
        var item = Assert.Single(await InboxAsync(host, Actor.Person("deputy")));
        Assert.Equal(("bm", "R-1"), (item.OnBehalfOf, item.Request.Id));
        Assert.Equal("12,000 CNY", Assert.Single(item.Facts).Value);
        Assert.Single(await InboxAsync(host, Manager));
        Assert.Empty(await InboxAsync(host, Region));

        var approved = await DecideAsync(host, Actor.Person("deputy"), ApprovalAction.Approve, item.Request);
        Assert.Equal("region", approved.Value!.Stage!.Code);
        Assert.Equal(0, await host.In<IApprovals, int>(a => a.RunTimersAsync(GroundHost.Host)));
        host.Clock.Advance(Duration.FromHours(24));
        Assert.Equal(0, await host.In<IApprovals, int>(a => a.RunTimersAsync(Region)));
        Assert.Equal(1, await host.In<IApprovals, int>(a => a.RunTimersAsync(GroundHost.Host)));
        Assert.Equal(0, await host.In<IApprovals, int>(a => a.RunTimersAsync(GroundHost.Host)));
        var escalated = Assert.Single(await InboxAsync(host, Actor.Person("ceo")));
        var done = await DecideAsync(host, Actor.Person("ceo"), ApprovalAction.Approve, escalated.Request);
        Assert.Equal(ApprovalStatus.Approved, done.Value!.Status);
        host.Clock.Advance(Duration.FromDays(9));
        Assert.Equal(0, await host.In<IApprovals, int>(a => a.RunTimersAsync(GroundHost.Host)));
        Assert.Equal([ApprovalStatus.Open, ApprovalStatus.Approved], _statuses);

        Assert.True(await IsApprovedAsync(host));
        _amount += 0.01m;
        Assert.False(await IsApprovedAsync(host));

        var journal = await host.In<IJournal, IReadOnlyList<JournalEntry>>(j => j.ReadAsync(GroundHost.Host, "approval/R-1"));
        Assert.Equal(["submitted", "approve", "timer", "approve"], journal.Select(entry => entry.Action));
        Assert.True((await host.In<IJournal, JournalVerification>(j => j.VerifyAsync(GroundHost.Host, "approval/R-1"))).IsIntact);
        var outbox = await host.In<INotifications, IReadOnlyList<OutboxMessage>>(n => n.ListAsync(GroundHost.Host, OutboxState.Pending));
        Assert.Contains(outbox, m => m.Notification.Topic == "approval.escalated" && m.Notification.Recipients[0].ActorId == "ceo");
        Assert.Single(await host.In<IApprovals, IReadOnlyList<ApprovalRequest>>(a => a.HistoryAsync(Region, "release", "O-1")));
        Assert.Empty(await host.In<IApprovals, IReadOnlyList<ApprovalRequest>>(a => a.HistoryAsync(Actor.Person("stranger"), "release", "O-1")));
        Assert.Null(await host.In<IApprovals, ApprovalRequest?>(a => a.FindAsync(Actor.Person("stranger"), "R-1")));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_cent_more_before_the_decision_voids_the_request(string kind)
    {
        await using var host = await CreateAsync(kind);
        var request = (await SubmitAsync(host)).Value!;
        _amount += 0.01m;
        Assert.Equal(["DRP5012"], (await DecideAsync(host, Manager, ApprovalAction.Approve, request)).Reasons.Select(r => r.Code));
        var stored = await host.In<IApprovals, ApprovalRequest?>(a => a.FindAsync(Sales, "R-1"));
        Assert.Equal(ApprovalStatus.Void, stored!.Status);
        Assert.Empty(await InboxAsync(host, Manager));
        var again = await DecideAsync(host, Sales, ApprovalAction.Resubmit, stored);
        Assert.Equal((ApprovalStatus.Open, 2, 8000.01m), (again.Value!.Status, again.Value.Round, again.Value.Content.Amount));
        Assert.False(await IsApprovedAsync(host));
    }

    [Theory, MemberData(nameof(GroundHost.Parallel), MemberType = typeof(GroundHost))]
    public async Task Of_many_decisions_on_one_version_one_is_taken(string kind)
    {
        await using var host = await CreateAsync(kind);
        await host.GrantAsync([.. Enumerable.Range(0, 8).Select(i => ($"m{i}", "manager", "B1"))]);
        var request = (await SubmitAsync(host)).Value!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            DecideAsync(host, Actor.Person($"m{i}"), i % 2 == 0 ? ApprovalAction.Approve : ApprovalAction.Reject, request))));
        Assert.Equal(1, outcomes.Count(outcome => outcome.Succeeded));
        Assert.All(outcomes.Where(outcome => !outcome.Succeeded), outcome => Assert.Contains(outcome.Reasons, reason => reason.Code == "DRP5010"));
        Assert.Single((await host.In<IApprovals, ApprovalRequest?>(a => a.FindAsync(Sales, "R-1")))!.Decisions);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Definitions_and_delegations_have_guards(string kind)
    {
        await using var host = await CreateAsync(kind);
        Assert.Equal(["DRP4002"], (await host.In<IApprovals, Outcome<ApprovalDefinition>>(a => a.DefineAsync(Manager, Definition))).Reasons.Select(r => r.Code));
        Assert.True((await host.In<IApprovals, Outcome<ApprovalDefinition>>(a => a.DefineAsync(GroundHost.Host, Definition))).Succeeded);
        Assert.Equal(["DRP5024"], (await host.In<IApprovals, Outcome<ApprovalDefinition>>(a => a.DefineAsync(GroundHost.Host, Definition with { Priority = 1 }))).Reasons.Select(r => r.Code));
        var delegation = new Delegation { Id = "d", From = "bm", To = "sales", ValidFrom = GroundHost.Today, ValidTo = GroundHost.Today.PlusDays(1) };
        Assert.Equal(["DRP5013"], (await host.In<IApprovals, Outcome<Delegation>>(a => a.DelegateAsync(Sales, delegation, "r"))).Reasons.Select(r => r.Code));
        Assert.True((await host.In<IApprovals, Outcome<Delegation>>(a => a.DelegateAsync(Manager, delegation, "r"))).Succeeded);

        // The proposer as the delegate of an approver still can't approve.
        var request = (await SubmitAsync(host)).Value!;
        Assert.Empty(await InboxAsync(host, Sales));
        Assert.Contains("DRP5014", (await DecideAsync(host, Sales, ApprovalAction.Approve, request)).Reasons.Select(r => r.Code));
        Assert.Equal(["DRP5021"], (await host.In<IApprovals, Outcome<Delegation>>(a => a.WithdrawAsync(Sales, "d", "r"))).Reasons.Select(r => r.Code));
        Assert.True((await host.In<IApprovals, Outcome<Delegation>>(a => a.WithdrawAsync(Manager, "d", "r"))).Succeeded);
        Assert.Empty(await host.In<IApprovals, IReadOnlyList<Delegation>>(a => a.DelegationsAsync(Sales, GroundHost.Today)));
    }

    private static ApprovalDefinition Definition { get; } = new()
    {
        Code = "std",
        Version = 1,
        SubjectKind = "release",
        Steps =
        [
            new ApprovalStep { Code = "branch", Approvers = [ApproverRule.HasRole("manager", "branch")] },
            new ApprovalStep { Code = "region", When = ApprovalCondition.Where("amount", ConditionOperator.Greater, 5000m), Approvers = [ApproverRule.HasRole("manager", "region")], TimeLimit = Duration.FromHours(24) },
        ],
    };

    private async Task<GroundHost> CreateAsync(string kind)
    {
        var host = await GroundHost.CreateAsync(kind, drp => drp.Services.AddScoped<IApprovalSubject>(_ => new Releases(this)));
        await host.BuildChannelAsync();
        await host.GrantAsync(("sales", "sales", "B1"), ("bm", "manager", "B1"), ("rm", "manager", "R1"), ("ceo", "manager", "HQ"));
        Assert.True((await host.In<IApprovals, Outcome<ApprovalDefinition>>(a => a.DefineAsync(GroundHost.Host, Definition))).Succeeded);
        return host;
    }

    private static Task<Outcome<ApprovalRequest>> SubmitAsync(GroundHost host) =>
        host.In<IApprovals, Outcome<ApprovalRequest>>(a => a.SubmitAsync(Sales, "R-1", "release", "O-1"));

    private static Task<IReadOnlyList<InboxItem>> InboxAsync(GroundHost host, Actor actor) =>
        host.In<IApprovals, IReadOnlyList<InboxItem>>(a => a.InboxAsync(actor));

    private static Task<Outcome<ApprovalRequest>> DecideAsync(GroundHost host, Actor actor, ApprovalAction action, ApprovalRequest request) =>
        host.In<IApprovals, Outcome<ApprovalRequest>>(a => a.ApplyAsync(
            actor, request.Id, new ApprovalCommand { Action = action, Version = request.Version, ContentHash = request.ContentHash, Reason = "因为" }));

    private Task<bool> IsApprovedAsync(GroundHost host) =>
        host.Commit<IApprovals, bool>((approvals, session) => approvals.IsApprovedAsync(session, Sales, Content()));

    private ApprovalContent Content() => new()
    {
        SubjectKind = "release",
        SubjectId = "O-1",
        NodeId = "D1",
        Title = "订单 O-1 放行",
        Amount = _amount,
        Currency = "CNY",
        Json = """{"order":"O-1","amount":""" + _amount.ToString(CultureInfo.InvariantCulture) + "}",
    };

    private sealed class Releases(ApprovalServiceTests test) : IApprovalSubject
    {
        public string Kind => "release";

        public Task<ApprovalContent?> LoadAsync(IDrpSession session, string subjectId, CancellationToken cancellationToken = default) =>
            Task.FromResult(subjectId == "O-1" ? test.Content() : null);

        public Task ChangedAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default)
        {
            test._statuses.Add(request.Status);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<ApprovalFact>> FactsAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<ApprovalFact>>([new ApprovalFact { Name = "available", Value = "12,000 CNY" }]);
    }
}
