using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Balances;
using Drp.Channels;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

internal sealed class QuotaService(IDrpStorage storage, IAccess access, IJournal journal, IBalances balances, IClock clock) : IQuotas
{
    public Task<Outcome<SupplyQuota>> AddAsync(Actor actor, SupplyQuota quota, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(quota);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = await CheckAsync(session, actor, quota.NodeId, quota.Id, reason, token).ConfigureAwait(false);
                if (quota.Id.Length is 0 or > 64 || quota.Item.Length is 0 or > 64 || quota.ValidTo <= quota.ValidFrom || quota.Quantity < 0m || decimal.Round(quota.Quantity, 4) != quota.Quantity)
                {
                    reasons.Add(Fault("DRP6132", quota.Id, "id and item have 1 to 64 characters, the period ends after its start, the quantity is zero or more with at most four decimal places."));
                }

                var store = session.Store<IOrderStore>();
                if (reasons.Count == 0 && await store.FindQuotaAsync(quota.Company, quota.Id, token).ConfigureAwait(false) is { } there)
                {
                    return there.Value == quota
                        ? Outcome.Of(quota)
                        : Outcome.Refused<SupplyQuota>(Fault("DRP6134", quota.Id, "another quota with this id exists; choose another id."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<SupplyQuota>(reasons);
                }

                await session.Store<IBalanceStore>().OpenAsync(
                    new BalanceAccount { Key = SupplyLock.Quota(quota), Unit = "base", Limit = quota.Quantity, Control = BalanceControl.Track }, token).ConfigureAwait(false);
                store.SaveQuota(quota, 0);
                await JournalAsync(session, actor, quota, "added", quota.Quantity, reason, token).ConfigureAwait(false);
                return Outcome.Of(quota);
            },
            20,
            cancellationToken);
    }

    public async Task<IReadOnlyList<QuotaUse>> ListAsync(Actor actor, string company, string item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var quotas = await session.Store<IOrderStore>().QuotasAsync(company, [item], cancellationToken).ConfigureAwait(false);
            var scope = await access.ScopeAsync(session, actor, access.Today, cancellationToken).ConfigureAwait(false);
            var seen = await session.Store<IChannelStore>().FilterAsync(scope, [.. quotas.Select(static quota => quota.NodeId)], cancellationToken).ConfigureAwait(false);
            var shown = quotas.Where(quota => seen.Contains(quota.NodeId, StringComparer.Ordinal)).ToList();
            var accounts = await session.Store<IBalanceStore>().AccountsAsync([.. shown.Select(SupplyLock.Quota)], cancellationToken).ConfigureAwait(false);
            return [.. shown.Select(quota => Use(quota, accounts.First(account => account.Key == SupplyLock.Quota(quota))))];
        }
    }

    public Task<Outcome<QuotaUse>> ReturnUnusedAsync(Actor actor, string company, string quotaId, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IOrderStore>();
                if (await store.FindQuotaAsync(company, quotaId, token).ConfigureAwait(false) is not { } found)
                {
                    return Outcome.Refused<QuotaUse>(Fault("DRP6130", quotaId, "there is no such quota."));
                }

                var quota = found.Value;
                var reasons = await CheckAsync(session, actor, quota.NodeId, quotaId, reason, token).ConfigureAwait(false);
                var to = quota.ReturnsTo is { } other ? (await store.FindQuotaAsync(company, other, token).ConfigureAwait(false))?.Value : null;
                if (to is null || to.Item != quota.Item || to.Id == quota.Id)
                {
                    reasons.Add(Fault("DRP6132", quotaId, "what is left goes back only where the quota names another one of the same item."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<QuotaUse>(reasons);
                }

                // Nothing moves yet, but the account is locked from here on, so that what is left can't be taken meanwhile.
                string[] keys = [SupplyLock.Quota(quota), SupplyLock.Quota(to!)];
                string key = $"quota/{company}/{quotaId}/return/{clock.GetCurrentInstant().ToUnixTimeTicks()}";
                var applied = await session.Store<IBalanceStore>().ApplyAsync(
                    new BalancePosting
                    {
                        Key = key + "/lock",
                        Kind = "supply",
                        Fingerprint = "lock",
                        At = Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10),
                        ActorId = actor.Id,
                        Movements = [.. keys.Order(StringComparer.Ordinal).Select(static account => new BalanceMovement { Account = account })],
                    },
                    token).ConfigureAwait(false);
                var account = applied.Accounts.FirstOrDefault(row => row.Key == keys[0]) ?? throw new DrpConcurrencyException($"quota {quotaId}", 0, null);
                decimal left = account.Available ?? 0m;
                if (left > 0m)
                {
                    (await balances.TransferAsync(session, actor, key, keys[0], keys[1], left, token).ConfigureAwait(false)).Required();
                    await JournalAsync(session, actor, quota, "returned", left, reason, token).ConfigureAwait(false);
                }

                return Outcome.Of(Use(quota, account with { Limit = account.Limit - Math.Max(0m, left) }));
            },
            20,
            cancellationToken);
    }

    private static QuotaUse Use(SupplyQuota quota, BalanceAccount account) =>
        new() { Quota = quota, Used = account.Committed + account.Consumed, Left = Math.Max(0m, account.Available ?? 0m) };

    private static Fault Fault(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    private async Task<List<Fault>> CheckAsync(IDrpSession session, Actor actor, string nodeId, string quotaId, string reason, CancellationToken token)
    {
        var reasons = new List<Fault>();
        if (!await access.SeesAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false))
        {
            reasons.Add(Fault("DRP6130", quotaId, "there is no such node or quota."));
        }
        else if (!await access.AdministersAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false))
        {
            reasons.Add(Fault("DRP6131", quotaId, $"only an administrator of node '{nodeId}' allocates there."));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            reasons.Add(Fault("DRP6133", quotaId, "a reason is needed; say why."));
        }

        return reasons;
    }

    private Task<IReadOnlyList<JournalEntry>> JournalAsync(IDrpSession session, Actor actor, SupplyQuota quota, string action, decimal quantity, string reason, CancellationToken token) => journal.AppendAsync(
        session,
        [
            new JournalDraft
            {
                Stream = $"quota/{quota.Company}/{quota.Id}",
                Action = action,
                Actor = actor,
                NodeId = quota.NodeId,
                After = new JsonObject { ["node"] = quota.NodeId, ["item"] = quota.Item, ["quantity"] = quantity, ["returnsTo"] = quota.ReturnsTo }.ToJsonString(),
                Reason = reason,
            },
        ],
        token);
}
