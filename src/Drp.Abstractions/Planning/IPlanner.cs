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
    /// <param name="previous">A plan of this planner's, made in this process and with the same options.</param>
    /// <param name="snapshot">What is known now; cheapest when made by <see cref="PlanningSnapshot.Overlay"/>.</param>
    /// <param name="options">How to plan; <see langword="null"/>: the defaults. Other options than before plan everything.</param>
    /// <param name="cancellationToken">Stops the run between items.</param>
    /// <exception cref="DrpInputException">What changed has faults; all of them are listed.</exception>
    Plan Replan(
        Plan previous, PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Opens a plan for questions.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="snapshot">The snapshot it was made from; another one is refused with <see cref="ArgumentException"/>.</param>
    /// <param name="options">The options it was made with; <see langword="null"/>: the defaults.</param>
    IPlanExplainer Explain(Plan plan, PlanningSnapshot snapshot, PlanOptions? options = null);
}
