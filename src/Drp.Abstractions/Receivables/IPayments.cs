using Drp.Access;
using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// Receives and applies payments. Rules, refusals and journal as <see cref="IReceivables"/>; a payment that looks like a
/// duplicate is held and not refused.
/// </summary>
public interface IPayments
{
    /// <summary>What a payment would do and why; nothing is written.</summary>
    Task<Outcome<AllocationResult>> ProposeAsync(Actor actor, PaymentRequest payment, CancellationToken cancellationToken = default);

    /// <summary>Posts a payment and applies it.</summary>
    Task<Outcome<PaymentResult>> ReceiveAsync(Actor actor, PaymentRequest payment, CancellationToken cancellationToken = default);

    /// <summary>
    /// Posts many payments, in units of work of <see cref="ReceivableOptions.BatchSize"/>; each stands for itself, in the
    /// order given. Repeating the call after a loss posts what is missing.
    /// </summary>
    Task<IReadOnlyList<Outcome<PaymentResult>>> ReceiveManyAsync(Actor actor, IReadOnlyList<PaymentRequest> payments, CancellationToken cancellationToken = default);

    /// <summary>Applies what is unapplied of a credit (a payment, a credit note) to open items.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="company">The company.</param>
    /// <param name="id">Id of this step, at most 100 characters: the same again is the first answer again.</param>
    /// <param name="credit">The credit.</param>
    /// <param name="date">The day.</param>
    /// <param name="targets">Named items; empty for none.</param>
    /// <param name="options">How; <see langword="null"/> for the room's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Outcome<PaymentResult>> ApplyAsync(Actor actor, string company, string id, ItemReference credit, LocalDate date, IReadOnlyList<AllocationTarget> targets, AllocationOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Undoes one application by a dated counter-entry, and the discount and difference that came with it: the items stand
    /// as if it had never been.
    /// </summary>
    Task<Outcome<ReceivablePosting>> UndoAsync(Actor actor, string company, string applicationId, LocalDate date, string reason, CancellationToken cancellationToken = default);
}
