namespace Drp.Approvals;

public static partial class ApprovalMachine
{
    private static ApprovalTransition Start(ApprovalRequest before, ApprovalRequest request, ApprovalContext context)
    {
        var fields = Fields(request.Content);
        var reasons = new List<Fault>();
        if (request.Definition.When is { } when && !when.Holds(fields))
        {
            reasons.Add(Reason(request, "DRP5020", $"the definition '{request.Definition.Code}' doesn't apply: {when}."));
        }

        var applying = request.Definition.Steps.Where(step => step.When?.Holds(fields) ?? true).ToList();
        if (applying.Count == 0 && !request.Definition.ApproveWithoutSteps)
        {
            reasons.Add(Reason(request, "DRP5018", "no step of the definition applies, and it doesn't approve without one; add a step for this content."));
        }

        foreach (var step in applying.Where(step => step.Rule == StepRule.Chain && !step.Chain.Any(rung => Covers(rung, request.Content))))
        {
            reasons.Add(Reason(request, "DRP5018", $"no rung of step '{step.Code}' may approve {Math.Abs(request.Content.Amount)}; add a rung without a limit."));
        }

        if (reasons.Count > 0)
        {
            return Refuse(before, reasons);
        }

        var events = new List<ApprovalEvent> { new() { Kind = ApprovalEventKind.Submitted } };
        return new ApprovalTransition { Request = Enter(request, 0, 0, context, events), Events = events };
    }

    /// <summary>Enters the first step at or after an index that applies; behind the last one the request is approved.</summary>
    private static ApprovalRequest Enter(ApprovalRequest request, int index, int rung, ApprovalContext context, List<ApprovalEvent> events)
    {
        var fields = Fields(request.Content);
        var steps = request.Definition.Steps;
        while (index < steps.Count && !(steps[index].When?.Holds(fields) ?? true))
        {
            index++;
            rung = 0;
        }

        if (index == steps.Count)
        {
            events.Add(Event(ApprovalEventKind.Approved, null, request.Involved));
            return request with { Status = ApprovalStatus.Approved, Stage = null, ClosedAt = context.Now };
        }

        var step = steps[index];
        var stage = Assign(request, step, rung, context) with { Step = index, Rung = rung };
        stage = Fill(request, stage, 0, context, events);
        events.Add(Event(ApprovalEventKind.Waiting, stage, Reach(stage.Assignments, request, context)));
        return request with { Stage = stage };
    }

    /// <summary>Who may decide a step by the definition alone, and how many of them have to.</summary>
    private static ApprovalStage Assign(ApprovalRequest request, ApprovalStep step, int rung, ApprovalContext context)
    {
        var rules = step.Rule == StepRule.Chain ? [step.Chain[rung].Approver] : step.Approvers;
        var found = new List<ApprovalAssignment>();
        int reached = -1;
        foreach (var rule in rules)
        {
            reached = Math.Max(reached, Find(rule, context, found));
        }

        var people = found
            .DistinctBy(a => a.ActorId, StringComparer.Ordinal)
            .Where(a => CanDecide(request, a.ActorId, context))
            .ToList();
        int needed = step.Rule switch
        {
            StepRule.Count => step.Count,
            StepRule.All => Math.Max(1, people.Count),
            StepRule.Share => Math.Max(1, (int)decimal.Ceiling(step.Share * people.Count)),
            _ => 1,
        };
        return Clocked(step, context, new ApprovalStage
        {
            Step = 0,
            Code = step.Rule == StepRule.Chain ? $"{step.Code}/{rung + 1}" : step.Code,
            Needed = needed,
            Assignments = people,
            Reached = reached,
            EnteredAt = context.Now,
        });
    }

