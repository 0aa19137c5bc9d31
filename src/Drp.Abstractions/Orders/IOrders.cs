using Drp.Access;
using NodaTime;

namespace Drp.Orders;

/// <summary>
/// Orders from request to invoice, with back orders, partial shipments and returns. Each call is a unit of work of its own,
/// journalled (stream <c>order/&lt;company&gt;/&lt;id&gt;</c>) and told through the outbox in the same commit. Who sees the
/// partner's node sees the order; who sees the delivering place's node picks, ships and invoices.
/// </summary>
/// <remarks>
/// Refusals: DRP6101 no such order, partner or place, DRP6102 not allowed, DRP6103 the request is faulty, DRP6104 unit
/// without a conversion, DRP6105 the id or document number was used for something else, DRP6106 not possible in this status,
/// DRP6107 more than there is to pick, ship, deliver, invoice or return, DRP6108 reason missing, DRP6109 held by credit at
/// picking. Reasons of lines: DRP6110 not available by the date, DRP6111 quota used up, DRP6112 outside the coverage,
/// DRP6113 would only be promised whole, DRP6114 taken back.
/// </remarks>
public interface IOrders
{
    /// <summary>
    /// Places an order. The same id with the same content, and the same external number of the same partner, is the first
    /// answer again.
    /// </summary>
    Task<Outcome<Order>> PlaceAsync(Actor actor, OrderRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Checks availability, quota, territory, remaining life and credit in one atomic step and promises what all of them
    /// allow. Lines say why they were cut; an order that credit stands against is held with every reason, and nothing of it
    /// is promised. An order that is confirmed already is the first answer again.
    /// </summary>
    Task<Outcome<Order>> ConfirmAsync(Actor actor, string company, string orderId, CancellationToken cancellationToken = default);

    /// <summary>Submits a held order to approval (subject kind <c>order-release</c>, subject <c>&lt;company&gt;/&lt;id&gt;</c>). Approved, it can be confirmed again.</summary>
    Task<Outcome<Approvals.ApprovalRequest>> RequestReleaseAsync(Actor actor, string company, string orderId, string requestId, CancellationToken cancellationToken = default);

    /// <summary>Tries the back orders of an item at a place again, by priority, requested date and id; each in a step of its own.</summary>
    /// <returns>The orders to which something was promised.</returns>
    Task<IReadOnlyList<Order>> ServeBackOrdersAsync(Actor actor, string company, string place, string item, CancellationToken cancellationToken = default);

    /// <summary>
    /// Picks batches (FEFO among those with enough life left) for lines; <see langword="null"/>: everything promised and not
    /// picked. Credit is checked again. The same number again is the first answer again.
    /// </summary>
    Task<Outcome<Order>> PickAsync(Actor actor, string company, string orderId, string number, IReadOnlyList<OrderQuantity>? lines = null, CancellationToken cancellationToken = default);

    /// <summary>Ships what was picked; <see langword="null"/>: all of it.</summary>
    Task<Outcome<Order>> ShipAsync(Actor actor, string company, string orderId, string number, IReadOnlyList<OrderQuantity>? lines = null, CancellationToken cancellationToken = default);

    /// <summary>Books the arrival of what was shipped; <see langword="null"/>: all of it. By who sees the order.</summary>
    Task<Outcome<Order>> DeliverAsync(Actor actor, string company, string orderId, string number, IReadOnlyList<OrderQuantity>? lines = null, CancellationToken cancellationToken = default);

    /// <summary>Invoices what was shipped and not invoiced or returned; the amount becomes an open item due on a day.</summary>
    Task<Outcome<Order>> InvoiceAsync(Actor actor, string company, string orderId, string number, LocalDate due, CancellationToken cancellationToken = default);

    /// <summary>Takes back what is neither picked nor shipped, back orders included.</summary>
    Task<Outcome<Order>> CancelAsync(Actor actor, string company, string orderId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Takes goods back, from active and suspended partners.</summary>
    Task<Outcome<Order>> ReturnAsync(Actor actor, OrderReturn goods, CancellationToken cancellationToken = default);

    /// <summary>An order, or <see langword="null"/> for one that the actor doesn't see today.</summary>
    Task<Order?> FindAsync(Actor actor, string company, string orderId, CancellationToken cancellationToken = default);

    /// <summary>Orders that the actor sees today, by requested date, then id.</summary>
    Task<IReadOnlyList<Order>> ListAsync(Actor actor, OrderQuery query, CancellationToken cancellationToken = default);

    /// <summary>What could be promised now to a new line; nothing is reserved. Nothing of a place that the actor doesn't see.</summary>
    Task<PromiseAnswer?> PromiseAsync(Actor actor, string company, string place, string item, decimal quantity, LocalDate shipDate, LocalDate received, int minimumRemainingLifeDays = 0, CancellationToken cancellationToken = default);
}
