using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

/// <summary>
/// Credit limits of partners and of nodes, and what stands against them. Check and reserve is one step inside the lock of
/// the accounts (on balances with reservations): parallel callers never pass a limit together. An amount moves reserved →
/// confirmed → shipped → open item and is never in two of them. Changes of terms are journalled (stream
/// <c>credit/&lt;company&gt;/&lt;p|n&gt;/&lt;id&gt;/&lt;currency&gt;</c>).
/// </summary>
/// <remarks>
/// Reasons of an answer: DRP7002 no limit is set, DRP7003 over the limit, DRP7004 limit expired, DRP7005 an item is past
/// due too long, DRP7006 too large a share is overdue, DRP7007 dunning level, DRP7008 the partner may not order, DRP7009 too
/// large for a new customer, DRP7010 broken promise to pay, DRP7011 stopped, DRP7015 nearly used up. Refusals: DRP7001 no
/// such partner or node, DRP7012 not allowed, DRP7013 reason missing, DRP7014 the terms are faulty.
/// </remarks>
public interface ICredit
{
    /// <summary>Sets terms. Needs an administrator of the partner's node, or of the node itself. A stop stays as it is.</summary>
    Task<Outcome<CreditTerms>> SaveTermsAsync(Actor actor, CreditTerms terms, string reason, CancellationToken cancellationToken = default);

    /// <summary>Stops a partner or a node: everything is refused until a person resumes.</summary>
    Task<Outcome<CreditTerms>> StopAsync(Actor actor, string company, CreditHolderKind kind, string holderId, string currency, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a stop.</summary>
    Task<Outcome<CreditTerms>> ResumeAsync(Actor actor, string company, CreditHolderKind kind, string holderId, string currency, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes what the host's receivables know, in place of what was known of these partners and currencies. Only for the host
    /// itself and administrators of the whole channel.
    /// </summary>
    /// <returns>How many were taken; 0 for an actor who may not.</returns>
    Task<int> FeedAsync(Actor actor, IReadOnlyCollection<CreditFacts> facts, CancellationToken cancellationToken = default);

    /// <summary>What credit would say to an amount now; nothing is reserved.</summary>
    Task<Outcome<CreditAnswer>> CheckAsync(Actor actor, CreditRequest request, CancellationToken cancellationToken = default);

    /// <summary>How a partner stands, and the nodes above it that have terms and that the actor sees; empty for a partner it doesn't see.</summary>
    Task<IReadOnlyList<CreditPosition>> PositionsAsync(Actor actor, string company, string partnerId, string currency, CancellationToken cancellationToken = default);

    /// <summary>
    /// Checks and reserves in one step: with a verdict of ok or watch the amount is reserved (or confirmed at once) when the
    /// session commits; otherwise nothing is. The same key again doesn't reserve again.
    /// </summary>
    /// <param name="session">The caller's unit of work; its accounts stay locked to its end.</param>
    /// <param name="actor">Who asks; recorded. The caller has checked what it may see.</param>
    /// <param name="key">The operation's key, at most 150 characters.</param>
    /// <param name="request">The amount.</param>
    /// <param name="confirm">Whether the amount is confirmed at once. Default no: reserved.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<CreditAnswer> ReserveAsync(IDrpSession session, Actor actor, string key, CreditRequest request, bool confirm = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// Checks again what a holder has (at picking, when an order enters the horizon, after a change); reserves nothing. An
    /// amount that was behind the horizon counts from now on, and the limits are asked; of one that was within them when it was
    /// confirmed, they are not asked again.
    /// </summary>
    Task<CreditAnswer> RecheckAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default);

    /// <summary>Turns what a holder has reserved into confirmed.</summary>
    Task ConfirmAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default);

    /// <summary>Turns confirmed (and, where that is less, reserved) into shipped and not invoiced.</summary>
    Task ShipAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default);

    /// <summary>Turns shipped into an open item: takes the amount from the accounts and tells receivables, in one commit.</summary>
    Task InvoiceAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CreditInvoice invoice, CancellationToken cancellationToken = default);

    /// <summary>Gives back what a holder has reserved or confirmed.</summary>
    Task ReleaseAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives back what was shipped and came back before it was invoiced.</summary>
    Task ReturnAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default);
}
