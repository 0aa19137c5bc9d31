using Drp.Access;
using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// Duns arrears. A run does each partner in a unit of work of its own: notice, fees, interest, levels, journal and event
/// are there together or not at all, so that a run that was broken off is simply run again, and a run twice on a day changes
/// nothing. Refusals as <see cref="IReceivables"/>, and DRP7121 the procedure is faulty.
/// </summary>
public interface IDunning
{
    /// <summary>Duns every partner of a company in the actor's scope that has arrears, and reviews promises and open notices.</summary>
    /// <exception cref="DrpInputException">DRP7121.</exception>
    Task<DunningRunResult> RunAsync(Actor actor, string company, LocalDate date, DunningProcedure procedure, CancellationToken cancellationToken = default);

    /// <summary>A partner's notices, by id; resolved is judged as of now.</summary>
    Task<IReadOnlyList<DunningNotice>> NoticesAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Takes a document out of dunning while it is disputed.</summary>
    Task<Outcome<ReceivableDocument>> DisputeAsync(Actor actor, string company, string documentId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a dispute.</summary>
    Task<Outcome<ReceivableDocument>> SettleDisputeAsync(Actor actor, string company, string documentId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Records a promise to pay.</summary>
    Task<Outcome<PaymentPromise>> PromiseAsync(Actor actor, PaymentPromise promise, CancellationToken cancellationToken = default);

    /// <summary>A partner's promises, by id, as the last run left them.</summary>
    Task<IReadOnlyList<PaymentPromise>> PromisesAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default);
}
