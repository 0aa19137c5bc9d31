using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

internal sealed partial class ApprovalService(
    IDrpStorage storage, IAccess access, IJournal journal, IEnumerable<IApprovalSubject> subjects, IClock clock) : IApprovals
{
    public Task<Outcome<ApprovalRequest>> SubmitAsync(
        Actor actor, string requestId, string subjectKind, string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) => await LoadAsync(session, subjectKind, subjectId, token).ConfigureAwait(false) is { } content
                ? await SubmitAsync(session, actor, requestId, content, token).ConfigureAwait(false)
                : Outcome.Refused<ApprovalRequest>(NotFound($"{subjectKind}/{subjectId}")),
            cancellationToken: cancellationToken);
    }

    public async Task<Outcome<ApprovalRequest>> SubmitAsync(
        IDrpSession session, Actor actor, string requestId, ApprovalContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        ArgumentNullException.ThrowIfNull(content);
        string subject = $"{content.SubjectKind}/{content.SubjectId}";
        if (!await access.SeesAsync(session, actor, content.NodeId, access.Today, cancellationToken).ConfigureAwait(false))
        {
            return Outcome.Refused<ApprovalRequest>(NotFound(subject));
        }

        var store = session.Store<IApprovalStore>();
        if (await store.FindAsync(requestId, cancellationToken).ConfigureAwait(false) is { } there)
        {
            var first = ApprovalJson.ReadRequest(there.State);
            return string.Equals(first.Proposer, actor.Id, StringComparison.Ordinal) && string.Equals(first.ContentHash, ApprovalHash.Of(content), StringComparison.Ordinal)
                ? Outcome.Of(first)
                : Outcome.Refused<ApprovalRequest>(Reason("DRP5022", subject, $"the request id '{requestId}' is taken; choose another."));
        }

        var others = await store.OfSubjectAsync(content.SubjectKind, content.SubjectId, cancellationToken).ConfigureAwait(false);
        if (others.FirstOrDefault(other => other.Status is ApprovalStatus.Open) is { } open)
        {
            return Outcome.Refused<ApprovalRequest>(Reason("DRP5022", subject, $"the request '{open.Id}' is open; decide or recall it first."));
        }

        var definition = await ChooseAsync(session, content, cancellationToken).ConfigureAwait(false);
        if (definition is null)
        {
            return Outcome.Refused<ApprovalRequest>(Reason("DRP5020", subject, $"no approval definition applies to a {content.SubjectKind} like this today; define one."));
        }

        var context = await ContextAsync(session, content.NodeId, content.SubjectKind, [actor.Id, .. Named(definition)], cancellationToken).ConfigureAwait(false);
        var transition = ApprovalMachine.Submit(definition, requestId, content, actor, context);
        return await StoreAsync(session, actor, null, transition, "submitted", null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Outcome<ApprovalRequest>> ApplyAsync(
        Actor actor, string requestId, ApprovalCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        return await storage.RunAsync(
            async (session, token) =>
            {
                var record = await session.Store<IApprovalStore>().FindAsync(requestId, token).ConfigureAwait(false);
                var content = record is null ? null : await LoadAsync(session, record.SubjectKind, record.SubjectId, token).ConfigureAwait(false);
                return content is null
                    ? Outcome.Refused<ApprovalRequest>(NotFound(requestId))
                    : await ApplyAsync(session, actor, requestId, command, content, token).ConfigureAwait(false);
            },
            cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    public async Task<Outcome<ApprovalRequest>> ApplyAsync(
        IDrpSession session, Actor actor, string requestId, ApprovalCommand command, ApprovalContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(content);
        var record = await session.Store<IApprovalStore>().FindAsync(requestId, cancellationToken).ConfigureAwait(false);
        if (record is null)
        {
            return Outcome.Refused<ApprovalRequest>(NotFound(requestId));
        }

        var request = ApprovalJson.ReadRequest(record.State);
        var context = await ContextAsync(session, content.NodeId, content.SubjectKind, Concerned(request, actor, command), cancellationToken).ConfigureAwait(false);
        if (!await MaySeeAsync(session, actor, request, context, cancellationToken).ConfigureAwait(false))
        {
            return Outcome.Refused<ApprovalRequest>(NotFound(requestId));
        }

        bool differs = !string.Equals(ApprovalHash.Of(content), request.ContentHash, StringComparison.Ordinal);
        if (differs && request.Status == ApprovalStatus.Open && command.Action is not (ApprovalAction.Change or ApprovalAction.Recall))
        {
            // The subject was edited behind the request's back: what was decided is void, and that is stored now.
            var change = new ApprovalCommand { Action = ApprovalAction.Change, Version = request.Version, Content = content };
            var voided = ApprovalMachine.Apply(request, change, Actor.System("approvals"), context);
            await StoreAsync(session, Actor.System("approvals"), request, voided, "change", "The content was changed after it was submitted.", cancellationToken).ConfigureAwait(false);
            return Outcome.Refused<ApprovalRequest>(Reason(
                "DRP5012", $"{record.SubjectKind}/{record.SubjectId}", "the content was changed after it was submitted; the decisions are void and it has to be resubmitted."));
        }

        ApprovalDefinition? definition = null;
        if (command.Action == ApprovalAction.Resubmit)
        {
            definition = await ChooseAsync(session, content, cancellationToken).ConfigureAwait(false);
            if (definition is null)
            {
                return Outcome.Refused<ApprovalRequest>(Reason("DRP5020", $"{record.SubjectKind}/{record.SubjectId}", "no approval definition applies to it today; define one."));
            }
        }

        if (command.Action is ApprovalAction.Resubmit or ApprovalAction.Change)
        {
            command = command with { Content = content };
        }

        var transition = ApprovalMachine.Apply(request, command, actor, context, definition);
        return await StoreAsync(
            session, actor, request, transition, command.Action.ToString().ToLowerInvariant(), command.Reason, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> IsApprovedAsync(IDrpSession session, Actor actor, ApprovalContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(content);
        string hash = ApprovalHash.Of(content);
        var requests = await session.Store<IApprovalStore>().OfSubjectAsync(content.SubjectKind, content.SubjectId, cancellationToken).ConfigureAwait(false);
        return requests.Any(record => record.Status == ApprovalStatus.Approved && ApprovalJson.ReadRequest(record.State).Approves(hash))
            && await access.SeesAsync(session, actor, content.NodeId, access.Today, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Outcome<ApprovalPreview>> SimulateAsync(Actor actor, string subjectKind, string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var content = await LoadAsync(session, subjectKind, subjectId, cancellationToken).ConfigureAwait(false);
            if (content is null || !await access.SeesAsync(session, actor, content.NodeId, access.Today, cancellationToken).ConfigureAwait(false))
            {
                return Outcome.Refused<ApprovalPreview>(NotFound($"{subjectKind}/{subjectId}"));
            }

            var definition = await ChooseAsync(session, content, cancellationToken).ConfigureAwait(false);
            if (definition is null)
            {
                return Outcome.Refused<ApprovalPreview>(Reason("DRP5020", $"{subjectKind}/{subjectId}", "no approval definition applies to it today; define one."));
            }

            var context = await ContextAsync(session, content.NodeId, subjectKind, [actor.Id, .. Named(definition)], cancellationToken).ConfigureAwait(false);
            return Outcome.Of(ApprovalMachine.Simulate(definition, content, actor, context));
        }
    }

    public async Task<int> RunTimersAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsSystem)
        {
            return 0;
        }

        int changed = 0;
        while (true)
        {
            var due = await ReadAsync((store, token) => store.DueAsync(clock.GetCurrentInstant(), 100, token), cancellationToken).ConfigureAwait(false);
            int round = 0;
            foreach (var record in due)
            {
                round += await storage.RunAsync((session, token) => TickAsync(session, actor, record.Id, token), cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            if (round == 0)
            {
                return changed;
            }

            changed += round;
        }
    }

    private async Task<int> TickAsync(IDrpSession session, Actor actor, string requestId, CancellationToken token)
    {
        var record = await session.Store<IApprovalStore>().FindAsync(requestId, token).ConfigureAwait(false);
        if (record is null)
        {
            return 0;
        }

        var request = ApprovalJson.ReadRequest(record.State);
        var context = await ContextAsync(session, record.NodeId, record.SubjectKind, Concerned(request, actor, null), token).ConfigureAwait(false);
        var transition = ApprovalMachine.Tick(request, context);
        if (transition.Events.Count == 0)
        {
            return 0;
        }

        await StoreAsync(session, actor, request, transition, "timer", null, token).ConfigureAwait(false);
        return 1;
    }

    private static Fault Reason(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    private static Fault NotFound(string subject) => Reason("DRP5021", subject, "there is no such request or subject.");
}
