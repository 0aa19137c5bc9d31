using Drp.Access;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// The life of a demand plan (要货计划) as an explicit table: who may do what until when. Pure: plan and command in, new plan
/// or every reason against it out; storing and access are the caller's. Safe to call from any thread.
/// </summary>
public static partial class DemandPlanMachine
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<DemandPlanTransition> Transitions { get; } =
    [
        Row(DemandPlanStatus.Draft, DemandPlanAction.Save, DemandPlanStatus.Draft, Opened, NotLocked, LinesValid),
        Row(DemandPlanStatus.Draft, DemandPlanAction.Submit, DemandPlanStatus.Submitted, Opened, NotLocked, HasLines),
        Row(DemandPlanStatus.Submitted, DemandPlanAction.Withdraw, DemandPlanStatus.Draft, NotLocked),
        Row(DemandPlanStatus.Submitted, DemandPlanAction.Return, DemandPlanStatus.Draft, ReasonGiven),
        Row(DemandPlanStatus.Submitted, DemandPlanAction.Adjust, DemandPlanStatus.Submitted, ReasonGiven, LinesValid),
        Row(DemandPlanStatus.Submitted, DemandPlanAction.Accept, DemandPlanStatus.Accepted, OtherPerson),
        Row(DemandPlanStatus.Draft, DemandPlanAction.Reopen, DemandPlanStatus.Draft, ReasonGiven, NewLock),
        Row(DemandPlanStatus.Submitted, DemandPlanAction.Reopen, DemandPlanStatus.Draft, ReasonGiven, NewLock),
        Row(DemandPlanStatus.Accepted, DemandPlanAction.Reopen, DemandPlanStatus.Draft, ReasonGiven, NewLock),
    ];

    /// <summary>Starts a dealer's plan, empty or from a proposal: the statistical forecast, say, or the last plan.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="node">The dealer's node.</param>
    /// <param name="actor">Who starts it.</param>
    /// <param name="now">The time.</param>
    /// <param name="proposal">Quantities to start from; <see langword="null"/> for none.</param>
    /// <returns>The plan as a draft of version 1, or every reason against it.</returns>
    /// <exception cref="DrpInputException">DRP3150: the cycle itself is malformed.</exception>
    public static Outcome<DemandPlan> Open(
        DemandPlanCycle cycle, string node, Actor actor, Instant now, IReadOnlyList<DemandPlanLine>? proposal = null)
    {
        DemandPlanCycles.Check(cycle);
        ArgumentException.ThrowIfNullOrEmpty(node);
        ArgumentNullException.ThrowIfNull(actor);
        var edits = (proposal ?? []).Select(l => new DemandPlanEdit { Item = l.Item, Period = l.Period, Quantity = l.Quantity }).ToArray();
        var empty = new DemandPlan
        {
            Cycle = cycle.Code,
            Node = node,
            Status = DemandPlanStatus.Draft,
            Lines = [],
            Versions = [],
        };
        var command = new DemandPlanCommand { Action = DemandPlanAction.Open, Actor = actor, Edits = edits };
        var check = new DemandPlanCheck(cycle, empty, command, now);
        var reasons = check.Unmet([Opened, NotLocked, LinesValid]);
        return reasons.Count > 0
            ? Outcome.Refused<DemandPlan>(reasons)
            : Outcome.Of(Next(empty, command, DemandPlanStatus.Draft, now));
    }

    /// <summary>Carries out an action.</summary>
    /// <param name="cycle">The cycle that the plan belongs to.</param>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="command">The action.</param>
    /// <param name="now">The time.</param>
    /// <returns>
    /// The new plan with one more version, the same plan where <c>Save</c> or <c>Adjust</c> changes no quantity, or every
    /// unmet guard with its code (DRP3151 to DRP3159).
    /// </returns>
    /// <exception cref="DrpInputException">DRP3150: the cycle itself is malformed.</exception>
    /// <exception cref="ArgumentException">The plan belongs to another cycle.</exception>
    public static Outcome<DemandPlan> Apply(DemandPlanCycle cycle, DemandPlan plan, DemandPlanCommand command, Instant now)
    {
        DemandPlanCycles.Check(cycle);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(command);
        if (!string.Equals(cycle.Code, plan.Cycle, StringComparison.Ordinal))
            throw new ArgumentException($"The plan belongs to the cycle {plan.Cycle}, not to {cycle.Code}.", nameof(plan));

        var check = new DemandPlanCheck(cycle, plan, command, now);
        var row = Transitions.FirstOrDefault(t => t.From == plan.Status && t.Action == command.Action);
        if (row is null)
            return Outcome.Refused<DemandPlan>(check.Fault(
                "DRP3153",
                $"{command.Action} is not possible while the plan is {plan.Status}; possible are "
                + $"{string.Join(", ", Transitions.Where(t => t.From == plan.Status).Select(t => t.Action))}."));
        var reasons = check.Unmet(row.Guards);
        if (reasons.Count > 0)
            return Outcome.Refused<DemandPlan>(reasons);
        var next = Next(plan, command, row.To, now);
        var edits = command.Action is DemandPlanAction.Save or DemandPlanAction.Adjust;
        return Outcome.Of(edits && next.Versions[^1].Changes.Count == 0 ? plan : next);
    }

    /// <summary>The table as a Mermaid state diagram, for the documentation.</summary>
    public static string ToMermaid()
    {
        var lines = Transitions.Select(t => $"    {t.From} --> {t.To}: {t.Action}");
        return "stateDiagram-v2\n    [*] --> Draft: Open\n" + string.Join('\n', lines) + '\n';
    }

    private static DemandPlan Next(DemandPlan plan, DemandPlanCommand command, DemandPlanStatus status, Instant now)
    {
        var lines = plan.Lines.ToDictionary(l => (l.Item, l.Period), l => l.Quantity);
        var changes = new List<DemandPlanChange>();
        var edits = command.Action is DemandPlanAction.Open or DemandPlanAction.Save or DemandPlanAction.Adjust ? command.Edits : [];
        foreach (var edit in edits.OrderBy(e => e.Item, StringComparer.Ordinal).ThenBy(e => e.Period))
        {
            decimal? before = lines.TryGetValue((edit.Item, edit.Period), out var quantity) ? quantity : null;
            if (before == edit.Quantity)
                continue;
            changes.Add(new DemandPlanChange { Item = edit.Item, Period = edit.Period, Before = before, After = edit.Quantity });
            if (edit.Quantity is { } after)
                lines[(edit.Item, edit.Period)] = after;
            else
                lines.Remove((edit.Item, edit.Period));
        }

        return plan with
        {
            Status = status,
            Lines = DemandPlanHistory.Lines(lines),
            OpenUntil = command.Action == DemandPlanAction.Reopen ? command.OpenUntil : plan.OpenUntil,
            Versions =
            [
                .. plan.Versions,
                new DemandPlanVersion
                {
                    Number = plan.Versions.Count + 1,
                    Action = command.Action,
                    Status = status,
                    Actor = command.Actor.Id,
                    OnBehalfOf = command.Actor.OnBehalfOf,
                    At = now,
                    Reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason,
                    Changes = changes,
                },
            ],
        };
    }
}
