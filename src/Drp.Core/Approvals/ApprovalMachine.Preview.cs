using System.Globalization;
using Drp.Access;

namespace Drp.Approvals;

public static partial class ApprovalMachine
{
    /// <summary>
    /// Who would have to approve a content, without submitting it. People who are certain to be used up by a step are not
    /// offered for a later one.
    /// </summary>
    public static ApprovalPreview Simulate(ApprovalDefinition definition, ApprovalContent content, Actor actor, ApprovalContext context)
    {
        var started = Submit(definition, "preview", content, actor, context);
        var fields = Fields(content);
        var request = started.Request with { Decisions = [] };
        var lines = new List<ApprovalPreviewStep>();
        for (int i = 0; i < definition.Steps.Count; i++)
        {
            var step = definition.Steps[i];
            bool applies = step.When?.Holds(fields) ?? true;
            bool open = applies;
            for (int rung = 0; rung < (step.Rule == StepRule.Chain ? step.Chain.Count : 1); rung++)
            {
                var stage = Assign(request, step, rung, context) with { Step = i, Rung = rung };
                string why = step.When is { } when ? (applies ? "" : "not ") + when : "always";
                if (step.Rule == StepRule.Chain)
                {
                    why = step.Chain[rung].UpTo is { } upTo ? "up to " + upTo.ToString("0.####", CultureInfo.InvariantCulture) : "any amount";
                }

                if (!open)
                {
                    lines.Add(new ApprovalPreviewStep { Code = stage.Code, Applies = false, Why = why });
                    continue;
                }

                stage = Fill(request, stage, 0, context, []);
                lines.Add(new ApprovalPreviewStep
                {
                    Code = stage.Code,
                    Applies = true,
                    Why = why,
                    Needed = stage.Needed,
                    People = stage.Assignments,
                    Stuck = stage.Stuck,
                });
                if (stage.Needed >= stage.Assignments.Count)
                {
                    request = request with { Decisions = [.. request.Decisions, .. stage.Assignments.Select(a => Supposed(request, stage, a))] };
                }

                open = step.Rule != StepRule.Chain || !Covers(step.Chain[rung], content);
            }
        }

        return new ApprovalPreview { Definition = definition, Steps = lines, Reasons = started.Reasons };
    }

    private static ApprovalDecision Supposed(ApprovalRequest request, ApprovalStage stage, ApprovalAssignment assignment) => new()
    {
        Round = request.Round,
        Step = stage.Code,
        ActorId = assignment.ActorId,
        Action = DecisionAction.Approve,
        At = stage.EnteredAt,
        OnVersion = request.Version,
        ContentHash = request.ContentHash,
    };
}
