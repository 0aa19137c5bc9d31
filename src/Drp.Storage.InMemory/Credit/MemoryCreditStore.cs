using Drp.Channels;
using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

internal sealed class MemoryCreditStore(MemorySession session) : ICreditStore
{
    private static readonly MemoryTable<(string Company, CreditHolderKind Kind, string Id, string Currency), CreditTerms> Terms = new(
        "credit terms",
        MemoryOrder.By<(string Company, CreditHolderKind Kind, string Id, string Currency)>(
            static (x, y) => string.CompareOrdinal(x.Company, y.Company),
            static (x, y) => x.Kind.CompareTo(y.Kind),
            static (x, y) => string.CompareOrdinal(x.Id, y.Id),
            static (x, y) => string.CompareOrdinal(x.Currency, y.Currency)),
        static key => $"{key.Company}/{key.Kind}/{key.Id}/{key.Currency}",
        static terms =>
        {
            Storable.Check(terms.Limit);
            return terms with { Temporary = [.. terms.Temporary], Collateral = [.. terms.Collateral] };
        });

    private static readonly MemoryTable<(string Company, string PartnerId, string Currency), CreditFacts> Facts = new(
        "credit facts",
        MemoryKeys.Triple,
        static key => $"{key.Company}/{key.PartnerId}/{key.Currency}",
        static facts =>
        {
            Storable.Check(facts.OpenItems, facts.UnappliedCash);
            return facts with { Items = [.. facts.Items] };
        });

    private static readonly MemoryTable<(string Holder, string Account), (LocalDate Ship, decimal Amount)> Later =
        new("later credit", MemoryKeys.Pair, static key => $"{key.Holder}/{key.Account}");

    public Task<Versioned<CreditTerms>?> FindAsync(
        string company, CreditHolderKind kind, string holderId, string currency, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Terms).Find((company, kind, holderId, currency)));

    public Task<IReadOnlyList<CreditTerms>> OfAsync(
        string company, string partnerId, IReadOnlyCollection<string> nodeIds, string currency, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<CreditTerms>>([.. new[] { (Kind: CreditHolderKind.Partner, Id: partnerId) }
            .Concat(nodeIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static id => (Kind: CreditHolderKind.Node, Id: id)))
            .Select(holder => session.Open(Terms).Find((company, holder.Kind, holder.Id, currency))?.Value)
            .OfType<CreditTerms>()]);

    public void Save(CreditTerms terms, long? expectedVersion = null) =>
        session.Open(Terms).Save((terms.Company, terms.Kind, terms.HolderId, terms.Currency), terms, expectedVersion);

    public Task<Versioned<CreditFacts>?> FactsAsync(string company, string partnerId, string currency, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Facts).Find((company, partnerId, currency)));

    public Task<CreditTotals> TotalsAsync(string company, string nodeId, string currency, LocalDate date, CancellationToken cancellationToken = default)
    {
        var facts = session.Open(Facts).Scan((company, "", ""), key => key.Company == company)
            .Where(row => row.Key.Currency == currency
                && session.Open(MemoryPartnerStore.Table).Find(row.Key.PartnerId) is { } partner
                && MemoryChannelStore.Above(session, partner.Value.NodeId, date).Any(above => above.AncestorId == nodeId))
            .Select(static row => row.Row.Value)
            .ToList();
        return Task.FromResult(new CreditTotals { OpenItems = facts.Sum(static row => row.OpenItems), UnappliedCash = facts.Sum(static row => row.UnappliedCash) });
    }

    public void SaveFacts(CreditFacts facts, long? expectedVersion = null) =>
        session.Open(Facts).Save((facts.Company, facts.PartnerId, facts.Currency), facts, expectedVersion);

    public Task<IReadOnlyDictionary<string, decimal>> LaterAsync(IReadOnlyCollection<string> accounts, LocalDate from, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, decimal>>(session.Open(Later).Scan()
            .Where(row => row.Row.Value.Ship >= from && accounts.Contains(row.Key.Account, StringComparer.Ordinal))
            .GroupBy(static row => row.Key.Account, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Sum(static row => row.Row.Value.Amount), StringComparer.Ordinal));

    public Task<bool> HasLaterAsync(string holder, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Later).Scan((holder, ""), key => key.Holder == holder).Any());

    public void SetLater(string holder, LocalDate shipDate, IReadOnlyDictionary<string, decimal> amounts)
    {
        var table = session.Open(Later);
        table.DeleteRange((holder, ""), key => key.Holder == holder);
        foreach (var (account, amount) in amounts.Where(static row => row.Value > 0m))
        {
            Storable.Check(amount);
            table.Save((holder, account), (shipDate, amount));
        }
    }
}
