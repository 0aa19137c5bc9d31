using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Channels;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

internal sealed partial class ApprovalService
{
    /// <summary>Stages the next state with its journal entry and notifications, and tells the subject.</summary>
    private async Task<Outcome<ApprovalRequest>> StoreAsync(
        IDrpSession session, Actor actor, ApprovalRequest? before, ApprovalTransition transition, string action, string? reason, CancellationToken token)
    {
        var request = transition.Request;
        if (!transition.Succeeded)
        {
            return Outcome.Refused<ApprovalRequest>(transition.Reasons);
        }

        if (before is not null && before.Version == request.Version)
        {
            return Outcome.Of(request);
        }

        session.Store<IApprovalStore>().Save(new ApprovalRecord
        {
            Id = request.Id,
            SubjectKind = request.Content.SubjectKind,
            SubjectId = request.Content.SubjectId,
            NodeId = request.Content.NodeId,
            Status = request.Status,
            Proposer = request.Proposer,
            SubmittedAt = request.SubmittedAt,
            NextTimer = request.NextTimer,
            Waiting = [.. (request.Stage?.Assignments ?? []).Select(a => a.ActorId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            State = ApprovalJson.Write(request),
            Version = request.Version,
        });
        await journal.AppendAsync(
            session,
            [
                new JournalDraft
                {
                    Stream = "approval/" + request.Id,
                    Action = action,
                    Actor = actor,
                    NodeId = request.Content.NodeId,
                    Before = before is null ? null : Summary(before),
                    After = Summary(request),
                    Reason = reason,
                },
            ],
            token).ConfigureAwait(false);
        session.Store<IOutboxStore>().Add([.. transition.Events.SelectMany((happened, index) => Tell(request, happened, index))]);
        if (before?.Status != request.Status)
        {
            foreach (var subject in subjects.Where(subject => string.Equals(subject.Kind, request.Content.SubjectKind, StringComparison.Ordinal)))
            {
                await subject.ChangedAsync(session, request, token).ConfigureAwait(false);
            }
        }

        return Outcome.Of(request);
    }

    private IEnumerable<Notification> Tell(ApprovalRequest request, ApprovalEvent happened, int index) => happened.Tell.Select(person => new Notification
    {
        Id = $"approval/{request.Id}/{request.Version}/{index}/{person}",
        Topic = "approval." + happened.Kind.ToString().ToLowerInvariant(),
        Subject = $"{request.Content.SubjectKind}/{request.Content.SubjectId}",
        NodeId = request.Content.NodeId,
        Recipients = [Recipient.Person(person)],
        Payload = new JsonObject { ["request"] = request.Id, ["title"] = request.Content.Title, ["step"] = happened.Step }.ToJsonString(),
        CreatedAt = clock.GetCurrentInstant(),
    });

    private static string Summary(ApprovalRequest request) => new JsonObject
    {
        ["status"] = request.Status.ToString(),
        ["version"] = request.Version,
        ["round"] = request.Round,
        ["step"] = request.Stage?.Code,
        ["hash"] = request.ContentHash,
        ["waiting"] = new JsonArray([.. (request.Stage?.Assignments ?? []).Select(a => (JsonNode)a.ActorId)]),
        ["approvals"] = new JsonArray([.. request.Decisions
            .Where(d => !d.Void && d.Action == DecisionAction.Approve)
            .Select(d => (JsonNode)(d.OnBehalfOf is null ? d.ActorId : $"{d.ActorId} for {d.OnBehalfOf}"))]),
    }.ToJsonString();

    private async Task<ApprovalContent?> LoadAsync(IDrpSession session, string kind, string subjectId, CancellationToken token)
    {
        foreach (var subject in subjects.Where(subject => string.Equals(subject.Kind, kind, StringComparison.Ordinal)))
        {
            return await subject.LoadAsync(session, subjectId, token).ConfigureAwait(false);
        }

        throw new DrpException("DRP5025", $"Nothing knows subjects of kind '{kind}'. Register one: drp.AddApprovalSubject(\"{kind}\", …).");
    }

    private async Task<ApprovalDefinition?> ChooseAsync(IDrpSession session, ApprovalContent content, CancellationToken token)
    {
        var stored = await session.Store<IApprovalStore>().DefinitionsAsync(content.SubjectKind, token).ConfigureAwait(false);
        return ApprovalDefinitions.Choose(stored.Select(ApprovalJson.ReadDefinition), content, access.Today);
    }

    /// <summary>The nodes from the subject's upwards with who holds which role, and the delegations of everyone concerned.</summary>
    private async Task<ApprovalContext> ContextAsync(
        IDrpSession session, string nodeId, string kind, IReadOnlyCollection<string> concerned, CancellationToken token)
    {
        var today = access.Today;
        var channel = session.Store<IChannelStore>();
        var chain = new List<ChannelPosition>();
        if (await channel.PositionAsync(nodeId, today, token).ConfigureAwait(false) is { } own)
        {
            chain.Add(own);
            chain.AddRange(await channel.AncestorsAsync(nodeId, today, token).ConfigureAwait(false));
        }

        var grants = (await session.Store<IGrantStore>().AtNodesAsync([.. chain.Select(p => p.Node.Id)], today, token).ConfigureAwait(false))
            .ToLookup(grant => grant.NodeId, StringComparer.Ordinal);
        string[] people = [.. concerned.Concat(grants.SelectMany(node => node.Select(grant => grant.ActorId))).Distinct(StringComparer.Ordinal)];
        var delegations = await session.Store<IApprovalStore>().DelegationsAsync(people, today, token).ConfigureAwait(false);
        return new ApprovalContext
        {
            Now = clock.GetCurrentInstant(),
            Today = today,
            Delegations = [.. delegations.Where(d => d.HoldsOn(today, kind))],
            Chain = [.. chain.Select(position => new ApprovalNode
            {
                NodeId = position.Node.Id,
                Level = position.Node.Level,
                Holders = grants[position.Node.Id].GroupBy(grant => grant.Role, StringComparer.Ordinal).ToDictionary(
                    role => role.Key,
                    role => (IReadOnlyList<string>)[.. role.Select(grant => grant.ActorId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    StringComparer.Ordinal),
            })],
        };
    }

    private static IEnumerable<string> Named(ApprovalDefinition definition) =>
        definition.Steps.SelectMany(step => step.Approvers.Concat(step.Chain.Select(rung => rung.Approver))).Select(rule => rule.ActorId).OfType<string>();

    private static string[] Concerned(ApprovalRequest request, Actor actor, ApprovalCommand? command) =>
    [
        actor.Id,
        .. request.Involved,
        .. (request.Stage?.Assignments ?? []).Select(a => a.ActorId),
        .. Named(request.Definition),
        .. command?.To is { } to ? new[] { to } : [],
    ];

    /// <summary>Who sees the subject's node, had a hand in the request, decided it, or may decide it now.</summary>
    private async Task<bool> MaySeeAsync(IDrpSession session, Actor actor, ApprovalRequest request, ApprovalContext context, CancellationToken token) =>
        actor.IsSystem
        || request.Involved.Contains(actor.Id, StringComparer.Ordinal)
        || request.Decisions.Any(d => string.Equals(d.ActorId, actor.Id, StringComparison.Ordinal) || string.Equals(d.OnBehalfOf, actor.Id, StringComparison.Ordinal))
        || ApprovalMachine.Principals(request, actor, context).Count > 0
        || await access.SeesAsync(session, actor, request.Content.NodeId, access.Today, token).ConfigureAwait(false);
}
