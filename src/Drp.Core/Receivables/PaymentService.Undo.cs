using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class PaymentService
{
    public Task<Outcome<PaymentResult>> ApplyAsync(
        Actor actor, string company, string id, ItemReference credit, LocalDate date, IReadOnlyList<AllocationTarget> targets, AllocationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentException.ThrowIfNullOrEmpty(id);
        string posting = "A/" + id;
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                var store = session.Store<IReceivableStore>();
                var item = (await store.ItemsAsync(company, [credit.DocumentId], token).ConfigureAwait(false)).FirstOrDefault(found => found.Reference == credit);
                var account = item is null ? null : await desk.EnterAsync(session, actor, company, item.PartnerId, reasons, token).ConfigureAwait(false);
                if (item is null || account is null || item.Kind.IsDebit())
                {
                    return Outcome.Refused<PaymentResult>(reasons.Count > 0 && reasons[0].Code == "DRP7101" ? reasons : [ReceivableDesk.Reason("DRP7106", credit.ToString(), "there is no such credit.")]);
                }

                var open = (await store.OpenAsync(company, [account.PartnerId], token).ConfigureAwait(false)).ToDictionary(static found => found.Item.Reference);
                decimal left = open.GetValueOrDefault(credit)?.Open ?? 0m;
                var before = await store.ApplicationsAsync(company, account.PartnerId, posting, token).ConfigureAwait(false);
                if (before.Count > 0)
                {
                    return Outcome.Of(new PaymentResult { Status = PaymentStatus.Repeated, DocumentId = credit.DocumentId, Applications = before, Unapplied = left });
                }

                if (id.Length > 100)
                {
                    return Outcome.Refused<PaymentResult>(ReceivableDesk.Reason("DRP7105", id, "an id has 1 to 100 characters."));
                }

                if (left == 0m)
                {
                    return Outcome.Refused<PaymentResult>(ReceivableDesk.Reason("DRP7107", credit.ToString(), "nothing of the credit is open."));
                }

                var builder = desk.Begin(account, posting, open);
                var allocation = PaymentAllocator.Allocate(
                    new Money(left, item.Currency), date, [.. open.Values], targets, options ?? desk.Options.Allocation, account.RunningAccount);
                var result = Write(builder, item, allocation, date);
                if (builder.Applications.Count > 0)
                {
                    await desk.PostAsync(session, actor, "applied", [(account, builder.Build())], null, token).ConfigureAwait(false);
                }

                return Outcome.Of(result);
            },
            ReceivablesService.Attempts,
            cancellationToken);
    }

    public Task<Outcome<ReceivablePosting>> UndoAsync(
        Actor actor, string company, string applicationId, LocalDate date, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(applicationId);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                var store = session.Store<IReceivableStore>();
                var application = await store.FindApplicationAsync(company, applicationId, token).ConfigureAwait(false);
                var account = application is null ? null : await desk.EnterAsync(session, actor, company, application.PartnerId, reasons, token).ConfigureAwait(false);
                if (application is null || account is null)
                {
                    return Outcome.Refused<ReceivablePosting>(reasons.Count > 0 && reasons[0].Code == "DRP7101" ? reasons : [ReceivableDesk.Reason("DRP7113", applicationId, "there is no such application.")]);
                }

                var all = await store.ApplicationsAsync(company, account.PartnerId, null, token).ConfigureAwait(false);
                ReceivableApplication[] together = [.. all.Where(other => other.Line == application.Line && string.Equals(other.PostingId, application.PostingId, StringComparison.Ordinal))];
                var undone = all.Select(static other => other.Reverses).OfType<string>().ToHashSet(StringComparer.Ordinal);
                if (application.Reverses is not null || together.Any(other => undone.Contains(other.Id)))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7112", applicationId, "it is undone already, or is an undo itself; apply the payment again instead."));
                }

                if (together.Any(other => other.PostingDate > date))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7108", applicationId, "an undo can't count before what it undoes."));
                }

                if (together.Any(static other => other.Credit is { Kind: ReceivableKind.CreditAdjustment } && other.PostingId.StartsWith("R/", StringComparison.Ordinal)))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7112", applicationId, "new terms are not undone by one application; give the new items new terms."));
                }

                if (string.IsNullOrWhiteSpace(reason))
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7114", applicationId, "a reason is needed; say why."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<ReceivablePosting>(reasons);
                }

                // An account's discount is taken from its applications: a closed item that opens again knows what it had.
                var open = (await store.OpenAsync(company, [account.PartnerId], token).ConfigureAwait(false)).ToDictionary(static found => found.Item.Reference);
                foreach (var closed in together.SelectMany(static other => new[] { other.Debit, other.Credit }).OfType<ReceivableItem>().Where(item => !open.ContainsKey(item.Reference)).DistinctBy(static item => item.Reference))
                {
                    open.Add(closed.Reference, new OpenItem
                    {
                        Item = closed,
                        Open = 0m,
                        Discounted = all.Where(other => other.Kind == ApplicationKind.Discount && other.Debit?.Reference == closed.Reference).Sum(static other => other.Amount),
                    });
                }

                var builder = desk.Begin(account, ReceivableJson.Short("U/" + applicationId, 128), open);
                foreach (var other in together)
                {
                    builder.Reverse(other, date, reason);
                }

                var made = builder.Build();
                await desk.PostAsync(session, actor, "undone", [(account, made)], reason, token).ConfigureAwait(false);
                return Outcome.Of(made);
            },
            ReceivablesService.Attempts,
            cancellationToken);
    }
}