    /// <summary>Adds whom a rule names; gives the index of the node where they were found, -1 for nowhere.</summary>
    private static int Find(ApproverRule rule, ApprovalContext context, List<ApprovalAssignment> found)
    {
        if (rule.ActorId is { } person)
        {
            found.Add(new ApprovalAssignment { ActorId = person, Origin = AssignmentOrigin.Definition });
            return -1;
        }

        for (int i = 0; i < context.Chain.Count; i++)
        {
            var node = context.Chain[i];
            bool level = rule.Level is null || string.Equals(rule.Level, node.Level, StringComparison.Ordinal);
            var holders = level && node.Holders.TryGetValue(rule.Role!, out var people) ? people : [];
            found.AddRange(holders.Select(actor => new ApprovalAssignment
            {
                ActorId = actor,
                Origin = AssignmentOrigin.Definition,
                Role = rule.Role,
                NodeId = node.NodeId,
            }));
            if (holders.Count > 0 || (level && rule.Level is not null))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Goes up the tree until enough people can decide the stage; marks it stuck when there are none left.</summary>
    private static ApprovalStage Fill(ApprovalRequest request, ApprovalStage stage, int approvals, ApprovalContext context, List<ApprovalEvent> events)
    {
        while (approvals + stage.Assignments.Count < stage.Needed)
        {
            if (Climb(request, stage, context) is not { } higher)
            {
                events.Add(Event(ApprovalEventKind.Stuck, stage, Administrators(request, context)));
                return stage with { Stuck = true };
            }

            stage = higher;
            events.Add(Event(ApprovalEventKind.Escalated, stage, Reach(stage.Assignments, request, context)));
        }

        return stage with { Stuck = false };
    }

    private static ApprovalStage TimedOut(ApprovalRequest request, ApprovalStage stage, ApprovalContext context, List<ApprovalEvent> events)
    {
        if (Climb(request, stage, context) is not { } higher)
        {
            events.Add(Event(ApprovalEventKind.Stuck, stage, Administrators(request, context)));
            return stage with { Stuck = true, DueAt = null, RemindAt = null };
        }

        events.Add(Event(ApprovalEventKind.Escalated, higher, Reach(higher.Assignments, request, context)));
        return Clocked(request.Definition.Steps[stage.Step], context, higher);
    }

    /// <summary>
    /// Adds those who have the step's role on the nearest node above where one of them can decide. How many have to approve
    /// stays the same: going up never makes a step weaker.
    /// </summary>
    private static ApprovalStage? Climb(ApprovalRequest request, ApprovalStage stage, ApprovalContext context)
    {
        var step = request.Definition.Steps[stage.Step];
        var rules = step.Rule == StepRule.Chain ? [step.Chain[stage.Rung].Approver] : step.Approvers;
        string[] roles = step.EscalateTo is { } role ? [role] : [.. rules.Select(r => r.Role).OfType<string>().Distinct(StringComparer.Ordinal)];
        for (int i = stage.Reached + 1; i < context.Chain.Count; i++)
        {
            var node = context.Chain[i];
            var people = roles
                .SelectMany(r => node.Holders.TryGetValue(r, out var holders) ? holders.Select(h => (Actor: h, Role: r)) : [])
                .DistinctBy(p => p.Actor, StringComparer.Ordinal)
                .Where(p => CanDecide(request, p.Actor, context) && stage.Assignments.All(a => !string.Equals(a.ActorId, p.Actor, StringComparison.Ordinal)))
                .Select(p => new ApprovalAssignment { ActorId = p.Actor, Origin = AssignmentOrigin.Escalation, Role = p.Role, NodeId = node.NodeId })
                .ToList();
            if (people.Count > 0)
            {
                return stage with { Assignments = [.. stage.Assignments, .. people], Reached = i };
            }
        }

        return null;
    }

    private static ApprovalStage Clocked(ApprovalStep step, ApprovalContext context, ApprovalStage stage)
    {
        if (step.TimeLimit is not { } limit)
        {
            return stage;
        }

        var due = context.Now + limit;
        return stage with { DueAt = due, RemindAt = step.RemindBefore is { } before ? due - before : null };
    }

    private static bool Covers(ChainRung rung, ApprovalContent content) => rung.UpTo is not { } upTo || Math.Abs(content.Amount) <= upTo;

    /// <summary>The fields of a content with the ones that every content has.</summary>
    internal static Dictionary<string, FieldValue> Fields(ApprovalContent content)
    {
        var fields = new Dictionary<string, FieldValue>(content.Fields, StringComparer.Ordinal)
        {
            ["amount"] = content.Amount,
            ["kind"] = content.SubjectKind,
            ["node"] = content.NodeId,
        };
        if (content.Currency is { } currency)
        {
            fields["currency"] = currency;
        }

        return fields;
    }

    private static Fault Reason(ApprovalRequest request, string code, string message) =>
        new() { Code = code, Subject = $"{request.Content.SubjectKind}/{request.Content.SubjectId}", Message = message };
}
