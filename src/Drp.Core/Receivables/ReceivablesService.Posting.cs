using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class ReceivablesService
{
    public Task<Outcome<ReceivablePosting>> PostAsync(
        Actor actor, IReadOnlyList<ReceivableDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count);
        var faults = new List<Fault>();
        foreach (var document in documents)
        {
            DocumentChecks.Check(document, faults);
        }

        foreach (string twice in documents.GroupBy(static d => d.Id, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key))
        {
            faults.Add(ReceivableDesk.Reason("DRP7102", "document/" + twice, "the id occurs twice in one call."));
        }

        if (documents.DistinctBy(static d => d.Company, StringComparer.Ordinal).Count() > 1)
        {
            faults.Add(ReceivableDesk.Reason("DRP7105", documents[0].Company, "documents of one call belong to one company."));
        }

        return faults.Count > 0
            ? Task.FromResult(Outcome.Refused<ReceivablePosting>(faults))
            : storage.RunAsync((session, token) => PostAsync(session, actor, documents, token), Attempts, cancellationToken);
    }

    public Task<Outcome<ReceivablePosting>> RescheduleAsync(
        Actor actor, string company, string id, IReadOnlyList<ItemReference> items, PaymentTerms terms, LocalDate date, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(terms);
        return OnItemsAsync(
            actor, company, id, "R/", items, date, "rescheduled", reason,
            (builder, found, reasons) =>
            {
                if (PaymentTermsCalculator.Fault(terms) is { } fault)
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7104", id, fault));
                }

                if (found.DistinctBy(static open => open.Item.Currency, StringComparer.Ordinal).Count() > 1 || found.Any(static open => !open.Item.Kind.IsDebit()))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7109", id, "only debits in one currency get new terms together."));
                }

                if (reasons.Count > 0)
                {
                    return;
                }

                decimal sum = found.Sum(static open => open.Open);
                var first = found[0].Item;
                var both = new ReceivableDocument
                {
                    Company = company,
                    Id = builder.Id,
                    Kind = ReceivableKind.DebitAdjustment,
                    PartnerId = first.PartnerId,
                    Currency = first.Currency,
                    Amount = sum,
                    DocumentDate = date,
                    Reference = "rescheduled",
                    RelatesTo = first.Reference.DocumentId,
                    BaseRate = first.BaseRate,
                };
                builder.Add(both with { Terms = terms });
                var credit = builder.Add(both with { Id = builder.Id + "/out", Kind = ReceivableKind.CreditAdjustment })[0];
                int line = 0;
                foreach (var open in found)
                {
                    builder.Settle(open.Item.Reference, credit.Reference, open.Open, date, ++line, reason);
                }
            },
            cancellationToken);
    }

    public Task<Outcome<ReceivablePosting>> WriteOffAsync(
        Actor actor, string company, string id, ItemReference item, decimal amount, LocalDate date, string reason, CancellationToken cancellationToken = default) => OnItemsAsync(
        actor, company, id, "W/", [item], date, "written-off", reason,
        (builder, found, reasons) =>
        {
            if (amount > found[0].Open || !ReceivableDesk.IsAmount(amount, found[0].Item.Currency))
            {
                reasons.Add(ReceivableDesk.Reason("DRP7107", item.ToString(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the amount has to be above 0 and no more than the {found[0].Open} that are open.")));
                return;
            }

            builder.Reduce(ApplicationKind.WriteOff, item, amount, date, 1, reason);
        },
        cancellationToken);

    public Task<Outcome<ReceivablePosting>> ConvertAsync(Actor actor, Conversion conversion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversion);
        return OnItemsAsync(
            actor, conversion.Company, conversion.Id, "X/", [conversion.Credit], conversion.Date, "converted", "conversion",
            (builder, found, reasons) =>
            {
                var credit = found[0];
                if (credit.Item.Kind.IsDebit() || !DocumentChecks.IsCurrency(conversion.ToCurrency) || string.Equals(credit.Item.Currency, conversion.ToCurrency, StringComparison.Ordinal))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7109", conversion.Id, "a credit is converted, and into another currency."));
                    return;
                }

                decimal amount = new Money(conversion.Amount * conversion.Rate, conversion.ToCurrency).Round().Amount;
                if (conversion.Rate <= 0m || conversion.BaseRate <= 0m || amount <= 0m || conversion.Amount > credit.Open || !ReceivableDesk.IsAmount(conversion.Amount, credit.Item.Currency))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7107", conversion.Id, "rates and amounts have to be above 0, and no more can be converted than is open."));
                    return;
                }

                var moved = new ReceivableDocument
                {
                    Company = conversion.Company,
                    Id = builder.Id,
                    Kind = ReceivableKind.CreditAdjustment,
                    PartnerId = credit.Item.PartnerId,
                    Currency = conversion.ToCurrency,
                    Amount = amount,
                    DocumentDate = conversion.Date,
                    Reference = "converted",
                    RelatesTo = credit.Item.Reference.DocumentId,
                    BaseRate = conversion.BaseRate,
                };
                builder.Add(moved);

                // The side that leaves is valued at what arrives, so that the difference to the credit's own rate is posted.
                var left = builder.Add(moved with
                {
                    Id = builder.Id + "/out",
                    Kind = ReceivableKind.DebitAdjustment,
                    Currency = credit.Item.Currency,
                    Amount = conversion.Amount,
                    BaseRate = decimal.Round(amount * conversion.BaseRate / conversion.Amount, 10, MidpointRounding.AwayFromZero),
                })[0];
                builder.Settle(left.Reference, conversion.Credit, conversion.Amount, conversion.Date, 1, "converted");
            },
            cancellationToken);
    }

    private async Task<Outcome<ReceivablePosting>> PostAsync(
        IDrpSession session, Actor actor, IReadOnlyList<ReceivableDocument> documents, CancellationToken cancellationToken)
    {
        string company = documents[0].Company;
        var store = session.Store<IReceivableStore>();
        var (accounts, refused) = await desk.EnterAsync(
            session, actor, company, [.. documents.Select(static d => d.PartnerId).Distinct(StringComparer.Ordinal)], cancellationToken).ConfigureAwait(false);
        var reasons = new List<Fault>(refused.Values);
        var stored = (await store.DocumentsAsync(company, [.. documents.Select(static d => d.Id)], cancellationToken).ConfigureAwait(false))
            .ToDictionary(static d => d.Id, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (stored.TryGetValue(document.Id, out var before) && !DocumentChecks.IsSame(before, document))
            {
                reasons.Add(ReceivableDesk.Reason("DRP7102", "document/" + document.Id, "another document has this id; post a note that corrects it."));
            }
        }

        if (reasons.Count > 0)
        {
            return Outcome.Refused<ReceivablePosting>(reasons);
        }

        var postings = new List<(ReceivableAccount, ReceivablePosting)>();
        foreach (var group in documents.Where(d => !stored.ContainsKey(d.Id)).GroupBy(static d => d.PartnerId, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var account = accounts[group.Key];
            var builder = desk.Begin(account, group.First().Id, new Dictionary<ItemReference, OpenItem>());
            foreach (var document in group)
            {
                builder.Add(document);
            }

            postings.Add((account, builder.Build()));
        }

        await desk.PostAsync(session, actor, "posted", postings, null, cancellationToken).ConfigureAwait(false);
        return Outcome.Of(new ReceivablePosting
        {
            Id = documents[0].Id,
            Documents = documents,
            Items = [.. (await store.ItemsAsync(company, [.. documents.Select(static d => d.Id)], cancellationToken).ConfigureAwait(false))],
        });
    }

    /// <summary>A command on items of one partner, once for its id.</summary>
    private Task<Outcome<ReceivablePosting>> OnItemsAsync(
        Actor actor,
        string company,
        string id,
        string prefix,
        IReadOnlyList<ItemReference> items,
        LocalDate date,
        string action,
        string reason,
        Action<PostingBuilder, List<OpenItem>, List<Fault>> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        string posting = prefix + id;
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                var store = session.Store<IReceivableStore>();
                var known = await store.ItemsAsync(company, [.. items.Select(static item => item.DocumentId)], token).ConfigureAwait(false);
                var account = known.Count == 0 ? null : await desk.EnterAsync(session, actor, company, known[0].PartnerId, reasons, token).ConfigureAwait(false);
                if (account is null)
                {
                    return Outcome.Refused<ReceivablePosting>(reasons.Count > 0 && reasons[0].Code == "DRP7101" ? reasons : [ReceivableDesk.Reason("DRP7106", items[0].ToString(), "there is no such item.")]);
                }

                var before = await store.ApplicationsAsync(company, account.PartnerId, posting, token).ConfigureAwait(false);
                if (before.Count > 0)
                {
                    return Outcome.Of(new ReceivablePosting { Id = posting, Applications = before });
                }

                CheckReason(id, reason, reasons);
                if (id.Length > 100)
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7105", id, "an id has 1 to 100 characters."));
                }

                var open = await store.OpenAsync(company, [account.PartnerId], token).ConfigureAwait(false);
                var found = new List<OpenItem>();
                foreach (var reference in items.Distinct())
                {
                    if (open.FirstOrDefault(item => item.Item.Reference == reference) is { } item)
                    {
                        found.Add(item);
                        if (item.Item.PostingDate > date)
                        {
                            reasons.Add(ReceivableDesk.Reason("DRP7108", reference.ToString(), "the item counts from a later day."));
                        }
                    }
                    else
                    {
                        reasons.Add(ReceivableDesk.Reason("DRP7106", reference.ToString(), "there is no such open item."));
                    }
                }

                var builder = desk.Begin(account, posting, open);
                if (reasons.Count == 0)
                {
                    work(builder, found, reasons);
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<ReceivablePosting>(reasons);
                }

                var made = builder.Build();
                await desk.PostAsync(session, actor, action, [(account, made)], reason, token).ConfigureAwait(false);
                return Outcome.Of(made);
            },
            Attempts,
            cancellationToken);
    }
}
