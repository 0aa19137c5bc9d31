namespace Drp.Replenishment;

/// <summary>Who plans, and how far proposals reach.</summary>
public sealed class ReplenishmentOptions
{
    /// <summary>
    /// Roles, at the receiving place's node or above it, whose holders propose, firm, release and cancel. Default:
    /// <c>administrator</c> and <c>planner</c>.
    /// </summary>
    public ISet<string> PlannerRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal) { "administrator", "planner" };

    /// <summary>Planned orders that ship within so many days of the plan's date become proposals. Default 28; 0 or more.</summary>
    public int ProposalDays { get; set; } = 28;
}
