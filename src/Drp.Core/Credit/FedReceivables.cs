using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

/// <summary>What the host fed; an invoice adds to it until the next feed replaces it.</summary>
internal sealed class FedReceivables : ICreditReceivables
{
    public async Task<CreditFacts> PartnerAsync(
        IDrpSession session, string company, string partnerId, string currency, LocalDate date, CancellationToken cancellationToken = default) =>
        (await session.Store<ICreditStore>().FactsAsync(company, partnerId, currency, cancellationToken).ConfigureAwait(false))?.Value
        ?? new CreditFacts { Company = company, PartnerId = partnerId, Currency = currency };

    public Task<CreditTotals> NodeAsync(
        IDrpSession session, string company, string nodeId, string currency, LocalDate date, CancellationToken cancellationToken = default) =>
        session.Store<ICreditStore>().TotalsAsync(company, nodeId, currency, date, cancellationToken);

    public async Task InvoicedAsync(IDrpSession session, Actor actor, CreditInvoice invoice, CancellationToken cancellationToken = default)
    {
        var store = session.Store<ICreditStore>();
        var found = await store.FactsAsync(invoice.Company, invoice.PartnerId, invoice.Amount.Currency, cancellationToken).ConfigureAwait(false);
        var facts = found?.Value ?? new CreditFacts { Company = invoice.Company, PartnerId = invoice.PartnerId, Currency = invoice.Amount.Currency };
        store.SaveFacts(facts with { Items = Merge([.. facts.Items, new CreditDue { Due = invoice.Due, Amount = invoice.Amount.Amount }]) }, found?.Version ?? 0);
    }

    public static CreditDue[] Merge(IEnumerable<CreditDue> items) => [.. items
        .GroupBy(static item => item.Due)
        .OrderBy(static group => group.Key)
        .Select(static group => new CreditDue { Due = group.Key, Amount = group.Sum(static item => item.Amount) })
        .Where(static item => item.Amount != 0m)];
}
