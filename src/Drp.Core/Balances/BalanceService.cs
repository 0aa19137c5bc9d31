using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Balances;

internal sealed partial class BalanceService(IClock clock) : IBalances
{
    public async Task<Outcome<BalanceAccount>> OpenAsync(
        IDrpSession session, Actor actor, BalanceAccount account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        if (account.Limit is { } limit && !IsStorable(limit))
        {
            return Outcome.Refused<BalanceAccount>(Reason("DRP5035", account.Key, $"the limit {limit} has more than four decimal places or is out of range."));
        }

        var store = session.Store<IBalanceStore>();
        bool opened = await store.OpenAsync(
            account with { Reserved = 0m, Committed = 0m, Consumed = 0m }, cancellationToken).ConfigureAwait(false);
        var stored = (await store.AccountsAsync([account.Key], cancellationToken).ConfigureAwait(false))[0];
        bool same = string.Equals(stored.Unit, account.Unit, StringComparison.Ordinal)
            && stored.Limit == account.Limit && stored.Control == account.Control;
        return opened || same
            ? Outcome.Of(stored)
            : Outcome.Refused<BalanceAccount>(Reason("DRP5034", account.Key, "an account with this key and other terms exists; use it, or choose another key."));
    }

    public Task<Outcome<BalanceOutcome>> AcquireAsync(
        IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default) =>
        MoveAsync(session, actor, key, "acquire", holder, lines, static (_, amount) => (amount, 0m, 0m), cancellationToken);

    public Task<Outcome<BalanceOutcome>> CommitAsync(
        IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default) =>
        MoveAsync(session, actor, key, "commit", holder, lines, static (_, amount) => (-amount, amount, 0m), cancellationToken);

    public Task<Outcome<BalanceOutcome>> ConsumeAsync(
        IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default) =>
        MoveAsync(
            session, actor, key, "consume", holder, lines,
            static (hold, amount) =>
            {
                decimal committed = Math.Min(hold.Committed, amount);
                return (committed - amount, -committed, amount);
            },
            cancellationToken);

    public Task<Outcome<BalanceOutcome>> ReleaseAsync(
        IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default) =>
        MoveAsync(
            session, actor, key, "release", holder, lines,
            static (hold, amount) =>
            {
                decimal reserved = Math.Min(hold.Reserved, amount);
                return (-reserved, reserved - amount, 0m);
            },
            cancellationToken);

    public Task<Outcome<BalanceOutcome>> ReleaseAllAsync(
        IDrpSession session, Actor actor, string key, string holder, CancellationToken cancellationToken = default) =>
        PostAsync(
            session, actor, key, "release-all", BalanceFingerprint.Of("release-all", holder, []),
            holds => [.. holds.Values.Where(hold => hold.Open > 0m).Select(hold => new BalanceMovement
            {
                Account = hold.Account, Holder = holder, Reserved = -hold.Reserved, Committed = -hold.Committed,
            })],
            holder, cancellationToken);

    public Task<Outcome<BalanceOutcome>> ReturnAsync(
        IDrpSession session, Actor actor, string key, string holder, IReadOnlyList<BalanceLine> lines, CancellationToken cancellationToken = default) =>
        MoveAsync(session, actor, key, "return", holder, lines, static (_, amount) => (0m, 0m, -amount), cancellationToken);

    public async Task<Outcome<BalanceOutcome>> TransferAsync(
        IDrpSession session, Actor actor, string key, string from, string to, decimal amount, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var reasons = new List<Fault>();
        CheckAmount(key, amount, reasons);
        if (string.Equals(from, to, StringComparison.Ordinal))
        {
            reasons.Add(Reason("DRP5036", key, "an account can't transfer to itself; name another."));
        }

        var accounts = await session.Store<IBalanceStore>().AccountsAsync([from, to], cancellationToken).ConfigureAwait(false);
        if (accounts.Count == 2 && !string.Equals(accounts[0].Unit, accounts[1].Unit, StringComparison.Ordinal))
        {
            reasons.Add(Reason("DRP5036", key, $"the accounts are in {accounts[0].Unit} and {accounts[1].Unit}; a transfer needs one unit."));
        }

        if (accounts.Any(account => account.Limit is null))
        {
            reasons.Add(Reason("DRP5036", key, "an unlimited account has no limit to transfer."));
        }

        if (reasons.Count > 0)
        {
            return Outcome.Refused<BalanceOutcome>(reasons);
        }

        BalanceMovement[] movements =
        [
            new() { Account = from, Limit = -amount },
            new() { Account = to, Limit = amount },
        ];
        return await PostAsync(
            session, actor, key, "transfer", BalanceFingerprint.Of("transfer", from + "\n" + to, [new BalanceLine { Account = from, Amount = amount }]),
            _ => movements, null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Outcome<BalanceOutcome>> DepositAsync(
        IDrpSession session, Actor actor, string key, string account, decimal amount, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var reasons = new List<Fault>();
        CheckAmount(key, Math.Abs(amount), reasons);
        var found = await session.Store<IBalanceStore>().AccountsAsync([account], cancellationToken).ConfigureAwait(false);
        if (found is [{ Limit: null }])
        {
            reasons.Add(Reason("DRP5036", key, "an unlimited account has no limit to raise; set one first."));
        }

        return reasons.Count > 0
            ? Outcome.Refused<BalanceOutcome>(reasons)
            : await PostAsync(
                session, actor, key, "deposit", BalanceFingerprint.Of("deposit", string.Empty, [new BalanceLine { Account = account, Amount = amount }]),
                _ => [new BalanceMovement { Account = account, Limit = amount }], null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Outcome<BalanceAccount>> SetLimitAsync(
        IDrpSession session, Actor actor, string account, decimal? limit, BalanceControl control, long version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        if (limit is { } value && !IsStorable(value))
        {
            return Outcome.Refused<BalanceAccount>(Reason("DRP5035", account, $"the limit {value} has more than four decimal places or is out of range."));
        }

        var store = session.Store<IBalanceStore>();
        var found = await store.AccountsAsync([account], cancellationToken).ConfigureAwait(false);
        return found.Count == 0
            ? Outcome.Refused<BalanceAccount>(Reason("DRP5030", account, "there is no such account; open it first."))
            : Outcome.Of(await store.SetLimitAsync(account, limit, control, version, cancellationToken).ConfigureAwait(false));
    }

    public Task<IReadOnlyList<BalanceAccount>> AccountsAsync(
        IDrpSession session, Actor actor, IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return session.Store<IBalanceStore>().AccountsAsync(keys, cancellationToken);
    }

    public Task<IReadOnlyList<BalanceHold>> HoldsAsync(IDrpSession session, Actor actor, string holder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return session.Store<IBalanceStore>().HoldsAsync(holder, cancellationToken);
    }

    public Task<IReadOnlyList<BalancePosting>> PostingsAsync(
        IDrpSession session, Actor actor, string account, int skip = 0, int take = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return session.Store<IBalanceStore>().PostingsAsync(account, skip, take, cancellationToken);
    }
}
