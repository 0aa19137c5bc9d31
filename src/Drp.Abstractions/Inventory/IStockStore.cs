using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

/// <summary>Stores places, postings and balances; part of a session. <see cref="ApplyAsync"/> keeps balances under parallel callers.</summary>
public interface IStockStore : IDrpStore
{
    /// <summary>A place with its version, or <see langword="null"/>.</summary>
    Task<Versioned<StockPlace>?> FindPlaceAsync(string company, string code, CancellationToken cancellationToken = default);

    /// <summary>Places by code, in ordinal order; unknown codes are left out.</summary>
    Task<IReadOnlyList<StockPlace>> PlacesAsync(string company, IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default);

    /// <summary>Stages a place; an expected version of 0 says that it must be new, <see langword="null"/> writes over any.</summary>
    void SavePlace(StockPlace place, long? expectedVersion = null);

    /// <summary>
    /// Applies postings, all or nothing. The balances are locked in ordinal order (company, place, item, state, expiry with
    /// none first, batch) and stay locked until the session ends; each change is conditional and evaluated inside the lock.
    /// Conditions: no source was posted before; no balance falls below zero, nor did it at the end of any day from the
    /// posting's date on, except at places that allow it. A refused or repeated call leaves everything else that the session
    /// has written untouched.
    /// </summary>
    /// <param name="postings">The postings; no source twice.</param>
    /// <param name="allowNegative">Codes of places whose balances may fall below zero.</param>
    /// <param name="today">Postings dated before it are checked against the days since.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DrpConcurrencyException">Two sessions posted a first movement of one balance at once; run again.</exception>
    Task<StockApplyResult> ApplyAsync(IReadOnlyList<StockPosting> postings, IReadOnlyCollection<string> allowNegative, LocalDate today, CancellationToken cancellationToken = default);

    /// <summary>The postings of a document, by line.</summary>
    Task<IReadOnlyList<StockPosting>> DocumentAsync(string company, string system, string document, CancellationToken cancellationToken = default);

    /// <summary>Balances that are not zero, of places that the scope shows, by place, item, state, expiry (none first) and batch.</summary>
    Task<IReadOnlyList<StockBalance>> BalancesAsync(AccessScope scope, StockQuery query, CancellationToken cancellationToken = default);

    /// <summary>The available stock of an item at a place now, by expiry (none first) and batch; balances of zero are left out.</summary>
    Task<IReadOnlyList<StockBalance>> AvailableAsync(string company, string place, string item, CancellationToken cancellationToken = default);

    /// <summary>Available batches of all companies whose last usable day lies in a period, by company, place, item, expiry and batch.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">First day after the period.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<StockBalance>> ExpiringAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken = default);

    /// <summary>Postings that moved stock of places that the scope shows, by time of posting, then source; with the entries of these places.</summary>
    Task<IReadOnlyList<StockPosting>> PostingsAsync(AccessScope scope, StockQuery query, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Sell-in and sell-out of places that the scope shows, by place and item.</summary>
    Task<IReadOnlyList<StockTurnover>> TurnoverAsync(AccessScope scope, StockQuery query, CancellationToken cancellationToken = default);
}
