using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// Stores the receivables ledger; part of a session. Documents, items and applications are only ever added. What is open
/// now is kept beside them and can be made again from them at any time.
/// </summary>
public interface IReceivableStore : IDrpStore
{
    /// <summary>
    /// Locks the accounts of partners to the end of the unit of work, so that commands on one partner queue; afterwards
    /// reads see the newest committed state. Each account's <see cref="ReceivableAccount.LastRecordedAt"/> becomes the time
    /// given, or a microsecond after what it was where that is later.
    /// </summary>
    /// <returns>The accounts that exist, in ordinal order of partners.</returns>
    Task<IReadOnlyList<ReceivableAccount>> LockAsync(string company, IReadOnlyCollection<string> partnerIds, Instant at, CancellationToken cancellationToken = default);

    /// <summary>Accounts that exist, in ordinal order of partners, without a lock.</summary>
    Task<IReadOnlyList<ReceivableAccount>> AccountsAsync(string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default);

    /// <summary>Stages an account; <paramref name="isNew"/> says that there must be none yet (DRP1001 on commit otherwise).</summary>
    void SaveAccount(ReceivableAccount account, bool isNew);

    /// <summary>Documents by id, in ordinal order; unknown ids are left out.</summary>
    Task<IReadOnlyList<ReceivableDocument>> DocumentsAsync(string company, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>Items of documents, in the order of document and number.</summary>
    Task<IReadOnlyList<ReceivableItem>> ItemsAsync(string company, IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken = default);

    /// <summary>What is open now of partners' items, by partner, due date, document and number.</summary>
    Task<IReadOnlyList<OpenItem>> OpenAsync(string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default);

    /// <summary>Applications of a posting, or all of a partner when no posting is named, in the order of recording, id.</summary>
    Task<IReadOnlyList<ReceivableApplication>> ApplicationsAsync(string company, string partnerId, string? postingId = null, CancellationToken cancellationToken = default);

    /// <summary>An application by its id, or <see langword="null"/>.</summary>
    Task<ReceivableApplication?> FindApplicationAsync(string company, string id, CancellationToken cancellationToken = default);

    /// <summary>Every item of a partner as posted, in the order of document and number: with the applications, all that is needed to make the open items again.</summary>
    Task<IReadOnlyList<ReceivableItem>> HistoryAsync(string company, string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Stages postings, all or none.</summary>
    void Post(IReadOnlyList<ReceivablePosting> postings);

    /// <summary>Stages what is open of a partner in place of what is kept.</summary>
    void ReplaceOpen(string company, string partnerId, IReadOnlyList<OpenItem> open);

    /// <summary>Ages what a scope shows, summed in the database; rows by group, then currency. Groups without anything are left out.</summary>
    Task<IReadOnlyList<AgingRow>> AgingAsync(AccessScope scope, AgingQuery query, CancellationToken cancellationToken = default);

    /// <summary>The items behind an aging with what was open on the day, by document and number.</summary>
    /// <param name="scope">What the actor sees.</param>
    /// <param name="query">The aging; its grouping doesn't matter.</param>
    /// <param name="after">Only items after this one; <see langword="null"/> from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<OpenItem>> OpenAsOfAsync(AccessScope scope, AgingQuery query, ItemReference? after, int take, CancellationToken cancellationToken = default);

    /// <summary>What moved a partner's balance, by posting date, time of recording, id.</summary>
    Task<IReadOnlyList<ReceivableMovement>> MovementsAsync(MovementQuery query, CancellationToken cancellationToken = default);

    /// <summary>Payments of a partner with an amount and a document date inside a range, in ordinal order of ids.</summary>
    Task<IReadOnlyList<ReceivableDocument>> PaymentsAsync(string company, IReadOnlyCollection<string> partnerIds, LocalDate from, LocalDate to, CancellationToken cancellationToken = default);

    /// <summary>Documents posted from one day to another, both inclusive, summed by day, kind and currency; node and partner of the query narrow it.</summary>
    Task<IReadOnlyList<TurnoverRow>> TurnoverAsync(AccessScope scope, AgingQuery query, LocalDate from, CancellationToken cancellationToken = default);

    /// <summary>Settlements from one day to <see cref="AgingQuery.AsOf"/>, both inclusive, summed by their dates, by partner if asked.</summary>
    Task<IReadOnlyList<SettlementRow>> SettlementsAsync(AccessScope scope, AgingQuery query, LocalDate from, bool byPartner, CancellationToken cancellationToken = default);

    /// <summary>Partners of a company with an account, in ordinal order, that a scope shows.</summary>
    Task<IReadOnlyList<string>> PartnersAsync(AccessScope scope, string company, string? after, int take, CancellationToken cancellationToken = default);
}
