namespace Drp.Forecasting.DemandPlans;

/// <summary>Who plays which part in collaborative planning. Don't change it after the host has started.</summary>
public sealed class DemandPlanOptions
{
    /// <summary>
    /// Roles whose holders, at the dealer's node or above it, open, save, submit and withdraw its plan. Default: empty,
    /// which means everyone who sees the node.
    /// </summary>
    public ISet<string> PlannerRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Roles whose holders, at the dealer's node or above it, return, adjust, accept and reopen its plan; administrators do
    /// so too. Default: <c>demand-reviewer</c>.
    /// </summary>
    public ISet<string> ReviewerRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal) { "demand-reviewer" };
}
