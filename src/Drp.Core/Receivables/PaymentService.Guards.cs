using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class PaymentService
{
    private async Task<List<ReceivableDocument>> AlikeAsync(
        IReceivableStore store, string company, IReadOnlyCollection<string> partners, PaymentRequest[] payments, CancellationToken cancellationToken)
    {
        int days = desk.Options.DuplicateDays;
        return days < 0 || partners.Count == 0
            ? []
            : [.. await store.PaymentsAsync(company, partners, payments.Min(static p => p.Date).PlusDays(-days), payments.Max(static p => p.Date).PlusDays(days), cancellationToken).ConfigureAwait(false)];
    }

    private bool Looks(ReceivableDocument other, PaymentRequest payment) => desk.Options.DuplicateDays >= 0
        && other.Amount == payment.Amount
        && string.Equals(other.PartnerId, payment.PartnerId, StringComparison.Ordinal)
        && string.Equals(other.Currency, payment.Currency, StringComparison.Ordinal)
        && Math.Abs(Period.DaysBetween(other.DocumentDate, payment.Date)) <= desk.Options.DuplicateDays;

    private async Task<PaymentResult> HoldAsync(
        IDrpSession session, Actor actor, ReceivableAccount account, PaymentRequest payment, string like, CancellationToken cancellationToken)
    {
        string id = DocumentId(payment);
        if (await session.Store<IReceivableRecordStore>().FindAsync(account.Company, BankLines.Kind, id, cancellationToken).ConfigureAwait(false) is null)
        {
            session.Store<IReceivableRecordStore>().Save(BankLines.Held(account, payment, id, like));
            desk.Tell(session, actor, "receivables.payment-held", id, account, ReceivableJson.Of(payment));
        }

        return new PaymentResult { Status = PaymentStatus.Held, DocumentId = id, Unapplied = payment.Amount, LooksLike = like };
    }

    private static bool IsSame(ReceivableDocument before, PaymentRequest payment) =>
        before.Amount == payment.Amount
        && string.Equals(before.Currency, payment.Currency, StringComparison.Ordinal)
        && before.DocumentDate == payment.Date;

    private static async Task<PaymentResult> RepeatAsync(IReceivableStore store, ReceivableDocument document, CancellationToken cancellationToken)
    {
        var applications = await store.ApplicationsAsync(document.Company, document.PartnerId, document.Id, cancellationToken).ConfigureAwait(false);
        return new PaymentResult
        {
            Status = PaymentStatus.Repeated,
            DocumentId = document.Id,
            Applications = applications,
            Unapplied = document.Amount - applications.Where(static a => a.Credit is not null).Sum(static a => a.Amount),
        };
    }
}
