using Drp.Access;
using Drp.Credit;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

/// <summary>Credit reads what this ledger knows, and an invoice of an order is posted here in the same commit.</summary>
internal sealed class LedgerCreditReceivables(ReceivableDesk desk) : ICreditReceivables
{
    public async Task<CreditFacts> PartnerAsync(
        IDrpSession session, string company, string partnerId, string currency, LocalDate date, CancellationToken cancellationToken = default)
    {
        var open = (await session.Store<IReceivableStore>().OpenAsync(company, [partnerId], cancellationToken).ConfigureAwait(false))
            .Where(item => string.Equals(item.Item.Currency, currency, StringComparison.Ordinal)).ToArray();
        var records = session.Store<IReceivableRecordStore>();
        var state = await records.FindAsync(company, DunningState.Kind, partnerId, cancellationToken).ConfigureAwait(false);
        var promises = await records.OfPartnersAsync(company, DunningState.PromiseKind, [partnerId], cancellationToken).ConfigureAwait(false);
        return new CreditFacts
        {
            Company = company,
            PartnerId = partnerId,
            Currency = currency,
            Items = [.. open.Where(static item => item.Item.Kind != ReceivableKind.Payment)
                .GroupBy(static item => item.Item.Due)
                .OrderBy(static group => group.Key)
                .Select(static group => new CreditDue { Due = group.Key, Amount = group.Sum(static item => item.Balance) })
                .Where(static due => due.Amount != 0m)],
            UnappliedCash = open.Where(static item => item.Item.Kind == ReceivableKind.Payment).Sum(static item => item.Open),
            DunningLevel = state is null ? 0 : ReceivableJson.Read<DunningState>(state.State).LevelOf(open),
            BrokenPromises = promises.Count(record => record.Status == nameof(PromiseStatus.Broken)
                && string.Equals(ReceivableJson.Read<PaymentPromise>(record.State).Currency, currency, StringComparison.Ordinal)),
        };
    }

    public async Task<CreditTotals> NodeAsync(
        IDrpSession session, string company, string nodeId, string currency, LocalDate date, CancellationToken cancellationToken = default)
    {
        // Credits of every kind count as cash here: only the difference of the two enters the exposure.
        var query = new AgingQuery { Company = company, AsOf = date, NodeId = nodeId, Currency = currency, BucketDays = [] };
        var row = (await session.Store<IReceivableStore>().AgingAsync(AccessScope.All(date), query, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        return new CreditTotals { OpenItems = row?.Buckets.Sum() ?? 0m, UnappliedCash = -(row?.Unapplied ?? 0m) };
    }

    public async Task InvoicedAsync(IDrpSession session, Actor actor, CreditInvoice invoice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var store = session.Store<IReceivableStore>();
        var reasons = new List<Fault>();

        // The caller has checked what the person may do with the order; the ledger follows it.
        var account = await desk.EnterAsync(session, Actor.System("orders"), invoice.Company, invoice.PartnerId, reasons, cancellationToken).ConfigureAwait(false)
            ?? throw new DrpInputException(reasons[0].Code, "The invoice can't be posted.", reasons);
        var document = new ReceivableDocument
        {
            Company = invoice.Company,
            Id = invoice.Number,
            Kind = invoice.Amount.Amount < 0m ? ReceivableKind.CreditNote : ReceivableKind.Invoice,
            PartnerId = invoice.PartnerId,
            Currency = invoice.Amount.Currency,
            Amount = Math.Abs(invoice.Amount.Amount),
            DocumentDate = invoice.Date,
            DueDate = invoice.Due,
        };
        DocumentChecks.Check(document, reasons);
        var stored = (await store.DocumentsAsync(invoice.Company, [document.Id], cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        if (stored is not null && !DocumentChecks.IsSame(stored, document))
        {
            reasons.Add(ReceivableDesk.Reason("DRP7102", "document/" + document.Id, "another document has this id."));
        }

        if (reasons.Count > 0)
        {
            throw new DrpInputException(reasons[0].Code, "The invoice can't be posted.", reasons);
        }

        if (stored is null)
        {
            var builder = desk.Begin(account, document.Id, new Dictionary<ItemReference, OpenItem>());
            builder.Add(document);
            await desk.PostAsync(session, actor, "invoiced", [(account, builder.Build())], null, cancellationToken).ConfigureAwait(false);
        }
    }
}
