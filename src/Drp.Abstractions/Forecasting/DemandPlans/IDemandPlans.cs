using Drp.Access;
using Drp.Planning;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// Collaborative planning (要货计划) over storage: cycles, dealers' plans, the consensus, its publication into the forecast
/// that planning reads, and what each step was worth. Every change is one unit of work: the plan's next version, a journal
/// entry (stream <c>demand-plan/&lt;cycle&gt;/&lt;node&gt;</c>) and a notification, all or none. An actor sees and changes
/// plans of nodes in its scope only.
/// </summary>
/// <remarks>
/// Refusals: DRP3151 to DRP3159 as <c>DemandPlanMachine</c> gives them, DRP3160 no such cycle or plan (also one that the
/// actor doesn't see), DRP3161 not this actor's part, DRP3162 the plan changed since it was read, DRP3163 the plan exists or
/// the cycle's change would break plans, DRP3164 dealers may still change their plans, DRP3165 nothing is agreed.
/// Thread-safe within a scope as far as the session is.
/// </remarks>
public interface IDemandPlans
{
    /// <summary>
    /// Defines a cycle, or changes its times, adds items or periods. Only for administrators of the whole channel. Items and
    /// periods that a cycle has stay as they are.
    /// </summary>
    /// <exception cref="DrpInputException">DRP3150: the cycle is malformed.</exception>
    Task<Outcome<DemandPlanCycle>> DefineCycleAsync(Actor actor, DemandPlanCycle cycle, CancellationToken cancellationToken = default);

    /// <summary>Cycles, the latest lock first; none for an actor who sees nothing of the channel today.</summary>
    Task<IReadOnlyList<DemandPlanCycle>> CyclesAsync(Actor actor, int skip = 0, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>Starts a dealer's plan, empty or from a proposal: the statistical forecast, say, or the last plan.</summary>
    Task<Outcome<DemandPlan>> OpenAsync(
        Actor actor, string cycle, string node, IReadOnlyList<DemandPlanLine>? proposal = null, CancellationToken cancellationToken = default);

    /// <summary>The dealer changes quantities.</summary>
    /// <param name="actor">Who does it; a planner of the node.</param>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="node">The dealer's node.</param>
    /// <param name="version">The version that the actor saw; <see langword="null"/> for whatever it is now.</param>
    /// <param name="edits">The quantities to set or take out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Outcome<DemandPlan>> SaveAsync(
        Actor actor, string cycle, string node, int? version, IReadOnlyList<DemandPlanEdit> edits, CancellationToken cancellationToken = default);

    /// <summary>The dealer submits; the parameters are those of <see cref="SaveAsync"/>.</summary>
    Task<Outcome<DemandPlan>> SubmitAsync(
        Actor actor, string cycle, string node, int? version = null, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>The dealer takes a submitted plan back; the parameters are those of <see cref="SaveAsync"/>.</summary>
    Task<Outcome<DemandPlan>> WithdrawAsync(
        Actor actor, string cycle, string node, int? version = null, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>The reviewer sends a submitted plan back, with a reason.</summary>
    Task<Outcome<DemandPlan>> ReturnAsync(
        Actor actor, string cycle, string node, int? version, string reason, CancellationToken cancellationToken = default);

    /// <summary>The reviewer changes quantities of a submitted plan, with a reason; what was submitted stays in the history.</summary>
    Task<Outcome<DemandPlan>> AdjustAsync(
        Actor actor, string cycle, string node, int? version, IReadOnlyList<DemandPlanEdit> edits, string reason, CancellationToken cancellationToken = default);

    /// <summary>The reviewer accepts; never who submitted the plan or adjusted it since.</summary>
    Task<Outcome<DemandPlan>> AcceptAsync(
        Actor actor, string cycle, string node, int? version = null, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>The reviewer opens a plan again for the dealer, with a reason and a lock of its own (exclusive).</summary>
    Task<Outcome<DemandPlan>> ReopenAsync(
        Actor actor, string cycle, string node, int? version, Instant openUntil, string reason, CancellationToken cancellationToken = default);

    /// <summary>A plan with its whole history; <see langword="null"/> for one that the actor doesn't see.</summary>
    Task<DemandPlan?> FindAsync(Actor actor, string cycle, string node, CancellationToken cancellationToken = default);

    /// <summary>Plans of a cycle that the actor sees today, by node.</summary>
    Task<IReadOnlyList<DemandPlan>> ListAsync(
        Actor actor, string cycle, DemandPlanStatus? status = null, int skip = 0, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>
    /// The consensus of the given numbers and of the submitted plans that the actor sees; stores nothing, possible at any
    /// time.
    /// </summary>
    /// <exception cref="DrpInputException">DRP3150: a number, weight or override is malformed.</exception>
    Task<Outcome<IReadOnlyList<ConsensusLine>>> PreviewAsync(
        Actor actor, string cycle, ConsensusRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes the consensus and keeps it, with what every source said, in place of an earlier one of the same nodes. Only for
    /// administrators of the whole channel, and once the cycle is locked. Overrides are recorded with this actor's id.
    /// </summary>
    /// <exception cref="DrpInputException">DRP3150: a number, weight or override is malformed.</exception>
    Task<Outcome<IReadOnlyList<ConsensusLine>>> AgreeAsync(
        Actor actor, string cycle, ConsensusRequest request, CancellationToken cancellationToken = default);

    /// <summary>What was agreed for nodes that the actor sees, by node, item and period.</summary>
    Task<IReadOnlyList<ConsensusLine>> AgreedAsync(Actor actor, string cycle, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes what was agreed into the company's stored forecast, which the next planning snapshot reads: for each item and
    /// location in it the base forecast inside the cycle's periods is replaced; other dates, other locations, customers' own
    /// forecasts and promotions' uplift stay. Only for administrators of the whole channel. Repeating it changes nothing.
    /// </summary>
    /// <param name="actor">Who publishes.</param>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="locationOf">The location that sells to a node; <see langword="null"/>: the node's id is the location's code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows that stand for the agreement, by item, location and date.</returns>
    Task<Outcome<IReadOnlyList<ForecastDemand>>> PublishAsync(
        Actor actor, string cycle, Func<string, string>? locationOf = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What each step was worth: naive (if given), statistical, dealer as last submitted before any adjustment, consensus,
    /// over the agreed nodes that the actor sees.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="actuals">What happened.</param>
    /// <param name="naive">The naive forecast, as the first step; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All nodes first, then by node, then by node and item; empty where nothing is agreed.</returns>
    /// <exception cref="DrpInputException">DRP3150: a number is given twice.</exception>
    Task<IReadOnlyList<ForecastValueAddedLine>> ValueAddedAsync(
        Actor actor,
        string cycle,
        IReadOnlyList<ConsensusInput> actuals,
        IReadOnlyList<ConsensusInput>? naive = null,
        CancellationToken cancellationToken = default);
}
