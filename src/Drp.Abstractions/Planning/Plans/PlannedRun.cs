namespace Drp.Planning;

/// <summary>
/// A plan beside what it was made from: what KPIs, loads and promises are worked out of. Immutable. Made by
/// <see cref="Plan.MadeFrom"/>.
/// </summary>
public sealed class PlannedRun
{
    internal PlannedRun(Plan plan, PlanningSnapshot snapshot, PlanOptions options)
    {
        Plan = plan;
        Snapshot = snapshot;
        Options = options;
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The snapshot that it was made from.</summary>
    public PlanningSnapshot Snapshot { get; }

    /// <summary>The options that it was made with.</summary>
    public PlanOptions Options { get; }

    /// <summary>The plan that can be carried out: the constrained one where it was made.</summary>
    internal PlanKind Possible => Plan.HasConstrained ? PlanKind.Constrained : PlanKind.Unconstrained;
}
