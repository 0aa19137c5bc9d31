using Drp.Access;
using Drp.Balances;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

/// <summary>
/// The accounts that confirmations queue at: one per item and place, one per quota. They count what is promised, whatever
/// the amount; how much may be promised is judged while they are locked.
/// </summary>
internal static class SupplyLock
{
    public static string Item(string company, string place, string item) => $"atp/{company}/{place}/{item}";

    public static string Quota(SupplyQuota quota) => $"{Quotas(quota.Company, quota.Item)}{quota.Id}";

    public static string Quotas(string company, string item) => $"allot/{company}/{item}/";

    public static string Holder(Order order) => $"order/{order.Company}/{order.Id}";

    /// <summary>Moves amounts of accounts for a holder and gives them as they are inside their locks; opens what is new.</summary>
    public static async Task<IReadOnlyDictionary<string, BalanceAccount>> MoveAsync(
        IDrpSession session, Actor actor, Instant at, string key, string holder, IEnumerable<BalanceMovement> movements, CancellationToken token)
    {
        var store = session.Store<IBalanceStore>();
        BalanceMovement[] sorted = [.. movements
            .Where(static row => row.Committed != 0m || row.Consumed != 0m)
            .GroupBy(static row => row.Account, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => new BalanceMovement
            {
                Account = group.Key,
                Holder = holder,
                Committed = group.Sum(static row => row.Committed),
                Consumed = group.Sum(static row => row.Consumed),
            })];
        if (sorted.Length == 0)
        {
            return new Dictionary<string, BalanceAccount>(StringComparer.Ordinal);
        }

        var posting = new BalancePosting
        {
            Key = key,
            Kind = "supply",
            Fingerprint = BalanceFingerprint.Of("supply", holder, [.. sorted.Select(static row => new BalanceLine { Account = row.Account, Amount = row.Committed })]),
            At = Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / 10 * 10),
            ActorId = actor.Id,
            Movements = sorted,
        };
        var applied = await store.ApplyAsync(posting, token).ConfigureAwait(false);
        if (applied.Result == BalanceApplyResult.Refused)
        {
            foreach (var row in sorted.Where(static row => row.Account.StartsWith("atp/", StringComparison.Ordinal)))
            {
                await store.OpenAsync(new BalanceAccount { Key = row.Account, Unit = "base", Control = BalanceControl.Track }, token).ConfigureAwait(false);
            }

            applied = await store.ApplyAsync(posting, token).ConfigureAwait(false);
        }

        return applied.Result == BalanceApplyResult.Applied
            ? applied.Accounts.ToDictionary(static account => account.Key, StringComparer.Ordinal)
            : throw new DrpConcurrencyException($"supply of {holder}", 0, null);
    }
}
