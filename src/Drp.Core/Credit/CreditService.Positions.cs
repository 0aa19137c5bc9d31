using Drp.Access;
using Drp.Balances;
using Drp.Channels;
using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

internal sealed partial class CreditService
{
    /// <summary>The partner's terms, then those of the nodes at and above its node, the nearest first.</summary>
    private async Task<IReadOnlyList<CreditTerms>> TermsAsync(IDrpSession session, CreditRequest request, Partner partner, CancellationToken cancellationToken)
    {
        var above = await session.Store<IChannelStore>().AncestorsAsync(partner.NodeId, access.Today, cancellationToken).ConfigureAwait(false);
        string[] nodes = [partner.NodeId, .. above.Select(static position => position.Node.Id)];
        var found = await session.Store<ICreditStore>()
            .OfAsync(request.Company, partner.Id, nodes, request.Amount.Currency, cancellationToken).ConfigureAwait(false);
        var own = found.FirstOrDefault(static row => row.Kind == CreditHolderKind.Partner) ?? new CreditTerms
        {
            Company = request.Company,
            Kind = CreditHolderKind.Partner,
            HolderId = partner.Id,
            Currency = request.Amount.Currency,
            Rules = options.Value.Rules,
        };
        return
        [
            own,
            .. found.Where(static row => row.Kind == CreditHolderKind.Node).OrderBy(row => Array.IndexOf(nodes, row.HolderId)),
        ];
    }

    private static async Task<IReadOnlyList<BalanceAccount>> AccountsAsync(IDrpSession session, IReadOnlyList<CreditTerms> terms, CancellationToken cancellationToken) =>
        await session.Store<IBalanceStore>().AccountsAsync([.. terms.Select(CreditAccounts.Key)], cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Moves an amount on all accounts of a request at once, opening those that are new. The answer's accounts are as they are
    /// inside the locks.
    /// </summary>
    private async Task<BalanceApplied> ApplyAsync(
        IDrpSession session, Actor actor, string key, CreditRequest request, IReadOnlyList<CreditTerms> terms, BalanceMovement movement, CancellationToken cancellationToken)
    {
        var store = session.Store<IBalanceStore>();
        string[] accounts = [.. terms.Select(CreditAccounts.Key).Order(StringComparer.Ordinal)];
        var posting = new BalancePosting
        {
            Key = key,
            Kind = "credit",
            Fingerprint = BalanceFingerprint.Of("credit", request.Holder, [.. accounts.Select(account => new BalanceLine { Account = account, Amount = request.Amount.Amount })]),
            At = Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10),
            ActorId = actor.Id,
            Movements = [.. accounts.Select(account => movement with { Account = account, Holder = request.Holder })],
        };
        var applied = await store.ApplyAsync(posting, cancellationToken).ConfigureAwait(false);
        if (applied.Result == BalanceApplyResult.Refused)
        {
            foreach (string account in accounts)
            {
                await store.OpenAsync(CreditAccounts.Account(account, request.Amount.Currency), cancellationToken).ConfigureAwait(false);
            }

            applied = await store.ApplyAsync(posting, cancellationToken).ConfigureAwait(false);
        }

        return applied.Result switch
        {
            BalanceApplyResult.Applied => applied,
            BalanceApplyResult.Repeated => applied with { Accounts = await store.AccountsAsync(accounts, cancellationToken).ConfigureAwait(false) },
            _ => throw new DrpConcurrencyException($"credit of {request.Holder}", 0, null),
        };
    }

    /// <param name="session">The session.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="terms">The terms, the partner's first.</param>
    /// <param name="accounts">The accounts; one that is missing is empty.</param>
    /// <param name="added">What is not yet in the accounts.</param>
    /// <param name="confirmed">What was confirmed just now; it doesn't count yet where it ships behind the horizon.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <param name="accepted">Whether the limits held before and aren't asked again.</param>
    private async Task<CreditAnswer> JudgeAsync(
        IDrpSession session,
        CreditRequest request,
        Partner partner,
        IReadOnlyList<CreditTerms> terms,
        IReadOnlyList<BalanceAccount> accounts,
        decimal added,
        decimal confirmed,
        CancellationToken cancellationToken,
        bool accepted = false)
    {
        var today = access.Today;
        string currency = request.Amount.Currency;
        var facts = await receivables.PartnerAsync(session, request.Company, partner.Id, currency, today, cancellationToken).ConfigureAwait(false);
        var positions = new List<CreditPosition>(terms.Count);
        foreach (var row in terms)
        {
            string key = CreditAccounts.Key(row);
            var horizon = today.PlusDays(row.Rules.HorizonDays);
            var account = accounts.FirstOrDefault(found => string.Equals(found.Key, key, StringComparison.Ordinal));
            var later = await session.Store<ICreditStore>().LaterAsync([key], horizon.PlusDays(1), cancellationToken).ConfigureAwait(false);
            var totals = row.Kind == CreditHolderKind.Partner
                ? new CreditTotals { OpenItems = facts.OpenItems, UnappliedCash = facts.UnappliedCash }
                : await receivables.NodeAsync(session, request.Company, row.HolderId, currency, today, cancellationToken).ConfigureAwait(false);
            decimal behind = later.GetValueOrDefault(key);

            decimal own = request.ShipDate > horizon ? confirmed : 0m;
            decimal now = request.ShipDate > horizon ? 0m : added;
            positions.Add(CreditJudge.Position(
                row,
                new CreditExposure
                {
                    OpenItems = totals.OpenItems,
                    UnappliedCash = totals.UnappliedCash,
                    ShippedNotInvoiced = account?.Consumed ?? 0m,
                    ConfirmedUnshipped = (account?.Committed ?? 0m) - behind - own,
                    Reserved = (account?.Reserved ?? 0m) + now,
                    Later = behind + own,
                },
                today));
        }

        return CreditJudge.Judge(request, partner, terms, positions, facts, today, accepted);
    }
}
