using Drp.Storage;

namespace Drp.Balances;

/// <summary>
/// Stores accounts, holds and postings; part of a session. <see cref="ApplyAsync"/> is what keeps limits under parallel
/// callers.
/// </summary>
public interface IBalanceStore : IDrpStore
{
    /// <summary>
    /// Applies a posting, all or nothing. The accounts are locked in ordinal order of their keys and stay locked until
    /// the session ends; each movement is a conditional change evaluated inside the lock, so parallel callers queue and
    /// need no retry. Conditions per account: it exists; if the movement takes from what is available and the account's
    /// control is absolute, then limit − reserved − committed − consumed stays at or above zero (an unlimited account
    /// always has enough); reserved, committed and consumed stay at or above zero. Per holder: the three stay at or above
    /// zero; a hold that doesn't exist starts from zero. A refused or repeated posting leaves everything else that the
    /// session has written untouched.
    /// </summary>
    Task<BalanceApplied> ApplyAsync(BalancePosting posting, CancellationToken cancellationToken = default);

    /// <summary>Opens an account; the amounts taken must be zero.</summary>
    /// <returns><see langword="false"/> if there is one under the key already; nothing happens then.</returns>
    Task<bool> OpenAsync(BalanceAccount account, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets limit and control of an account under its lock, if its version is still the one given. The amounts taken don't
    /// change; the limit may fall below them.
    /// </summary>
    /// <exception cref="DrpConcurrencyException">The stored version is another one.</exception>
    Task<BalanceAccount> SetLimitAsync(string key, decimal? limit, BalanceControl control, long version, CancellationToken cancellationToken = default);

    /// <summary>Accounts by key, in ordinal order; unknown keys are left out.</summary>
    Task<IReadOnlyList<BalanceAccount>> AccountsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>What a holder has, in ordinal order of the accounts.</summary>
    Task<IReadOnlyList<BalanceHold>> HoldsAsync(string holder, CancellationToken cancellationToken = default);

    /// <summary>The posting under a key, or <see langword="null"/>.</summary>
    Task<BalancePosting?> FindPostingAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>The postings that moved an account, in the order of time, then key.</summary>
    /// <param name="account">The account's key.</param>
    /// <param name="skip">So many are left out from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<BalancePosting>> PostingsAsync(string account, int skip, int take, CancellationToken cancellationToken = default);
}
