using Drp.Storage;
using NodaTime;

namespace Drp.Balances;

internal sealed class MemoryBalanceStore(MemorySession session) : IBalanceStore
{
    private static readonly MemoryTable<string, BalanceAccount> Accounts = new("balance account", MemoryOrder.Text, static key => key);

    private static readonly MemoryTable<(string Holder, string Account), BalanceHold> Holds =
        new("balance hold", MemoryKeys.Pair, static key => $"{key.Holder}/{key.Account}");

    private static readonly MemoryTable<string, BalancePosting> Postings =
        new("balance posting", MemoryOrder.Text, static key => key, static posting => posting with { Movements = [.. posting.Movements] });

    private static readonly MemoryTable<(string Account, Instant At, string Key), bool> ByAccount = new(
        "balance posting of account",
        MemoryOrder.By<(string Account, Instant At, string Key)>(
            static (x, y) => string.CompareOrdinal(x.Account, y.Account),
            static (x, y) => x.At.CompareTo(y.At),
            static (x, y) => string.CompareOrdinal(x.Key, y.Key)),
        static key => $"{key.Account}/{key.Key}");

    public async Task<BalanceApplied> ApplyAsync(BalancePosting posting, CancellationToken cancellationToken = default)
    {
        await session.LockAsync(cancellationToken).ConfigureAwait(false);
        if (session.Open(Postings).Find(posting.Key) is not null)
        {
            return new BalanceApplied { Result = BalanceApplyResult.Repeated };
        }

        var accounts = new SortedDictionary<string, BalanceAccount>(StringComparer.Ordinal);
        var holds = new List<BalanceHold>();
        foreach (var movement in posting.Movements)
        {
            if ((accounts.GetValueOrDefault(movement.Account) ?? Account(movement.Account)) is not { } account || !Move(movement, ref account))
            {
                return new BalanceApplied { Result = BalanceApplyResult.Refused };
            }

            accounts[account.Key] = account;
            if (movement.Holder is not { } holder)
            {
                continue;
            }

            var hold = Hold(holder, movement.Account);
            hold = hold with
            {
                Reserved = hold.Reserved + movement.Reserved,
                Committed = hold.Committed + movement.Committed,
                Consumed = hold.Consumed + movement.Consumed,
            };
            if (hold.Reserved < 0m || hold.Committed < 0m || hold.Consumed < 0m)
            {
                return new BalanceApplied { Result = BalanceApplyResult.Refused };
            }

            holds.Add(hold);
        }

        session.Open(Postings).Save(posting.Key, posting, 0);
        foreach (var account in accounts.Values)
        {
            session.Open(Accounts).Save(account.Key, account);
            session.Open(ByAccount).Save((account.Key, posting.At, posting.Key), true);
        }

        foreach (var hold in holds)
        {
            session.Open(Holds).Save((hold.Holder, hold.Account), hold);
        }

        return new BalanceApplied { Result = BalanceApplyResult.Applied, Accounts = [.. accounts.Keys.Select(key => Account(key)!)] };
    }

    public async Task<bool> OpenAsync(BalanceAccount account, CancellationToken cancellationToken = default)
    {
        await session.LockAsync(cancellationToken).ConfigureAwait(false);
        if (Account(account.Key) is not null)
        {
            return false;
        }

        session.Open(Accounts).Save(account.Key, account with { Version = 0 }, 0);
        return true;
    }

    public async Task<BalanceAccount> SetLimitAsync(
        string key, decimal? limit, BalanceControl control, long version, CancellationToken cancellationToken = default)
    {
        await session.LockAsync(cancellationToken).ConfigureAwait(false);
        var found = Account(key);
        if (found is null || found.Version != version)
        {
            throw new DrpConcurrencyException($"balance account {key}", version, found?.Version);
        }

        session.Open(Accounts).Save(key, found with { Limit = limit, Control = control });
        return Account(key)!;
    }

    public Task<IReadOnlyList<BalanceAccount>> AccountsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<BalanceAccount>>([.. keys
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(Account)
            .OfType<BalanceAccount>()]);

    public Task<IReadOnlyList<BalanceHold>> HoldsAsync(string holder, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<BalanceHold>>([.. session.Open(Holds)
            .Scan((holder, string.Empty), key => string.Equals(key.Holder, holder, StringComparison.Ordinal))
            .Select(static row => row.Row.Value with { Version = row.Row.Version })]);

    public Task<BalancePosting?> FindPostingAsync(string key, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Postings).Find(key)?.Value);

    public Task<IReadOnlyList<BalancePosting>> PostingsAsync(string account, int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<BalancePosting>>([.. session.Open(ByAccount)
            .Scan((account, Instant.MinValue, string.Empty), key => string.Equals(key.Account, account, StringComparison.Ordinal))
            .Skip(skip)
            .Take(take)
            .Select(row => session.Open(Postings).Find(row.Key.Key)!.Value.Value)]);

    private static bool Move(BalanceMovement movement, ref BalanceAccount account)
    {
        var moved = account with
        {
            Limit = account.Limit + movement.Limit,
            Reserved = account.Reserved + movement.Reserved,
            Committed = account.Committed + movement.Committed,
            Consumed = account.Consumed + movement.Consumed,
        };
        bool enough = movement.AvailableChange >= 0m || account.Control != BalanceControl.Absolute || !(moved.Available < 0m);
        bool limited = movement.Limit == 0m || account.Limit is not null;
        account = moved;
        return enough && limited && moved.Reserved >= 0m && moved.Committed >= 0m && moved.Consumed >= 0m;
    }

    private BalanceAccount? Account(string key) =>
        session.Open(Accounts).Find(key) is { } found ? found.Value with { Version = found.Version } : null;

    private BalanceHold Hold(string holder, string account) =>
        session.Open(Holds).Find((holder, account))?.Value ?? new BalanceHold { Holder = holder, Account = account };
}
