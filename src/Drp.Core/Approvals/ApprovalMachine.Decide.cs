using Drp.Access;

namespace Drp.Approvals;

public static partial class ApprovalMachine
{
    private static ApprovalTransition Decide(ApprovalRequest request, ApprovalCommand command, Actor actor, ApprovalContext context)
    {
        var reasons = Guard(request, command);
        if (request.Status == ApprovalStatus.Open && !string.Equals(command.ContentHash, request.ContentHash, StringComparison.Ordinal))
        {
            reasons.Add(Reason(request, "DRP5012", "the content is not the one that you saw; look at it again and decide on what it is now."));
        }

        string principal = Deciding(request, actor, context, reasons);
        if (command.Action != ApprovalAction.Approve && string.IsNullOrWhiteSpace(command.Reason))
        {
            reasons.Add(Reason(request, "DRP5016", "a reason is needed; say why."));
        }

        int back = -1;
        if (command.Action == ApprovalAction.SendBack && command.ToStep is { } code && request.Stage is { } now)
        {
            back = request.Definition.Steps.ToList().FindIndex(step => string.Equals(step.Code, code, StringComparison.Ordinal));
            if (back < 0 || back >= now.Step)
            {
                reasons.Add(Reason(request, "DRP5017", $"'{code}' is not an earlier step; name one, or none for the proposer."));
            }
        }

        if (reasons.Count > 0)
        {
            return Refuse(request, reasons);
        }

        var stage = request.Stage!;
        var decision = new ApprovalDecision
        {
            Round = request.Round,
            Step = stage.Code,
            ActorId = actor.Id,
            OnBehalfOf = string.Equals(principal, actor.Id, StringComparison.Ordinal) ? null : principal,
            Action = (DecisionAction)command.Action,
            At = context.Now,
            Reason = command.Reason,
            OnVersion = request.Version,
            ContentHash = request.ContentHash,
        };
        var next = request with { Version = request.Version + 1, Decisions = [.. request.Decisions, decision] };
        return command.Action switch
        {
            ApprovalAction.Approve => Approve(next, stage, context),
            ApprovalAction.Reject => Close(next, ApprovalStatus.Rejected, ApprovalEventKind.Rejected, context),
            _ when back >= 0 => BackTo(next, back, context),
            _ => Close(Voided(next, 0), ApprovalStatus.Returned, ApprovalEventKind.SentBack, context),
        };
    }

    /// <summary>Finds for whom the actor decides, and what stands against it.</summary>
    private static string Deciding(ApprovalRequest request, Actor actor, ApprovalContext context, List<Fault> reasons)
    {
        var principals = Principals(request, actor, context);
        string principal = principals.Count > 0 ? principals[0] : actor.Id;
        if (actor.IsSystem || principals.Count == 0)
        {
            reasons.Add(Reason(request, "DRP5013", "this decision is not yours: the step is with others, and none of them delegated to you today."));
        }

        if (IsExcluded(request, actor.Id, context) || IsExcluded(request, principal, context))
        {
            reasons.Add(Reason(request, "DRP5014", "who proposed or edited it, and who decides for them, can't approve it."));
        }

        if (HasDecided(request, actor.Id) || HasDecided(request, principal))
        {
            reasons.Add(Reason(request, "DRP5015", "one person can't fill two places of one request."));
        }

        return principal;
    }

    private static ApprovalTransition Approve(ApprovalRequest request, ApprovalStage stage, ApprovalContext context)
    {
        var events = new List<ApprovalEvent> { Event(ApprovalEventKind.StepApproved, stage, [request.Proposer]) };
        var step = request.Definition.Steps[stage.Step];
        int approvals = request.Decisions.Count(d => !d.Void && d.Action == DecisionAction.Approve
            && d.Round == request.Round && string.Equals(d.Step, stage.Code, StringComparison.Ordinal));
        if (approvals < stage.Needed)
        {
            stage = stage with { Assignments = [.. stage.Assignments.Where(a => !HasDecided(request, a.ActorId))] };
            return new ApprovalTransition { Request = request with { Stage = Fill(request, stage, approvals, context, events) }, Events = events };
        }

        bool higher = step.Rule == StepRule.Chain && !Covers(step.Chain[stage.Rung], request.Content);
        var next = higher
            ? Enter(request, stage.Step, stage.Rung + 1, context, events)
            : Enter(request, stage.Step + 1, 0, context, events);
        return new ApprovalTransition { Request = next, Events = events };
    }

    private static ApprovalTransition BackTo(ApprovalRequest request, int index, ApprovalContext context)
    {
        var events = new List<ApprovalEvent> { Event(ApprovalEventKind.SentBack, request.Stage, request.Involved) };
        return new ApprovalTransition { Request = Enter(Voided(request, index), index, 0, context, events), Events = events };
    }

    private static ApprovalTransition Close(ApprovalRequest request, ApprovalStatus status, ApprovalEventKind kind, ApprovalContext context) => new()
    {
        Request = request with { Status = status, Stage = null, ClosedAt = context.Now },
        Events = [Event(kind, request.Stage, request.Involved)],
    };

    /// <summary>Makes the approvals of a step and all later ones void; they stay in the history.</summary>
    private static ApprovalRequest Voided(ApprovalRequest request, int fromStep)
    {
        var codes = request.Definition.Steps.Skip(fromStep).Select(step => step.Code).ToHashSet(StringComparer.Ordinal);
        return request with
        {
            Decisions = [.. request.Decisions.Select(d => d.Action == DecisionAction.Approve && codes.Contains(d.Step.Split('/')[0]) ? d with { Void = true } : d)],
        };
    }

    private static List<Fault> Guard(ApprovalRequest request, ApprovalCommand command)
    {
        var reasons = new List<Fault>();
        if (command.Version != request.Version)
        {
            reasons.Add(Reason(request, "DRP5010", $"it changed since you saw it (version {command.Version}, now {request.Version}); look at it again."));
        }

        if (!ApprovalTransitions.Allows(request.Status, command.Action))
        {
            reasons.Add(Reason(request, "DRP5011", $"it is {request.Status}; {command.Action} is not possible then."));
        }

        return reasons;
    }
}
