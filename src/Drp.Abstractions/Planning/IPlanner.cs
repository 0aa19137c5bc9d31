namespace Drp.Planning;

/// <summary>The planning engine: a pure function of its arguments. Thread-safe.</summary>
public interface IPlanner
{
    /// <summary>Plans a snapshot.</summary>
    /// <param name="snapshot">What is known.</param>
    /// <param name="options">How to plan; <see langword="null"/>: the defaults.</param>
    /// <param name="cancellationToken">Stops the run between items.</param>
    /// <returns>The plan; the same snapshot and options give the same plan to the byte.</returns>
    /// <exception cref="DrpInputException">The snapshot has faults; all of them are listed and nothing is planned.</exception>
    Plan Plan(PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Everything that is wrong in a snapshot, by code and subject; empty when it can be planned.</summary>
    IReadOnlyList<Fault> Validate(PlanningSnapshot snapshot, PlanOptions? options = null);

    /// <summary>
    /// Plans again what changed since a plan was made: the result equals <see cref="Plan"/> to the byte.
    /// </summary>
    /// <param name="previous">A plan of this planner's.</param>
    /// <param name="snapshot">What is known now; cheapest when made from the plan's snapshot by changes laid over it.</param>
    /// <param name="cancellationToken">Stops the run between items.</param>
    Plan Replan(Plan previous, PlanningSnapshot snapshot, CancellationToken cancellationToken = default);
}
