using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Channels;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

internal sealed partial class CreditService
{
    public Task<Outcome<CreditTerms>> SaveTermsAsync(Actor actor, CreditTerms terms, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(terms);
        return ChangeAsync(
            actor, terms.Company, terms.Kind, terms.HolderId, terms.Currency, "set", reason, before => terms with { Stopped = before?.Stopped }, cancellationToken);
    }

    public Task<Outcome<CreditTerms>> StopAsync(
        Actor actor, string company, CreditHolderKind kind, string holderId, string currency, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ChangeAsync(
            actor, company, kind, holderId, currency, "stopped", reason, before => (before ?? Empty(company, kind, holderId, currency)) with { Stopped = reason }, cancellationToken);
    }

    public Task<Outcome<CreditTerms>> ResumeAsync(
        Actor actor, string company, CreditHolderKind kind, string holderId, string currency, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ChangeAsync(
            actor, company, kind, holderId, currency, "resumed", reason, before => (before ?? Empty(company, kind, holderId, currency)) with { Stopped = null }, cancellationToken);
    }

    public Task<int> FeedAsync(Actor actor, IReadOnlyCollection<CreditFacts> facts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(facts);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                {
                    return 0;
                }

                foreach (var fact in facts)
                {
                    session.Store<ICreditStore>().SaveFacts(fact with { Items = FedReceivables.Merge(fact.Items) });
                }

                return facts.Count;
            },
            cancellationToken: cancellationToken);
    }

    private static CreditTerms Empty(string company, CreditHolderKind kind, string holderId, string currency) =>
        new() { Company = company, Kind = kind, HolderId = holderId, Currency = currency };

    private Task<Outcome<CreditTerms>> ChangeAsync(
        Actor actor,
        string company,
        CreditHolderKind kind,
        string holderId,
        string currency,
        string action,
        string reason,
        Func<CreditTerms?, CreditTerms> change,
        CancellationToken cancellationToken) => storage.RunAsync(
        async (session, token) =>
        {
            string? node = kind == CreditHolderKind.Node
                ? holderId
                : (await session.Store<IPartnerStore>().FindAsync(holderId, token).ConfigureAwait(false))?.Value.NodeId;
            if (node is null || !await access.SeesAsync(session, actor, node, access.Today, token).ConfigureAwait(false))
            {
                return Outcome.Refused<CreditTerms>(Fault("DRP7001", holderId, $"there is no such {(kind == CreditHolderKind.Node ? "node" : "partner")}."));
            }

            var store = session.Store<ICreditStore>();
            var before = await store.FindAsync(company, kind, holderId, currency, token).ConfigureAwait(false);
            var after = change(before?.Value);
            var reasons = Faults(after).ToList();
            if (string.IsNullOrWhiteSpace(reason))
            {
                reasons.Add(Fault("DRP7013", holderId, "a reason is needed; say why."));
            }

            if (!await access.AdministersAsync(session, actor, node, access.Today, token).ConfigureAwait(false))
            {
                reasons.Add(Fault("DRP7012", holderId, $"only an administrator of node '{node}' changes credit there."));
            }

            if (reasons.Count > 0)
            {
                return Outcome.Refused<CreditTerms>(reasons);
            }

            store.Save(after, before?.Version ?? 0);
            await journal.AppendAsync(
                session,
                [
                    new JournalDraft
                    {
                        Stream = CreditAccounts.Key(after),
                        Action = action,
                        Actor = actor,
                        NodeId = node,
                        Before = before is { } old ? Json(old.Value) : null,
                        After = Json(after),
                        Reason = reason,
                    },
                ],
                token).ConfigureAwait(false);
            return Outcome.Of(after);
        },
        cancellationToken: cancellationToken);

    private static IEnumerable<Fault> Faults(CreditTerms terms)
    {
        if (terms.Limit < 0m || terms.Temporary.Concat(terms.Collateral).Any(static row => row.Amount <= 0m || row.ValidTo <= row.ValidFrom)
            || new[] { terms.Limit }.Concat(terms.Temporary.Concat(terms.Collateral).Select(static row => row.Amount)).Any(static amount => decimal.Round(amount, 4) != amount))
        {
            yield return Fault("DRP7014", terms.HolderId, "a limit is zero or more, what adds to it is above zero and ends after its start, each with at most four decimal places.");
        }

        if (terms.Rules.WatchShare is <= 0m or > 1m || terms.Rules.MaximumOverdueShare is < 0m or > 1m || terms.Rules.HorizonDays < 0
            || terms.Company.Length > 64 || terms.HolderId.Length is 0 or > 64 || terms.Currency.Length != 3)
        {
            yield return Fault("DRP7014", terms.HolderId, "shares lie between 0 and 1, a horizon is 0 or more days, ids have at most 64 characters, a currency has 3.");
        }
    }

    private static string Json(CreditTerms terms)
    {
        JsonArray Supplements(IReadOnlyList<CreditSupplement> rows) => new([.. rows.Select(row => (JsonNode)new JsonObject
        {
            ["amount"] = row.Amount,
            ["from"] = row.ValidFrom.ToString("uuuu-MM-dd", null),
            ["to"] = row.ValidTo?.ToString("uuuu-MM-dd", null),
            ["reference"] = row.Reference,
        })]);
        return new JsonObject
        {
            ["state"] = terms.State.ToString(),
            ["limit"] = terms.Limit,
            ["currency"] = terms.Currency,
            ["expires"] = terms.ExpiresOn?.ToString("uuuu-MM-dd", null),
            ["temporary"] = Supplements(terms.Temporary),
            ["collateral"] = Supplements(terms.Collateral),
            ["stopped"] = terms.Stopped,
        }.ToJsonString();
    }
}
