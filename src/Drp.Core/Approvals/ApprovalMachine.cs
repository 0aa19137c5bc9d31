using Drp.Access;

namespace Drp.Approvals;

/// <summary>
/// The rules of approval as a pure state machine: a state, a command and the surroundings give the next state with what
/// happened, or every reason for a refusal. It stores nothing, reads no clock and can be used without any storage.
/// Thread-safe.
/// </summary>
public static partial class ApprovalMachine
{
    /// <summary>Submits a content: opens a request at the first step that applies.</summary>
    /// <param name="definition">How it is approved.</param>
    /// <param name="id">The request's id.</param>
    /// <param name="content">What is to be approved.</param>
    /// <param name="actor">Who submits it.</param>
    /// <param name="context">The surroundings.</param>
    /// <exception cref="DrpInputException">DRP5019: the definition has faults.</exception>
    public static ApprovalTransition Submit(
        ApprovalDefinition definition, string id, ApprovalContent content, Actor actor, ApprovalContext context)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(context);
        ApprovalDefinitions.ThrowIfFaulty(definition);
        var request = new ApprovalRequest
        {
            Id = id,
            Definition = definition,
            Content = content,
            ContentHash = ApprovalHash.Of(content),
            Proposer = actor.Id,
            Involved = Involve([], actor, content.LastEditor),
            Status = ApprovalStatus.Open,
            Version = 1,
            Round = 1,
            SubmittedAt = context.Now,
        };
        return Start(request, request, context);
    }

    /// <summary>Carries out a command on a request.</summary>
    /// <param name="request">The state as stored.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="context">The surroundings.</param>
    /// <param name="definition">For a resubmission: the definition that applies now; otherwise not read.</param>
    public static ApprovalTransition Apply(
        ApprovalRequest request, ApprovalCommand command, Actor actor, ApprovalContext context, ApprovalDefinition? definition = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        return command.Action switch
        {
            ApprovalAction.Approve or ApprovalAction.Reject or ApprovalAction.SendBack => Decide(request, command, actor, context),
            ApprovalAction.Reassign => Reassign(request, command, actor, context),
            ApprovalAction.Recall => Recall(request, command, actor, context),
            ApprovalAction.Resubmit => Resubmit(request, command, actor, context, definition ?? request.Definition),
            ApprovalAction.Change => Change(request, command, actor, context),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.Action, "Unknown action."),
        };
    }

    /// <summary>
    /// Lets the clock act: reminders, then escalation up the tree. Does nothing before the time, and nothing to a request
    /// that is no longer open.
    /// </summary>
    public static ApprovalTransition Tick(ApprovalRequest request, ApprovalContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        if (request.Status != ApprovalStatus.Open || request.Stage is not { } stage)
        {
            return Unchanged(request);
        }

        var events = new List<ApprovalEvent>();
        if (stage.RemindAt <= context.Now && !(stage.DueAt <= context.Now))
        {
            stage = stage with { RemindAt = null };
            events.Add(Event(ApprovalEventKind.Reminded, stage, Reach(stage.Assignments, request, context)));
        }

        if (stage.DueAt <= context.Now)
        {
            stage = TimedOut(request, stage, context, events);
        }

        return events.Count == 0
            ? Unchanged(request)
            : new ApprovalTransition { Request = request with { Stage = stage, Version = request.Version + 1 }, Events = events };
    }

    private static ApprovalTransition Unchanged(ApprovalRequest request) => new() { Request = request };

    private static ApprovalTransition Refuse(ApprovalRequest request, IReadOnlyList<Fault> reasons) =>
        new() { Request = request, Reasons = reasons };

    private static ApprovalEvent Event(ApprovalEventKind kind, ApprovalStage? stage, IEnumerable<string> tell) =>
        new() { Kind = kind, Step = stage?.Code, Tell = [.. tell.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };

    private static List<string> Involve(IEnumerable<string> before, Actor actor, string? lastEditor)
    {
        IEnumerable<string?> now = [actor.Id, actor.OnBehalfOf, lastEditor];
        return [.. before.Concat(now.OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
