using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Credit;

internal sealed class EfCreditStore(EfSession session) : ICreditStore
{
    public Task<Versioned<CreditTerms>?> FindAsync(
        string company, CreditHolderKind kind, string holderId, string currency, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
            await context.Set<CreditTermsRow>()
                .SingleOrDefaultAsync(row => row.Company == company && row.Kind == kind && row.HolderId == holderId && row.Currency == currency, token)
                .ConfigureAwait(false) is { } found
                ? new Versioned<CreditTerms>(JsonText.Read<CreditTerms>(found.Terms), found.Version)
                : (Versioned<CreditTerms>?)null,
        cancellationToken);

    public Task<IReadOnlyList<CreditTerms>> OfAsync(
        string company, string partnerId, IReadOnlyCollection<string> nodeIds, string currency, CancellationToken cancellationToken = default)
    {
        string[] nodes = [.. nodeIds];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<CreditTerms>)(await context.Set<CreditTermsRow>()
                .Where(row => row.Company == company && row.Currency == currency
                    && ((row.Kind == CreditHolderKind.Partner && row.HolderId == partnerId) || (row.Kind == CreditHolderKind.Node && nodes.Contains(row.HolderId))))
                .OrderBy(static row => row.Kind).ThenBy(static row => row.HolderId)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(static row => JsonText.Read<CreditTerms>(row.Terms)),
            cancellationToken);
    }

    public void Save(CreditTerms terms, long? expectedVersion = null) => session.Table<CreditTermsRow>().Save(
        new CreditTermsRow { Company = terms.Company, Kind = terms.Kind, HolderId = terms.HolderId, Currency = terms.Currency, Terms = JsonText.Write(terms) },
        expectedVersion);

    public Task<Versioned<CreditFacts>?> FactsAsync(string company, string partnerId, string currency, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
                await context.Set<CreditFactsRow>()
                    .SingleOrDefaultAsync(row => row.Company == company && row.PartnerId == partnerId && row.Currency == currency, token)
                    .ConfigureAwait(false) is { } found
                    ? new Versioned<CreditFacts>(Value(found), found.Version)
                    : (Versioned<CreditFacts>?)null,
            cancellationToken);

    public Task<CreditTotals> TotalsAsync(string company, string nodeId, string currency, LocalDate date, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                var below =
                    from partner in context.Set<PartnerRow>()
                    join row in context.Set<AncestryRow>() on partner.NodeId equals row.DescendantId
                    where row.AncestorId == nodeId && row.ValidFrom <= date && row.ValidTo > date
                    select partner.Id;
                var sums = await context.Set<CreditFactsRow>()
                    .Where(row => row.Company == company && row.Currency == currency && below.Contains(row.PartnerId))
                    .GroupBy(static row => row.Currency)
                    .Select(static group => new { Open = group.Sum(static row => row.OpenUnits), Cash = group.Sum(static row => row.CashUnits) })
                    .SingleOrDefaultAsync(token).ConfigureAwait(false);
                return new CreditTotals { OpenItems = StoredDecimal.FromUnits(sums?.Open ?? 0), UnappliedCash = StoredDecimal.FromUnits(sums?.Cash ?? 0) };
            },
            cancellationToken);

    public void SaveFacts(CreditFacts facts, long? expectedVersion = null) => session.Table<CreditFactsRow>().Save(
        new CreditFactsRow
        {
            Company = facts.Company,
            PartnerId = facts.PartnerId,
            Currency = facts.Currency,
            OpenUnits = StoredDecimal.ToUnits(facts.OpenItems),
            CashUnits = StoredDecimal.ToUnits(facts.UnappliedCash),
            DunningLevel = facts.DunningLevel,
            BrokenPromises = facts.BrokenPromises,
            Items = JsonText.Write(facts.Items),
        },
        expectedVersion);

    public Task<IReadOnlyDictionary<string, decimal>> LaterAsync(IReadOnlyCollection<string> accounts, LocalDate from, CancellationToken cancellationToken = default)
    {
        string[] keys = [.. accounts];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyDictionary<string, decimal>)(await context.Set<CreditLaterRow>()
                .Where(row => keys.Contains(row.AccountKey) && row.ShipDate >= from)
                .GroupBy(static row => row.AccountKey)
                .Select(static group => new { group.Key, Units = group.Sum(static row => row.Units) })
                .ToListAsync(token).ConfigureAwait(false))
                .ToDictionary(static row => row.Key, static row => StoredDecimal.FromUnits(row.Units), StringComparer.Ordinal),
            cancellationToken);
    }

    public Task<bool> HasLaterAsync(string holder, CancellationToken cancellationToken = default) => session.ReadAsync(
        (context, token) => context.Set<CreditLaterRow>().AnyAsync(row => row.Holder == holder, token), cancellationToken);

    public void SetLater(string holder, LocalDate shipDate, IReadOnlyDictionary<string, decimal> amounts)
    {
        CreditLaterRow[] rows = [.. amounts.Where(static row => row.Value > 0m).OrderBy(static row => row.Key, StringComparer.Ordinal)
            .Select(row => new CreditLaterRow { AccountKey = row.Key, Holder = holder, ShipDate = shipDate, Units = StoredDecimal.ToUnits(row.Value) })];
        session.Stage(async (context, token) =>
        {
            await context.Set<CreditLaterRow>().Where(row => row.Holder == holder).ExecuteDeleteAsync(token).ConfigureAwait(false);
            context.AddRange(rows);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        });
    }

    private static CreditFacts Value(CreditFactsRow row) => new()
    {
        Company = row.Company,
        PartnerId = row.PartnerId,
        Currency = row.Currency,
        Items = JsonText.Read<CreditDue[]>(row.Items),
        UnappliedCash = StoredDecimal.FromUnits(row.CashUnits),
        DunningLevel = row.DunningLevel,
        BrokenPromises = row.BrokenPromises,
    };
}
