using Drp.Access;
using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// The receivables ledger as an actor sees it. Commands need an accountant of the partner's node
/// (<see cref="ReceivableOptions.AccountantRoles"/>), are units of work of their own, queue by partner, and are journalled
/// (stream <c>receivables/&lt;company&gt;/&lt;partner&gt;</c>). What lies outside the scope is answered as what doesn't exist.
/// </summary>
/// <remarks>
/// Refusals: DRP7100 no such partner, DRP7101 not allowed, DRP7102 the id stands for another document, DRP7103 an amount,
/// DRP7104 terms, DRP7105 an id or text is empty or too long, DRP7106 no such item, DRP7107 more than is open, DRP7108
/// before an item's posting date, DRP7109 another currency or side, DRP7112 undone already, DRP7113 no such application,
/// DRP7114 the reason is missing.
/// </remarks>
public interface IReceivables
{
    /// <summary>Opens or changes a partner's account settings. Posting opens accounts by itself.</summary>
    Task<Outcome<ReceivableAccount>> SetAccountAsync(Actor actor, ReceivableAccount account, string reason, CancellationToken cancellationToken = default);

    /// <summary>Posts documents, all or none; those that are there with the same content are left as they are.</summary>
    Task<Outcome<ReceivablePosting>> PostAsync(Actor actor, IReadOnlyList<ReceivableDocument> documents, CancellationToken cancellationToken = default);

    /// <summary>A document, or <see langword="null"/>.</summary>
    Task<ReceivableDocument?> FindAsync(Actor actor, string company, string documentId, CancellationToken cancellationToken = default);

    /// <summary>What is open now of a partner, by due date, document, number; empty for a partner outside the scope.</summary>
    Task<IReadOnlyList<OpenItem>> OpenAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default);

    /// <summary>All applications of a partner in the order of recording.</summary>
    Task<IReadOnlyList<ReceivableApplication>> ApplicationsAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives open items new terms from a day on: what is open is moved to a document <paramref name="id"/> with the new
    /// instalments. Before the day the old due dates count, so no past aging changes.
    /// </summary>
    Task<Outcome<ReceivablePosting>> RescheduleAsync(Actor actor, string company, string id, IReadOnlyList<ItemReference> items, PaymentTerms terms, LocalDate date, string reason, CancellationToken cancellationToken = default);

    /// <summary>Gives an amount of an item up.</summary>
    Task<Outcome<ReceivablePosting>> WriteOffAsync(Actor actor, string company, string id, ItemReference item, decimal amount, LocalDate date, string reason, CancellationToken cancellationToken = default);

    /// <summary>Moves an unapplied credit to another currency.</summary>
    Task<Outcome<ReceivablePosting>> ConvertAsync(Actor actor, Conversion conversion, CancellationToken cancellationToken = default);

    /// <summary>Compares what is kept as open with what follows from items and applications.</summary>
    Task<LedgerCheck> CheckAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Makes the open items of a partner again from items and applications.</summary>
    Task<LedgerCheck> RebuildAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default);
}
