using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>How to plan. Defaults give both plans of a pull/deployment run. Part of the plan's id, but for the thread count.</summary>
public sealed class PlanOptions
{
    /// <summary>The constrained plan as well as the unconstrained one. Default true.</summary>
    public bool Constrained { get; set; } = true;

    /// <summary>Keep the record of every stocking point (not only its orders). Default true.</summary>
    public bool KeepRecords { get; set; } = true;

    /// <summary>Fences of stocking points that have none of their own. Default none.</summary>
    public PlanningFences Fences { get; set; } = PlanningFences.None;

    /// <summary>Forecast consumption of items whose group has no rule of its own. Default: own bucket only.</summary>
    public ConsumptionOptions Consumption { get; set; } = new();

    /// <summary>Forecast consumption by item group.</summary>
    public IReadOnlyDictionary<string, ConsumptionOptions> ConsumptionByGroup { get; set; } =
        ImmutableDictionary<string, ConsumptionOptions>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Dampers of action messages.</summary>
    public MessageOptions Messages { get; set; } = new();

    /// <summary>
    /// Threads that plan at most; 0 (default): one for each processor. The plan is the same to the byte whatever the number.
    /// </summary>
    public int MaxThreads { get; set; }
}
