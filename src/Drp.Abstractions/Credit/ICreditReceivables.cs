using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

/// <summary>
/// The receivables part of exposure. The default keeps what the host feeds (<see cref="ICredit.FeedAsync"/>); a host or a
/// room that keeps receivables registers its own. Called inside the lock of the credit accounts, in the caller's session.
/// </summary>
public interface ICreditReceivables
{
    /// <summary>What is known of a partner on a day; nothing open for one that isn't known.</summary>
    Task<CreditFacts> PartnerAsync(IDrpSession session, string company, string partnerId, string currency, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The sums over all partners at a node and below it on a day.</summary>
    Task<CreditTotals> NodeAsync(IDrpSession session, string company, string nodeId, string currency, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>
    /// Told of an invoice in the commit that takes its amount from what was shipped, so that each amount stands in exactly one
    /// place: what this stages is committed with it.
    /// </summary>
    Task InvoicedAsync(IDrpSession session, Actor actor, CreditInvoice invoice, CancellationToken cancellationToken = default);
}
