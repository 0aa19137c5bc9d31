namespace Drp.Planning;

/// <summary>Which of the two plans of a run.</summary>
public enum PlanKind
{
    /// <summary>The pull with unlimited supply: what is needed, and when it would have to ship.</summary>
    Unconstrained,

    /// <summary>What can be done: shortages shared, capacities obeyed, nothing shipped in the past.</summary>
    Constrained,
}
