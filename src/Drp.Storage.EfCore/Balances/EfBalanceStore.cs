using System.Runtime.ExceptionServices;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Balances;

internal sealed class EfBalanceStore(EfSession session) : IBalanceStore
{
    public async Task<BalanceApplied> ApplyAsync(BalancePosting posting, CancellationToken cancellationToken = default)
    {
        BalanceSql? sql = null;
        var (held, fault) = await session.AttemptAsync(
            (command, start) => sql = new BalanceSql(session.Host, SqlDialect.Of(session.Host), command, start, posting),
            (_, token) => sql!.ExecuteAsync(token),
            cancellationToken).ConfigureAwait(false);
        if (held)
        {
            return new BalanceApplied { Result = BalanceApplyResult.Applied, Accounts = [.. sql!.Accounts.Values] };
        }

        // A fault is most likely the key of the posting; drivers name duplicate keys differently, so the table is asked.
        if (fault is not null && !await session.ReadAsync(
            (context, token) => context.Set<BalancePostingRow>().AnyAsync(row => row.PostingKey == posting.Key, token), cancellationToken).ConfigureAwait(false))
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        return new BalanceApplied { Result = fault is null ? BalanceApplyResult.Refused : BalanceApplyResult.Repeated };
    }

    public async Task<bool> OpenAsync(BalanceAccount account, CancellationToken cancellationToken = default)
    {
        if ((await AccountsAsync([account.Key], cancellationToken).ConfigureAwait(false)).Count > 0)
        {
            return false;
        }

        session.Table<BalanceAccountRow>().Save(
            new BalanceAccountRow { AccountKey = account.Key, Unit = account.Unit, UpperLimit = account.Limit, Control = account.Control },
            0);
        return true;
    }

    public Task<BalanceAccount> SetLimitAsync(
        string key, decimal? limit, BalanceControl control, long version, CancellationToken cancellationToken = default) => session.WriteAsync(
        async (context, token) =>
        {
            var rows = context.Set<BalanceAccountRow>().Where(row => row.AccountKey == key);
            int touched = await rows.Where(row => row.Version == version)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.UpperLimit, limit)
                        .SetProperty(row => row.Control, control)
                        .SetProperty(row => row.Version, version + 1),
                    token)
                .ConfigureAwait(false);
            var stored = await rows.SingleOrDefaultAsync(token).ConfigureAwait(false);
            return touched == 1
                ? Value(stored!)
                : throw new DrpConcurrencyException($"balance account {key}", version, stored?.Version);
        },
        cancellationToken);

    public Task<IReadOnlyList<BalanceAccount>> AccountsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        string[] wanted = [.. keys];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<BalanceAccount>)(await context.Set<BalanceAccountRow>()
                .Where(row => wanted.Contains(row.AccountKey))
                .OrderBy(static row => row.AccountKey)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
    }

    public Task<IReadOnlyList<BalanceHold>> HoldsAsync(string holder, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<BalanceHold>)(await context.Set<BalanceHoldRow>()
            .Where(row => row.Holder == holder)
            .OrderBy(static row => row.AccountKey)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(static row => new BalanceHold
            {
                Holder = row.Holder,
                Account = row.AccountKey,
                Reserved = row.Reserved,
                Committed = row.Committed,
                Consumed = row.Consumed,
                Version = row.Version,
            }),
        cancellationToken);

    public async Task<BalancePosting?> FindPostingAsync(string key, CancellationToken cancellationToken = default) =>
        (await session.ReadAsync((context, token) => PostingsAsync(context, [key], token), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    public Task<IReadOnlyList<BalancePosting>> PostingsAsync(string account, int skip, int take, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                string[] keys = await context.Set<BalanceMovementRow>()
                    .Where(row => row.AccountKey == account)
                    .Select(static row => new { row.At, row.PostingKey })
                    .Distinct()
                    .OrderBy(static row => row.At).ThenBy(static row => row.PostingKey)
                    .Skip(skip).Take(take)
                    .Select(static row => row.PostingKey)
                    .ToArrayAsync(token).ConfigureAwait(false);
                return (IReadOnlyList<BalancePosting>)await PostingsAsync(context, keys, token).ConfigureAwait(false);
            },
            cancellationToken);

    private static async Task<List<BalancePosting>> PostingsAsync(DrpDbContext context, string[] keys, CancellationToken cancellationToken)
    {
        var postings = await context.Set<BalancePostingRow>()
            .Where(row => keys.Contains(row.PostingKey))
            .OrderBy(static row => row.At).ThenBy(static row => row.PostingKey)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var movements = (await context.Set<BalanceMovementRow>()
            .Where(row => keys.Contains(row.PostingKey))
            .OrderBy(static row => row.AccountKey).ThenBy(static row => row.Holder)
            .ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(static row => row.PostingKey, StringComparer.Ordinal);
        return postings.ConvertAll(row => new BalancePosting
        {
            Key = row.PostingKey,
            Kind = row.Kind,
            Fingerprint = row.Fingerprint,
            At = row.At,
            ActorId = row.ActorId,
            Movements = [.. movements[row.PostingKey].Select(static movement => new BalanceMovement
            {
                Account = movement.AccountKey,
                Holder = movement.Holder.Length == 0 ? null : movement.Holder,
                Limit = movement.LimitChange,
                Reserved = movement.Reserved,
                Committed = movement.Committed,
                Consumed = movement.Consumed,
            })],
        });
    }

    private static BalanceAccount Value(BalanceAccountRow row) => new()
    {
        Key = row.AccountKey,
        Unit = row.Unit,
        Limit = row.UpperLimit,
        Control = row.Control,
        Reserved = row.Reserved,
        Committed = row.Committed,
        Consumed = row.Consumed,
        Version = row.Version,
    };
}
