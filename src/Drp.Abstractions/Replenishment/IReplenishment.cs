using Drp.Access;
using Drp.Planning;

namespace Drp.Replenishment;

/// <summary>
/// Makes what a plan proposes real: planned → firm → released → shipped → received. Firm, released and shipped orders go into
/// every snapshot, so that the next plan counts them; a proposal replaces the one before, an order becomes firm once, and a
/// plan that doesn't know an order that became firm meanwhile proposes nothing for its item and place. So nothing is ordered
/// twice. Stock moves in the ledger where the places keep it there. Journalled (stream
/// <c>replenishment/&lt;company&gt;/&lt;id&gt;</c>) and told through the outbox.
/// </summary>
/// <remarks>
/// Refusals: DRP6201 no such order, or a later proposal replaced it, DRP6202 not allowed, DRP6203 not possible in this status,
/// DRP6204 the order is faulty, DRP6205 more than there is to ship, DRP6206 reason missing, DRP6207 the number was used for
/// something else.
/// </remarks>
public interface IReplenishment
{
    /// <summary>Where the company's replenishment stands; take it before the snapshot is read. <see langword="null"/> for who may not plan.</summary>
    Task<ReplenishmentMark?> MarkAsync(Actor actor, string company, CancellationToken cancellationToken = default);

    /// <summary>Puts a plan's orders in place of all planned orders of the company.</summary>
    /// <param name="actor">A planner of the whole channel, or the host itself.</param>
    /// <param name="mark">The mark that was taken before the plan's snapshot was read.</param>
    /// <param name="plan">The plan: of its constrained side where there is one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Outcome<ReplenishmentProposal>> ProposeAsync(Actor actor, ReplenishmentMark mark, Plan plan, CancellationToken cancellationToken = default);

    /// <summary>Adds a firm order that no plan proposed. The same again is the first answer again.</summary>
    Task<Outcome<ReplenishmentOrder>> AddAsync(Actor actor, ReplenishmentOrder order, string reason, CancellationToken cancellationToken = default);

    /// <summary>Fixes planned orders: all of them, or none with every reason.</summary>
    Task<Outcome<ReplenishmentResult>> FirmAsync(Actor actor, string company, IReadOnlyList<string> orderIds, CancellationToken cancellationToken = default);

    /// <summary>Sends firm (or planned) orders to their sources: all of them, or none with every reason.</summary>
    Task<Outcome<ReplenishmentResult>> ReleaseAsync(Actor actor, string company, IReadOnlyList<string> orderIds, CancellationToken cancellationToken = default);

    /// <summary>Books that goods left. By who sees the place that ships; of a purchase, the one that receives.</summary>
    Task<Outcome<ReplenishmentOrder>> ShipAsync(Actor actor, string company, string orderId, ReplenishmentShipment shipment, CancellationToken cancellationToken = default);

    /// <summary>Books what arrived: accepted, rejected, over, and short if nothing more is expected. By who sees the place that receives.</summary>
    Task<Outcome<ReplenishmentOrder>> ReceiveAsync(Actor actor, string company, string orderId, ReplenishmentReceipt receipt, CancellationToken cancellationToken = default);

    /// <summary>Takes back orders of which nothing has shipped.</summary>
    Task<Outcome<ReplenishmentOrder>> CancelAsync(Actor actor, string company, string orderId, string reason, CancellationToken cancellationToken = default);

    /// <summary>An order, or <see langword="null"/> for one of places that the actor doesn't see today.</summary>
    Task<ReplenishmentOrder?> FindAsync(Actor actor, string company, string orderId, CancellationToken cancellationToken = default);

    /// <summary>Orders from or to places that the actor sees today, by receipt date, then id.</summary>
    Task<IReadOnlyList<ReplenishmentOrder>> ListAsync(Actor actor, ReplenishmentQuery query, CancellationToken cancellationToken = default);
}
