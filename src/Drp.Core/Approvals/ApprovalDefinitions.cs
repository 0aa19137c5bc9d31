using NodaTime;

namespace Drp.Approvals;

/// <summary>Checks definitions and chooses among them. Thread-safe.</summary>
public static class ApprovalDefinitions
{
    /// <summary>Every fault of a definition (code DRP5019); empty for one that can be used.</summary>
    public static IReadOnlyList<Fault> Check(ApprovalDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var faults = new List<Fault>();
        void Add(string where, string message) =>
            faults.Add(new Fault { Code = "DRP5019", Subject = $"{definition.Code}/{where}", Message = message });

        if (definition.Version < 1)
        {
            Add("version", "the version starts at 1.");
        }

        if (definition.ValidTo <= definition.ValidFrom)
        {
            Add("validTo", "it ends before it starts.");
        }

        if (definition.Steps.Count == 0)
        {
            Add("steps", "a definition needs at least one step.");
        }

        CheckCondition(definition.When, message => Add("when", message));
        foreach (var group in definition.Steps.GroupBy(s => s.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Add(group.Key, "the code is used twice; each step needs its own.");
        }

        foreach (var step in definition.Steps)
        {
            CheckStep(step, message => Add(step.Code, message));
            CheckCondition(step.When, message => Add(step.Code, message));
        }

        return faults;
    }

    /// <summary>Refuses a definition that can't be used.</summary>
    /// <exception cref="DrpInputException">DRP5019, with every fault.</exception>
    public static void ThrowIfFaulty(ApprovalDefinition definition)
    {
        var faults = Check(definition);
        if (faults.Count > 0)
        {
            throw new DrpInputException("DRP5019", $"The approval definition '{definition.Code}' can't be used.", faults);
        }
    }

    /// <summary>
    /// The definition that a content is approved by on a day: of the newest versions valid then that apply, the one with
    /// the highest priority; ties go to the ordinally first code. <see langword="null"/> if none applies.
    /// </summary>
    public static ApprovalDefinition? Choose(IEnumerable<ApprovalDefinition> definitions, ApprovalContent content, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(content);
        var fields = ApprovalMachine.Fields(content);
        return definitions
            .Where(d => string.Equals(d.SubjectKind, content.SubjectKind, StringComparison.Ordinal))
            .Where(d => d.ValidFrom <= today && !(d.ValidTo <= today))
            .GroupBy(d => d.Code, StringComparer.Ordinal)
            .Select(g => g.MaxBy(d => d.Version)!)
            .Where(d => d.When?.Holds(fields) ?? true)
            .OrderByDescending(d => d.Priority)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static void CheckStep(ApprovalStep step, Action<string> add)
    {
        if (step.Code.Length == 0 || step.Code.Contains('/', StringComparison.Ordinal))
        {
            add("a step's code has at least one character and no slash.");
        }

        var rules = step.Rule == StepRule.Chain ? [.. step.Chain.Select(rung => rung.Approver)] : step.Approvers;
        if (rules.Count == 0)
        {
            add(step.Rule == StepRule.Chain ? "an amount chain needs rungs." : "a step needs approvers.");
        }

        if (rules.Any(rule => (rule.ActorId is null) == (rule.Role is null)))
        {
            add("an approver is either a person or a role.");
        }

        if (step.Rule == StepRule.Count && step.Count < 1)
        {
            add($"the count is {step.Count}; at least 1 has to approve.");
        }

        if (step.Rule == StepRule.Share && step.Share is <= 0m or > 1m)
        {
            add($"the share is {step.Share}; it lies above 0 and is at most 1.");
        }

        for (int i = 1; i < step.Chain.Count; i++)
        {
            if (step.Chain[i - 1].UpTo is not { } lower || step.Chain[i].UpTo <= lower)
            {
                add("the rungs of an amount chain rise, and only the last one may be without a limit.");
                break;
            }
        }

        if (step.TimeLimit <= Duration.Zero || step.RemindBefore < Duration.Zero)
        {
            add("time limits are positive.");
        }

        if (step.RemindBefore is { } before && !(before < step.TimeLimit))
        {
            add("a reminder needs a longer time limit.");
        }
    }

    private static void CheckCondition(ApprovalCondition? condition, Action<string> add)
    {
        if (condition is null)
        {
            return;
        }

        bool joins = condition.Operator is ConditionOperator.All or ConditionOperator.Any or ConditionOperator.Not;
        if (joins ? condition.Field is not null || condition.Values.Count > 0 : condition.Field is null || condition.Parts.Count > 0)
        {
            add("a condition either compares a field with values or joins parts.");
        }

        if (condition.Operator == ConditionOperator.Not && condition.Parts.Count != 1)
        {
            add("'not' has one part.");
        }

        if (!joins && (condition.Operator == ConditionOperator.In ? condition.Values.Count == 0 : condition.Values.Count != 1))
        {
            add("a comparison has one value, 'in' at least one.");
        }

        foreach (var part in condition.Parts)
        {
            CheckCondition(part, add);
        }
    }
}
