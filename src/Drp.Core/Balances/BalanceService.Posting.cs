using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Balances;

internal sealed partial class BalanceService
{
    // Between reading a hold and the conditional change someone may have moved it; then the change is worked out anew.
    private const int Rounds = 4;

    private static readonly Dictionary<string, BalanceHold> NoHolds = new(StringComparer.Ordinal);

    private async Task<Outcome<BalanceOutcome>> MoveAsync(
        IDrpSession session,
        Actor actor,
        string key,
        string kind,
        string holder,
        IReadOnlyList<BalanceLine> lines,
        Func<BalanceHold, decimal, (decimal Reserved, decimal Committed, decimal Consumed)> move,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(holder);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentOutOfRangeException.ThrowIfZero(lines.Count);
        var reasons = new List<Fault>();
        var merged = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            CheckAmount(line.Account, line.Amount, reasons);
            merged[line.Account] = merged.GetValueOrDefault(line.Account) + line.Amount;
        }

        if (reasons.Count > 0)
        {
            return Outcome.Refused<BalanceOutcome>(reasons);
        }

        string fingerprint = BalanceFingerprint.Of(
            kind, holder, merged.Select(pair => new BalanceLine { Account = pair.Key, Amount = pair.Value }));
        bool acquires = string.Equals(kind, "acquire", StringComparison.Ordinal);
        return await PostAsync(
            session, actor, key, kind, fingerprint,
            holds => [.. merged.Select(pair =>
            {
                var hold = holds.GetValueOrDefault(pair.Key) ?? new BalanceHold { Holder = holder, Account = pair.Key };
                var (reserved, committed, consumed) = move(hold, pair.Value);
                return new BalanceMovement { Account = pair.Key, Holder = holder, Reserved = reserved, Committed = committed, Consumed = consumed };
            })],
            acquires ? null : holder,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes a posting. For operations on what a holder has, the movements follow from the holds as they are; the store
    /// makes sure that they still are.
    /// </summary>
    private async Task<Outcome<BalanceOutcome>> PostAsync(
        IDrpSession session,
        Actor actor,
        string key,
        string kind,
        string fingerprint,
        Func<IReadOnlyDictionary<string, BalanceHold>, IReadOnlyList<BalanceMovement>> movements,
        string? reads,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(key);
        var store = session.Store<IBalanceStore>();
        if (reads is not null && await store.FindPostingAsync(key, cancellationToken).ConfigureAwait(false) is { } before)
        {
            return Repeat(before, key, fingerprint);
        }

        for (int round = 1; ; round++)
        {
            var holds = reads is null
                ? NoHolds
                : (await store.HoldsAsync(reads, cancellationToken).ConfigureAwait(false)).ToDictionary(hold => hold.Account, StringComparer.Ordinal);
            var posting = new BalancePosting
            {
                Key = key,
                Kind = kind,
                Fingerprint = fingerprint,
                At = Microseconds(clock.GetCurrentInstant()),
                ActorId = actor.Id,
                Movements = [.. movements(holds).OrderBy(m => m.Account, StringComparer.Ordinal).ThenBy(m => m.Holder, StringComparer.Ordinal)],
            };
            var applied = await store.ApplyAsync(posting, cancellationToken).ConfigureAwait(false);
            switch (applied.Result)
            {
                case BalanceApplyResult.Applied:
                    return Outcome.Of(new BalanceOutcome
                    {
                        Posting = posting,
                        Overdrawn = [.. applied.Accounts
                            .Where(account => account.Control == BalanceControl.Advisory && account.Available < 0m)
                            .Select(account => account.Key)],
                    });
                case BalanceApplyResult.Repeated:
                    return Repeat((await store.FindPostingAsync(key, cancellationToken).ConfigureAwait(false))!, key, fingerprint);
                default:
                    var reasons = await ExplainAsync(store, posting, cancellationToken).ConfigureAwait(false);
                    if (reasons.Count > 0 || round == Rounds)
                    {
                        return Outcome.Refused<BalanceOutcome>(
                            reasons.Count > 0 ? reasons : [Reason("DRP5031", key, "there was not enough a moment ago; others are taking from the same accounts. Try again.")]);
                    }

                    break;
            }
        }
    }

    private static Outcome<BalanceOutcome> Repeat(BalancePosting posting, string key, string fingerprint) =>
        string.Equals(posting.Fingerprint, fingerprint, StringComparison.Ordinal)
            ? Outcome.Of(new BalanceOutcome { Posting = posting, Repeated = true })
            : Outcome.Refused<BalanceOutcome>(Reason("DRP5033", key, "this key was used for another operation; give every operation its own key."));

    private static async Task<List<Fault>> ExplainAsync(IBalanceStore store, BalancePosting posting, CancellationToken cancellationToken)
    {
        var reasons = new List<Fault>();
        var accounts = (await store.AccountsAsync([.. posting.Movements.Select(m => m.Account)], cancellationToken).ConfigureAwait(false))
            .ToDictionary(account => account.Key, StringComparer.Ordinal);
        string? holder = posting.Movements.Select(m => m.Holder).FirstOrDefault(h => h is not null);
        var holds = holder is null
            ? NoHolds
            : (await store.HoldsAsync(holder, cancellationToken).ConfigureAwait(false)).ToDictionary(hold => hold.Account, StringComparer.Ordinal);
        foreach (var movement in posting.Movements)
        {
            if (!accounts.TryGetValue(movement.Account, out var account))
            {
                reasons.Add(Reason("DRP5030", movement.Account, "there is no such account; open it first."));
                continue;
            }

            if (movement.AvailableChange < 0m && account.Control == BalanceControl.Absolute && account.Available + movement.AvailableChange < 0m)
            {
                reasons.Add(Reason("DRP5031", movement.Account, string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{-movement.AvailableChange:0.####} {account.Unit} is asked for and {account.Available:0.####} is available; ask for less, release something or raise the limit.")));
            }

            var hold = holds.GetValueOrDefault(movement.Account);
            if (movement.Holder is not null
                && ((hold?.Reserved ?? 0m) + movement.Reserved < 0m || (hold?.Committed ?? 0m) + movement.Committed < 0m || (hold?.Consumed ?? 0m) + movement.Consumed < 0m))
            {
                reasons.Add(Reason("DRP5032", movement.Account, string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"'{movement.Holder}' has {hold?.Reserved ?? 0m:0.####} reserved, {hold?.Committed ?? 0m:0.####} committed and {hold?.Consumed ?? 0m:0.####} consumed; that is less than the operation takes.")));
            }
        }

        return reasons;
    }

    private static void CheckAmount(string subject, decimal amount, List<Fault> reasons)
    {
        if (amount <= 0m || !IsStorable(amount))
        {
            reasons.Add(Reason("DRP5035", subject, $"the amount {amount.ToString(System.Globalization.CultureInfo.InvariantCulture)} has to be positive, with at most four decimal places and within range."));
        }
    }

    private static bool IsStorable(decimal amount) =>
        amount is >= StoredDecimal.MinValue and <= StoredDecimal.MaxValue && decimal.Round(amount, 4) == amount;

    private static Instant Microseconds(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);

    private static Fault Reason(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };
}
