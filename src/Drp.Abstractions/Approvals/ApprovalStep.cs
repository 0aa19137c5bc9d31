using NodaTime;

namespace Drp.Approvals;

/// <summary>One step of a definition. Immutable.</summary>
public sealed record ApprovalStep
{
    /// <summary>The step's code, unique in its definition.</summary>
    public required string Code { get; init; }

    /// <summary>The step's name for people; the code if <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The step applies when this holds; <see langword="null"/> for always.</summary>
    public ApprovalCondition? When { get; init; }

    /// <summary>Who may approve; empty for <see cref="StepRule.Chain"/>.</summary>
    public IReadOnlyList<ApproverRule> Approvers { get; init; } = [];

    /// <summary>How many of them have to. Default: any one.</summary>
    public StepRule Rule { get; init; }

    /// <summary>How many, for <see cref="StepRule.Count"/>.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Which share, above 0 and at most 1, for <see cref="StepRule.Share"/>.</summary>
    public decimal Share { get; init; } = 1m;

    /// <summary>The rungs from the lowest to the highest, for <see cref="StepRule.Chain"/>.</summary>
    public IReadOnlyList<ChainRung> Chain { get; init; } = [];

    /// <summary>
    /// How long the approvers have before the step goes up the tree; <see langword="null"/> for no limit. Each escalation
    /// starts a new limit.
    /// </summary>
    public Duration? TimeLimit { get; init; }

    /// <summary>How long before the limit they are reminded; <see langword="null"/> for no reminder.</summary>
    public Duration? RemindBefore { get; init; }

    /// <summary>
    /// The role that an escalation looks for on the nodes above; <see langword="null"/> for the step's own roles (a step
    /// of named people without one stays with them, and administrators are told).
    /// </summary>
    public string? EscalateTo { get; init; }
}
