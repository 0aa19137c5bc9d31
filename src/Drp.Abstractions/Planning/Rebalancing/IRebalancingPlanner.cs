namespace Drp.Planning;

/// <summary>Proposes moves between siblings over lateral lanes, where one will be short and another will not need its stock.</summary>
/// <remarks>Thread-safe. Proposals only: a host that accepts one gives it to the next snapshot as a firm supply.</remarks>
public interface IRebalancingPlanner
{
    /// <summary>
    /// Looks at the plan that can be carried out (the constrained one where it was made). Excess of a place is the least that
    /// the plan leaves it above safety stock and target stock, over all buckets; need is the greatest shortage to safety stock
    /// from the earliest arrival on. So no move makes its giver's plan worse.
    /// </summary>
    /// <param name="run">The plan beside its snapshot; its records must have been kept.</param>
    /// <param name="guards">When a move is worth it; <see langword="null"/>: the defaults, which let every move pass.</param>
    /// <returns>Every lateral lane that goods could take now, by item and lane code: what it moves, or why it moves nothing.</returns>
    /// <exception cref="ArgumentException">The plan's records were not kept.</exception>
    IReadOnlyList<RebalancingMove> Propose(PlannedRun run, RebalancingGuards? guards = null);
}
