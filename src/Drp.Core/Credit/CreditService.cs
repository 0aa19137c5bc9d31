using Drp.Access;
using Drp.Balances;
using Drp.Channels;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Credit;

internal sealed partial class CreditService(
    IDrpStorage storage,
    IAccess access,
    Journal.IJournal journal,
    IBalances balances,
    ICreditReceivables receivables,
    IClock clock,
    IOptions<CreditOptions> options) : ICredit
{
    public async Task<Outcome<CreditAnswer>> CheckAsync(Actor actor, CreditRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await SeenAsync(session, actor, request.PartnerId, cancellationToken).ConfigureAwait(false) is not { } partner)
            {
                return Outcome.Refused<CreditAnswer>(Fault("DRP7001", request.PartnerId, "there is no such partner."));
            }

            var terms = await TermsAsync(session, request, partner, cancellationToken).ConfigureAwait(false);
            var accounts = await AccountsAsync(session, terms, cancellationToken).ConfigureAwait(false);
            return Outcome.Of(await JudgeAsync(session, request, partner, terms, accounts, request.Amount.Amount, 0m, cancellationToken).ConfigureAwait(false));
        }
    }

    public async Task<IReadOnlyList<CreditPosition>> PositionsAsync(
        Actor actor, string company, string partnerId, string currency, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await SeenAsync(session, actor, partnerId, cancellationToken).ConfigureAwait(false) is not { } partner)
            {
                return [];
            }

            var request = new CreditRequest { Company = company, PartnerId = partnerId, Amount = Money.Zero(currency), Holder = "position" };
            var terms = await TermsAsync(session, request, partner, cancellationToken).ConfigureAwait(false);
            var accounts = await AccountsAsync(session, terms, cancellationToken).ConfigureAwait(false);
            var answer = await JudgeAsync(session, request, partner, terms, accounts, 0m, 0m, cancellationToken).ConfigureAwait(false);
            var scope = await access.ScopeAsync(session, actor, access.Today, cancellationToken).ConfigureAwait(false);
            var seen = await session.Store<IChannelStore>()
                .FilterAsync(scope, [.. terms.Skip(1).Select(static row => row.HolderId)], cancellationToken).ConfigureAwait(false);
            return [.. answer.Positions.Where(position => position.Kind == CreditHolderKind.Partner || seen.Contains(position.HolderId, StringComparer.Ordinal))];
        }
    }

    public async Task<CreditAnswer> ReserveAsync(
        IDrpSession session, Actor actor, string key, CreditRequest request, bool confirm = false, CancellationToken cancellationToken = default)
    {
        Check(session, actor, key, request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Amount.Amount, nameof(request));
        var partner = await PartnerAsync(session, request, cancellationToken).ConfigureAwait(false);
        var terms = await TermsAsync(session, request, partner, cancellationToken).ConfigureAwait(false);
        decimal amount = request.Amount.Amount;
        var applied = await ApplyAsync(
            session, actor, key + "/reserve", request, terms, confirm ? new BalanceMovement { Account = "", Committed = amount } : new BalanceMovement { Account = "", Reserved = amount }, cancellationToken)
            .ConfigureAwait(false);
        var answer = await JudgeAsync(session, request, partner, terms, applied.Accounts, 0m, confirm ? amount : 0m, cancellationToken).ConfigureAwait(false);
        if (!answer.Allows && applied.Result == BalanceApplyResult.Applied)
        {
            _ = await ApplyAsync(
                session, actor, key + "/give-back", request, terms, confirm ? new BalanceMovement { Account = "", Committed = -amount } : new BalanceMovement { Account = "", Reserved = -amount }, cancellationToken)
                .ConfigureAwait(false);
        }
        else if (confirm && applied.Result == BalanceApplyResult.Applied && request.ShipDate is { } ship && ship > access.Today.PlusDays(terms.Min(static row => row.Rules.HorizonDays)))
        {
            session.Store<ICreditStore>().SetLater(request.Holder, ship, terms.ToDictionary(CreditAccounts.Key, _ => amount, StringComparer.Ordinal));
        }

        return answer;
    }

    public async Task<CreditAnswer> RecheckAsync(
        IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default)
    {
        Check(session, actor, key, request);
        var partner = await PartnerAsync(session, request, cancellationToken).ConfigureAwait(false);
        var terms = await TermsAsync(session, request, partner, cancellationToken).ConfigureAwait(false);
        bool entered = await session.Store<ICreditStore>().HasLaterAsync(request.Holder, cancellationToken).ConfigureAwait(false);
        var applied = await ApplyAsync(session, actor, key + "/recheck", request, terms, new BalanceMovement { Account = "" }, cancellationToken).ConfigureAwait(false);
        session.Store<ICreditStore>().SetLater(request.Holder, access.Today, new Dictionary<string, decimal>(StringComparer.Ordinal));
        return await JudgeAsync(session, request, partner, terms, applied.Accounts, 0m, 0m, cancellationToken, accepted: !entered).ConfigureAwait(false);
    }

    public Task ConfirmAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default) => MoveAsync(
        session, actor, key + "/confirm", request, static hold => hold.Reserved, static (b, s, a, k, h, l, t) => b.CommitAsync(s, a, k, h, l, t), cancellationToken);

    public async Task ShipAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default)
    {
        await MoveAsync(
            session, actor, key + "/ship", request, static hold => hold.Open, static (b, s, a, k, h, l, t) => b.ConsumeAsync(s, a, k, h, l, t), cancellationToken)
            .ConfigureAwait(false);
        session.Store<ICreditStore>().SetLater(request.Holder, access.Today, new Dictionary<string, decimal>(StringComparer.Ordinal));
    }

    public async Task InvoiceAsync(
        IDrpSession session, Actor actor, string key, CreditRequest request, CreditInvoice invoice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        await MoveAsync(
            session, actor, key + "/invoice", request, static hold => hold.Consumed, static (b, s, a, k, h, l, t) => b.ReturnAsync(s, a, k, h, l, t), cancellationToken)
            .ConfigureAwait(false);
        await receivables.InvoicedAsync(session, actor, invoice, cancellationToken).ConfigureAwait(false);
    }

    public Task ReleaseAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default) => MoveAsync(
        session, actor, key + "/release", request, static hold => hold.Open, static (b, s, a, k, h, l, t) => b.ReleaseAsync(s, a, k, h, l, t), cancellationToken);

    public Task ReturnAsync(IDrpSession session, Actor actor, string key, CreditRequest request, CancellationToken cancellationToken = default) => MoveAsync(
        session, actor, key + "/return", request, static hold => hold.Consumed, static (b, s, a, k, h, l, t) => b.ReturnAsync(s, a, k, h, l, t), cancellationToken);

    private static void Check(IDrpSession session, Actor actor, string key, CreditRequest request)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(request);
    }

    private static Fault Fault(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    /// <summary>
    /// Moves what the holder has, of each account that it has something of: those of the day when it was reserved, wherever
    /// the partner stands by now.
    /// </summary>
    private async Task MoveAsync(
        IDrpSession session,
        Actor actor,
        string key,
        CreditRequest request,
        Func<BalanceHold, decimal> has,
        Func<IBalances, IDrpSession, Actor, string, string, IReadOnlyList<BalanceLine>, CancellationToken, Task<Outcome<BalanceOutcome>>> move,
        CancellationToken cancellationToken)
    {
        Check(session, actor, key, request);
        var holds = await session.Store<IBalanceStore>().HoldsAsync(request.Holder, cancellationToken).ConfigureAwait(false);
        BalanceLine[] lines = [.. holds
            .Where(static hold => hold.Account.StartsWith("credit/", StringComparison.Ordinal))
            .Select(hold => (hold.Account, Amount: Math.Min(has(hold), request.Amount.Amount)))
            .Where(static line => line.Amount > 0m)
            .Select(static line => new BalanceLine { Account = line.Account, Amount = line.Amount })];
        if (lines.Length == 0)
        {
            return;
        }

        var moved = await move(balances, session, actor, key, request.Holder, lines, cancellationToken).ConfigureAwait(false);
        if (!moved.Succeeded)
        {
            // The holder's part changed under this unit of work: the next run sees it.
            throw new DrpConcurrencyException($"credit of {request.Holder}", 0, null);
        }
    }

    private async Task<Partner?> SeenAsync(IDrpSession session, Actor actor, string partnerId, CancellationToken cancellationToken) =>
        await session.Store<IPartnerStore>().FindAsync(partnerId, cancellationToken).ConfigureAwait(false) is { } found
        && await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, cancellationToken).ConfigureAwait(false)
            ? found.Value : null;

    private static async Task<Partner> PartnerAsync(IDrpSession session, CreditRequest request, CancellationToken cancellationToken) =>
        (await session.Store<IPartnerStore>().FindAsync(request.PartnerId, cancellationToken).ConfigureAwait(false))?.Value
        ?? throw new ArgumentException($"There is no partner '{request.PartnerId}'.", nameof(request));
}
