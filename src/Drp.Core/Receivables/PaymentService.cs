using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class PaymentService(IDrpStorage storage, ReceivableDesk desk) : IPayments
{
    public async Task<Outcome<AllocationResult>> ProposeAsync(Actor actor, PaymentRequest payment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(payment);
        var reasons = Check(payment);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await desk.SeenAsync(session, actor, payment.Company, payment.PartnerId, cancellationToken).ConfigureAwait(false) is not { } account)
            {
                return Outcome.Refused<AllocationResult>(ReceivableDesk.NoPartner(payment.PartnerId));
            }

            var open = await session.Store<IReceivableStore>().OpenAsync(payment.Company, [payment.PartnerId], cancellationToken).ConfigureAwait(false);
            return reasons.Count > 0
                ? Outcome.Refused<AllocationResult>(reasons)
                : Outcome.Of(PaymentAllocator.Allocate(
                    new Money(payment.Amount, payment.Currency), payment.Date, open, payment.Targets, payment.Options ?? desk.Options.Allocation, account.RunningAccount));
        }
    }

    public async Task<Outcome<PaymentResult>> ReceiveAsync(Actor actor, PaymentRequest payment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return (await ReceiveManyAsync(actor, [payment], cancellationToken).ConfigureAwait(false))[0];
    }

    public async Task<IReadOnlyList<Outcome<PaymentResult>>> ReceiveManyAsync(
        Actor actor, IReadOnlyList<PaymentRequest> payments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(payments);
        var outcomes = new Outcome<PaymentResult>[payments.Count];
        foreach (var company in Enumerable.Range(0, payments.Count).GroupBy(i => payments[i].Company, StringComparer.Ordinal))
        {
            foreach (int[] batch in company.Chunk(Math.Max(1, desk.Options.BatchSize)))
            {
                var results = await storage.RunAsync(
                    (session, token) => ReceiveAsync(session, actor, company.Key, Array.ConvertAll(batch, i => payments[i]), token),
                    ReceivablesService.Attempts,
                    cancellationToken).ConfigureAwait(false);
                for (int i = 0; i < batch.Length; i++)
                {
                    outcomes[batch[i]] = results[i];
                }
            }
        }

        return outcomes;
    }

    internal static string DocumentId(PaymentRequest payment) => $"P/{payment.PartnerId}/{payment.BankReference}";

    /// <summary>Receives payments of one company inside the caller's session.</summary>
    internal async Task<Outcome<PaymentResult>[]> ReceiveAsync(
        IDrpSession session, Actor actor, string company, PaymentRequest[] payments, CancellationToken cancellationToken)
    {
        var store = session.Store<IReceivableStore>();
        var outcomes = new Outcome<PaymentResult>[payments.Length];
        var faults = Array.ConvertAll(payments, Check);
        string[] partners = [.. payments.Where((_, i) => faults[i].Count == 0).Select(static p => p.PartnerId).Distinct(StringComparer.Ordinal)];
        if (partners.Length == 0)
        {
            return Array.ConvertAll(faults, static reasons => Outcome.Refused<PaymentResult>(reasons));
        }

        var (accounts, refused) = await desk.EnterAsync(session, actor, company, partners, cancellationToken).ConfigureAwait(false);
        var known = (await store.DocumentsAsync(company, [.. payments.Select(DocumentId)], cancellationToken).ConfigureAwait(false))
            .ToDictionary(static d => d.Id, StringComparer.Ordinal);
        var ledgers = (await store.OpenAsync(company, [.. accounts.Keys], cancellationToken).ConfigureAwait(false))
            .GroupBy(static open => open.Item.PartnerId, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToDictionary(static open => open.Item.Reference), StringComparer.Ordinal);
        var alike = await AlikeAsync(store, company, [.. accounts.Keys], payments, cancellationToken).ConfigureAwait(false);
        var postings = new List<(ReceivableAccount, ReceivablePosting)>();
        var answered = new Dictionary<string, PaymentResult>(StringComparer.Ordinal);
        for (int i = 0; i < payments.Length; i++)
        {
            var payment = payments[i];
            string id = DocumentId(payment);
            if (faults[i].Count > 0)
            {
                outcomes[i] = Outcome.Refused<PaymentResult>(faults[i]);
            }
            else if (refused.TryGetValue(payment.PartnerId, out var refusal))
            {
                outcomes[i] = Outcome.Refused<PaymentResult>(refusal);
            }
            else if (known.TryGetValue(id, out var before))
            {
                outcomes[i] = IsSame(before, payment)
                    ? Outcome.Of(answered.GetValueOrDefault(id) ?? await RepeatAsync(store, before, cancellationToken).ConfigureAwait(false))
                    : Outcome.Refused<PaymentResult>(ReceivableDesk.Reason("DRP7102", "payment/" + id, "another payment of this partner has this bank reference; check the bank statement."));
            }
            else if (!payment.NotADuplicate && alike.Find(other => Looks(other, payment)) is { } like)
            {
                outcomes[i] = Outcome.Of(await HoldAsync(session, actor, accounts[payment.PartnerId], payment, like.Id, cancellationToken).ConfigureAwait(false));
            }
            else
            {
                var account = accounts[payment.PartnerId];
                if (!ledgers.TryGetValue(payment.PartnerId, out var ledger))
                {
                    ledgers.Add(payment.PartnerId, ledger = []);
                }

                var builder = desk.Begin(account, id, ledger);
                var document = Document(payment);
                var result = Apply(builder, account, document, payment, [.. ledger.Values]);
                known.Add(id, document);
                answered.Add(id, result with { Status = PaymentStatus.Repeated, Lines = [] });
                alike.Add(document);
                postings.Add((account, builder.Build()));
                outcomes[i] = Outcome.Of(result);
            }
        }

        await desk.PostAsync(session, actor, "payment", postings, null, cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    private PaymentResult Apply(PostingBuilder builder, ReceivableAccount account, ReceivableDocument document, PaymentRequest payment, IReadOnlyList<OpenItem> open)
    {
        var credit = builder.Add(document)[0];
        var allocation = PaymentAllocator.Allocate(
            new Money(payment.Amount, payment.Currency), payment.Date, open, payment.Targets, payment.Options ?? desk.Options.Allocation, account.RunningAccount);
        return Write(builder, credit, allocation, document.Posting);
    }

    private static PaymentResult Write(PostingBuilder builder, ReceivableItem credit, AllocationResult allocation, LocalDate date)
    {
        int line = 0;
        foreach (var found in allocation.Lines)
        {
            line++;
            string why = found.Pass.ToString();
            var debit = found.Item.Item;

            // What belongs together counts on one day, or a discount would stand in the books before its payment does.
            var day = LocalDate.Max(date, LocalDate.Max(debit.PostingDate, credit.PostingDate));
            builder.Settle(debit.Reference, credit.Reference, found.Paid, day, line, why);
            if (found.Discount > 0m)
            {
                builder.Reduce(ApplicationKind.Discount, debit.Reference, found.Discount, day, line, why);
            }

            if (found.WrittenOff > 0m)
            {
                builder.Reduce(ApplicationKind.WriteOff, debit.Reference, found.WrittenOff, day, line, "small difference");
            }
        }

        if (allocation.OverpaymentWrittenOff > 0m)
        {
            builder.Reduce(ApplicationKind.WriteOff, credit.Reference, allocation.OverpaymentWrittenOff, date, ++line, "small difference");
        }

        return new PaymentResult
        {
            Status = PaymentStatus.Posted,
            DocumentId = credit.Reference.DocumentId,
            Applications = [.. builder.Applications],
            Unapplied = allocation.Unapplied,
            Lines = allocation.Lines,
        };
    }

    private static ReceivableDocument Document(PaymentRequest payment) => new()
    {
        Company = payment.Company,
        Id = DocumentId(payment),
        Kind = ReceivableKind.Payment,
        PartnerId = payment.PartnerId,
        Currency = payment.Currency,
        Amount = payment.Amount,
        DocumentDate = payment.Date,
        PostingDate = payment.PostingDate ?? payment.Date,
        Reference = payment.Text ?? payment.BankReference,
        BaseRate = payment.BaseRate,
    };

    private static List<Fault> Check(PaymentRequest payment)
    {
        var reasons = new List<Fault>();
        DocumentChecks.Check(Document(payment), reasons);
        if (payment.BankReference.Length is 0 or > 60 || payment.PartnerId.Length is 0 or > 64)
        {
            reasons.Add(ReceivableDesk.Reason("DRP7105", "payment/" + payment.BankReference, "a bank reference has 1 to 60 characters."));
        }

        return reasons;
    }
}
