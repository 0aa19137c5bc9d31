using Drp.Access;

namespace Drp.Approvals;

public static partial class ApprovalMachine
{
    private static ApprovalTransition Reassign(ApprovalRequest request, ApprovalCommand command, Actor actor, ApprovalContext context)
    {
        var reasons = Guard(request, command);
        var stage = request.Stage;
        bool administrator = IsAdministrator(request, actor, context);
        bool held = stage is not null && command.From is { } from && stage.Assignments.Any(a => string.Equals(a.ActorId, from, StringComparison.Ordinal));
        bool own = held && Principals(request, actor, context).Contains(command.From!, StringComparer.Ordinal);
        if (!own && !administrator)
        {
            reasons.Add(Reason(request, "DRP5013", "only who has the decision, or an administrator, can hand it over."));
        }

        if (IsExcluded(request, actor.Id, context))
        {
            reasons.Add(Reason(request, "DRP5014", "who proposed or edited it, and who decides for them, can't choose who approves it."));
        }

        if (stage is not null && !held && !(administrator && command.From is null && stage.Stuck))
        {
            reasons.Add(Reason(request, "DRP5017", "name who has the decision now (nobody only for a step that nobody can decide)."));
        }

        if (command.To is not { Length: > 0 } to || (stage?.Assignments.Any(a => string.Equals(a.ActorId, to, StringComparison.Ordinal)) ?? false))
        {
            reasons.Add(Reason(request, "DRP5017", "name someone who doesn't have this decision yet."));
        }
        else
        {
            if (IsExcluded(request, to, context))
            {
                reasons.Add(Reason(request, "DRP5014", $"'{to}' proposed or edited it, or decides for who did, and can't approve it."));
            }

            if (HasDecided(request, to))
            {
                reasons.Add(Reason(request, "DRP5015", $"'{to}' already fills a place of this request."));
            }
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            reasons.Add(Reason(request, "DRP5016", "a reason is needed; say why."));
        }

        if (reasons.Count > 0)
        {
            return Refuse(request, reasons);
        }

        var old = stage!.Assignments.FirstOrDefault(a => string.Equals(a.ActorId, command.From, StringComparison.Ordinal));
        var added = new ApprovalAssignment
        {
            ActorId = command.To!,
            Origin = AssignmentOrigin.Reassignment,
            Role = old?.Role,
            NodeId = old?.NodeId,
            From = command.From ?? actor.Id,
        };
        var events = new List<ApprovalEvent>();
        var next = request with { Version = request.Version + 1 };
        stage = stage with { Assignments = [.. stage.Assignments.Where(a => a != old), added] };
        events.Add(Event(ApprovalEventKind.Reassigned, stage, Reach([added], request, context)));
        int approvals = request.Decisions.Count(d => !d.Void && d.Action == DecisionAction.Approve
            && d.Round == request.Round && string.Equals(d.Step, stage.Code, StringComparison.Ordinal));
        return new ApprovalTransition { Request = next with { Stage = Fill(next, stage, approvals, context, events) }, Events = events };
    }

    private static ApprovalTransition Recall(ApprovalRequest request, ApprovalCommand command, Actor actor, ApprovalContext context)
    {
        var reasons = Guard(request, command);
        if (!string.Equals(actor.Id, request.Proposer, StringComparison.Ordinal))
        {
            reasons.Add(Reason(request, "DRP5013", "only who submitted it can take it back."));
        }

        if (reasons.Count > 0)
        {
            return Refuse(request, reasons);
        }

        var told = request.Involved.Concat(request.Stage!.Assignments.Select(a => a.ActorId));
        var closed = Close(Voided(request with { Version = request.Version + 1 }, 0), ApprovalStatus.Recalled, ApprovalEventKind.Recalled, context);
        return closed with { Events = [Event(ApprovalEventKind.Recalled, request.Stage, told)] };
    }

    private static ApprovalTransition Resubmit(
        ApprovalRequest request, ApprovalCommand command, Actor actor, ApprovalContext context, ApprovalDefinition definition)
    {
        var reasons = Guard(request, command);
        if (reasons.Count > 0)
        {
            return Refuse(request, reasons);
        }

        ApprovalDefinitions.ThrowIfFaulty(definition);
        var content = command.Content ?? request.Content;
        return Start(
            request,
            Voided(request, 0) with
            {
                Definition = definition,
                Content = content,
                ContentHash = ApprovalHash.Of(content),
                Proposer = actor.Id,
                Involved = Involve(request.Involved, actor, content.LastEditor),
                Status = ApprovalStatus.Open,
                Version = request.Version + 1,
                Round = request.Round + 1,
                ClosedAt = null,
            },
            context);
    }

    private static ApprovalTransition Change(ApprovalRequest request, ApprovalCommand command, Actor actor, ApprovalContext context)
    {
        ArgumentNullException.ThrowIfNull(command.Content);
        if (!ApprovalTransitions.Allows(request.Status, ApprovalAction.Change))
        {
            return Refuse(request, [Reason(request, "DRP5011", $"it is {request.Status}; its content can't change any more. Submit a new request.")]);
        }

        string hash = ApprovalHash.Of(command.Content);
        if (string.Equals(hash, request.ContentHash, StringComparison.Ordinal))
        {
            return Unchanged(request);
        }

        bool voids = request.Status is ApprovalStatus.Open or ApprovalStatus.Approved;
        var next = Voided(request, 0) with
        {
            Version = request.Version + 1,
            Content = command.Content,
            ContentHash = hash,
            Involved = Involve(request.Involved, actor, command.Content.LastEditor),
            Status = voids ? ApprovalStatus.Void : request.Status,
            Stage = null,
            ClosedAt = voids ? context.Now : request.ClosedAt,
        };
        var told = next.Involved.Concat(request.Stage?.Assignments.Select(a => a.ActorId) ?? []);
        return new ApprovalTransition { Request = next, Events = voids ? [Event(ApprovalEventKind.Voided, request.Stage, told)] : [] };
    }
}
