using Drp.Access;
using Drp.Storage;

namespace Drp.Balances;

/// <summary>
/// Balances with reservations. Amounts move: available → reserved → committed → consumed; a release gives back what is
/// reserved and committed. Every operation is all or nothing over its accounts, happens once per key, and takes effect
/// with the commit of the caller's session; until then its accounts stay locked, so commit soon. Rooms decide who may do
/// what; here the actor is recorded.
/// </summary>
/// <remarks>
/// Refusals: DRP5030 no such account, DRP5031 not enough available, DRP5032 the holder has less than that, DRP5033 the
/// key was used for another operation, DRP5034 such an account exists, DRP5035 an amount is not positive or has more than
/// four decimal places.
/// </remarks>
public interface IBalances
{
    /// <summary>Opens an account. The same key, unit, limit and control again is the first answer again.</summary>
    Task<Outcome<BalanceAccount>> OpenAsync(IDrpSession session, Actor actor, BalanceAccount account, CancellationToken cancellationToken = default);

    /// <summary>Reserves amounts of a set of accounts for a holder: all of them, or none with every reason.</summary>
    /// <param name="session">The caller's unit of work.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The operation's key; the same again is the first answer again.</param>
    /// <param name="holder">For whom or what: <c>order/4711</c>. A holder may acquire more than once.</param>
    /// <param name="lines">One or more lines; several of one account count together. Order doesn't matter.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<Outcome<BalanceOutcome>> AcquireAsync(IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default);

    /// <summary>Turns reserved into committed.</summary>
    Task<Outcome<BalanceOutcome>> CommitAsync(IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default);

    /// <summary>Turns committed into consumed; where less is committed, the rest is taken from what is reserved.</summary>
    Task<Outcome<BalanceOutcome>> ConsumeAsync(IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default);

    /// <summary>Gives back amounts: first what is reserved, then what is committed.</summary>
    Task<Outcome<BalanceOutcome>> ReleaseAsync(IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default);

    /// <summary>Gives back everything that a holder has reserved and committed, of all accounts. What is consumed stays.</summary>
    Task<Outcome<BalanceOutcome>> ReleaseAllAsync(IDrpSession session, Actor actor, string key, string holder, CancellationToken cancellationToken = default);

    /// <summary>Takes back what was consumed (a return, a reversal): the amounts are available again.</summary>
    Task<Outcome<BalanceOutcome>> ReturnAsync(IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves limit from one account to another of the same unit; the sum of the limits stays. Refused if the first hasn't
    /// so much available, or if one of them is unlimited (DRP5036).
    /// </summary>
    Task<Outcome<BalanceOutcome>> TransferAsync(IDrpSession session, Actor actor, string key, string from, string to, decimal amount, CancellationToken cancellationToken = default);

    /// <summary>Raises a limit by a positive amount (a deposit) or lowers it by a negative one, within what is available.</summary>
    Task<Outcome<BalanceOutcome>> DepositAsync(IDrpSession session, Actor actor, string key, string account, decimal amount, CancellationToken cancellationToken = default);

    /// <summary>Sets limit and control, whatever is taken; available may become negative, and then nothing can be acquired.</summary>
    /// <exception cref="DrpConcurrencyException">The stored version is another one.</exception>
    Task<Outcome<BalanceAccount>> SetLimitAsync(IDrpSession session, Actor actor, string account, decimal? limit, BalanceControl control, long version, CancellationToken cancellationToken = default);

    /// <summary>Accounts by key, in ordinal order; unknown keys are left out.</summary>
    Task<IReadOnlyList<BalanceAccount>> AccountsAsync(IDrpSession session, Actor actor, IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>What a holder has, in ordinal order of the accounts.</summary>
    Task<IReadOnlyList<BalanceHold>> HoldsAsync(IDrpSession session, Actor actor, string holder, CancellationToken cancellationToken = default);

    /// <summary>The postings of an account, oldest first: its state is their sum.</summary>
    Task<IReadOnlyList<BalancePosting>> PostingsAsync(IDrpSession session, Actor actor, string account, int skip = 0, int take = 100, CancellationToken cancellationToken = default);
}
