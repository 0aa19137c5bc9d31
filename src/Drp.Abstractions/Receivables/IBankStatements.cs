using Drp.Access;

namespace Drp.Receivables;

/// <summary>
/// Takes bank statements in: finds each line's partner (given, known by its account, or by a document in the text), posts the
/// payment, and leaves what it can't find for a person. Importing the same statement again changes nothing. Refusals as
/// <see cref="IReceivables"/>, and DRP7120: no such waiting line.
/// </summary>
public interface IBankStatements
{
    /// <summary>Imports lines. Only the host itself and accountants of the partners' nodes post; unmatched lines are seen by the host and whole-channel accountants.</summary>
    Task<BankImportResult> ImportAsync(Actor actor, string company, IReadOnlyList<BankLine> lines, CancellationToken cancellationToken = default);

    /// <summary>Lines that wait for a person, by id.</summary>
    Task<IReadOnlyList<WaitingBankLine>> WaitingAsync(Actor actor, string company, CancellationToken cancellationToken = default);

    /// <summary>A person says whose payment it is (and that it is no duplicate); it is posted.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="company">The company.</param>
    /// <param name="lineId">The waiting line.</param>
    /// <param name="partnerId">The partner.</param>
    /// <param name="rememberAccount">Whether later lines from the payer's account belong to this partner.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Outcome<PaymentResult>> AssignAsync(Actor actor, string company, string lineId, string partnerId, bool rememberAccount = true, CancellationToken cancellationToken = default);

    /// <summary>A person says that the line is no receivable of ours, or a duplicate.</summary>
    Task<Outcome<WaitingBankLine>> DiscardAsync(Actor actor, string company, string lineId, string reason, CancellationToken cancellationToken = default);
}
