using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

/// <summary>
/// The ledger of stock movements. Balances are the sums of movements, at any date, and never below zero unless the place
/// allows it. Posting happens once per source system, document and line. Methods without a session are units of work of
/// their own and are journalled (stream <c>stock/&lt;company&gt;/&lt;system&gt;/&lt;document&gt;</c>); with a session the
/// caller's journal says why.
/// </summary>
/// <remarks>
/// Refusals: DRP6001 no such place, DRP6002 not allowed, DRP6003 not enough stock, DRP6004 the source was posted with
/// another content, DRP6005 the ends don't fit the kind, DRP6006 a reason is missing, DRP6007 quantity, DRP6008 the date
/// lies in the future, DRP6009 too long or empty, DRP6010 a batch is counted twice.
/// </remarks>
public interface IStock
{
    /// <summary>Adds a place or changes one. Needs an administrator of its node.</summary>
    Task<Outcome<StockPlace>> SavePlaceAsync(Actor actor, StockPlace place, string reason, CancellationToken cancellationToken = default);

    /// <summary>A place, or <see langword="null"/> for one whose node the actor doesn't see today.</summary>
    Task<StockPlace?> FindPlaceAsync(Actor actor, string company, string code, CancellationToken cancellationToken = default);

    /// <summary>Posts movements: all of them, or none with every reason. What was posted before is left out.</summary>
    Task<Outcome<StockOutcome>> PostAsync(Actor actor, IReadOnlyList<StockMove> moves, CancellationToken cancellationToken = default);

    /// <summary>
    /// Posts movements within a session, whose balances stay locked until it ends. The caller has checked what the actor may
    /// do, and writes the journal.
    /// </summary>
    Task<Outcome<StockOutcome>> PostAsync(IDrpSession session, Actor actor, IReadOnlyList<StockMove> moves, CancellationToken cancellationToken = default);

    /// <summary>Posts the differences between what was counted and what the ledger says as adjustments.</summary>
    Task<Outcome<StockOutcome>> CountAsync(Actor actor, StockCount count, CancellationToken cancellationToken = default);

    /// <summary>Writes off what expired before a day at a place, once per batch and day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="company">The company.</param>
    /// <param name="place">The place's code.</param>
    /// <param name="date">Batches whose last usable day lies before it are written off; not later than today.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Outcome<StockOutcome>> WriteOffExpiredAsync(Actor actor, string company, string place, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>
    /// The available batches that would serve a demand, first expiry first (FEFO), those without expiry last. A batch serves
    /// if on the day of receipt it has at least the remaining life asked for.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="company">The company.</param>
    /// <param name="place">The place's code.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="quantity">Base units wanted; fewer are given if there are fewer.</param>
    /// <param name="received">The day on which the customer receives the goods.</param>
    /// <param name="minimumRemainingLifeDays">Days of life left that day, at least; default 0: usable on that day.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<StockPick>> PickAsync(Actor actor, string company, string place, string item, decimal quantity, LocalDate received, int minimumRemainingLifeDays = 0, CancellationToken cancellationToken = default);

    /// <summary>Balances that are not zero, of places that the actor sees today, by place, item, state, expiry (none first) and batch.</summary>
    Task<IReadOnlyList<StockBalance>> BalancesAsync(Actor actor, StockQuery query, CancellationToken cancellationToken = default);

    /// <summary>Postings that moved stock of places that the actor sees today, by time of posting, then source. Entries of other places are left out.</summary>
    Task<IReadOnlyList<StockPosting>> PostingsAsync(Actor actor, StockQuery query, int skip = 0, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>What partners' places that the actor sees today bought and sold from one day (inclusive) to another (exclusive), by place and item.</summary>
    Task<IReadOnlyList<StockTurnover>> TurnoverAsync(Actor actor, StockQuery query, CancellationToken cancellationToken = default);
}
