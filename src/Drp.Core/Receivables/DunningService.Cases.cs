using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class DunningService
{
    public async Task<IReadOnlyList<DunningNotice>> NoticesAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await desk.SeenAsync(session, actor, company, partnerId, cancellationToken).ConfigureAwait(false) is null)
            {
                return [];
            }

            var records = await session.Store<IReceivableRecordStore>().OfPartnersAsync(company, DunningState.NoticeKind, [partnerId], cancellationToken).ConfigureAwait(false);
            var open = (await session.Store<IReceivableStore>().OpenAsync(company, [partnerId], cancellationToken).ConfigureAwait(false))
                .Select(static item => item.Item.Reference).ToHashSet();
            return [.. records.Select(static record => ReceivableJson.Read<DunningNotice>(record.State))
                .Select(notice => notice with { Resolved = !notice.Lines.Any(line => open.Contains(line.Item)) })];
        }
    }

    public Task<Outcome<ReceivableDocument>> DisputeAsync(Actor actor, string company, string documentId, string reason, CancellationToken cancellationToken = default) =>
        SetDisputeAsync(actor, company, documentId, reason, "Open", cancellationToken);

    public Task<Outcome<ReceivableDocument>> SettleDisputeAsync(Actor actor, string company, string documentId, string reason, CancellationToken cancellationToken = default) =>
        SetDisputeAsync(actor, company, documentId, reason, "Settled", cancellationToken);

    public Task<Outcome<PaymentPromise>> PromiseAsync(Actor actor, PaymentPromise promise, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(promise);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                var account = await desk.EnterAsync(session, actor, promise.Company, promise.PartnerId, reasons, token).ConfigureAwait(false);
                if (promise.Id.Length is 0 or > 100)
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7105", promise.Id, "an id has 1 to 100 characters."));
                }

                if (!DocumentChecks.IsCurrency(promise.Currency) || !ReceivableDesk.IsAmount(promise.Amount, promise.Currency) || promise.PayBy < promise.MadeOn)
                {
                    reasons.Add(ReceivableDesk.Reason("DRP7103", promise.Id, "a promise has an amount above 0 and ends on its day or later."));
                }

                if (account is null || reasons.Count > 0)
                {
                    return Outcome.Refused<PaymentPromise>(reasons);
                }

                var made = promise with { Status = PromiseStatus.Open };
                if (await session.Store<IReceivableRecordStore>().FindAsync(promise.Company, DunningState.PromiseKind, promise.Id, token).ConfigureAwait(false) is { } before)
                {
                    var stored = ReceivableJson.Read<PaymentPromise>(before.State);
                    return stored with { Status = PromiseStatus.Open } == made
                        ? Outcome.Of(stored)
                        : Outcome.Refused<PaymentPromise>(ReceivableDesk.Reason("DRP7102", promise.Id, "another promise has this id; choose another."));
                }

                session.Store<IReceivableRecordStore>().Save(Record(account, made, 0));
                await desk.NoteAsync(session, actor, "promised", account, null, ReceivableJson.Of(made), null, token).ConfigureAwait(false);
                return Outcome.Of(made);
            },
            ReceivablesService.Attempts,
            cancellationToken);
    }

    public async Task<IReadOnlyList<PaymentPromise>> PromisesAsync(Actor actor, string company, string partnerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await desk.SeenAsync(session, actor, company, partnerId, cancellationToken).ConfigureAwait(false) is null
                ? []
                : [.. (await session.Store<IReceivableRecordStore>().OfPartnersAsync(company, DunningState.PromiseKind, [partnerId], cancellationToken).ConfigureAwait(false))
                    .Select(static record => ReceivableJson.Read<PaymentPromise>(record.State))];
        }
    }

    /// <summary>Judges promises by what was paid; gives the currencies in which an open one holds dunning.</summary>
    private async Task<HashSet<string>> ReviewAsync(
        IDrpSession session, Actor actor, ReceivableAccount account, LocalDate date, DunningProcedure procedure, CancellationToken cancellationToken)
    {
        var promised = new HashSet<string>(StringComparer.Ordinal);
        var records = session.Store<IReceivableRecordStore>();
        foreach (var record in await records.OfPartnersAsync(account.Company, DunningState.PromiseKind, [account.PartnerId], cancellationToken).ConfigureAwait(false))
        {
            var promise = ReceivableJson.Read<PaymentPromise>(record.State);
            if (promise.Status is PromiseStatus.Kept or PromiseStatus.Late)
            {
                continue;
            }

            var payments = await session.Store<IReceivableStore>().PaymentsAsync(account.Company, [account.PartnerId], promise.MadeOn, date, cancellationToken).ConfigureAwait(false);
            var last = promise.PayBy.PlusDays(procedure.PromiseGraceDays);
            decimal Paid(LocalDate until) => payments.Where(p => p.DocumentDate <= until && string.Equals(p.Currency, promise.Currency, StringComparison.Ordinal)).Sum(static p => p.Amount);
            var status = Paid(last) >= promise.Amount ? PromiseStatus.Kept
                : date <= last ? PromiseStatus.Open
                : Paid(date) >= promise.Amount ? PromiseStatus.Late : PromiseStatus.Broken;
            if (status == PromiseStatus.Open)
            {
                promised.Add(promise.Currency);
            }

            if (status != promise.Status)
            {
                var judged = promise with { Status = status };
                records.Save(Record(account, judged, record.Version));
                await desk.NoteAsync(session, actor, "promise-" + status.ToString().ToLowerInvariant(), account, record.State, ReceivableJson.Of(judged), null, cancellationToken).ConfigureAwait(false);
                if (status == PromiseStatus.Broken)
                {
                    desk.Tell(session, actor, "receivables.promise-broken", promise.Id, account, ReceivableJson.Of(judged));
                }
            }
        }

        return promised;
    }

    private Task<Outcome<ReceivableDocument>> SetDisputeAsync(
        Actor actor, string company, string documentId, string reason, string status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(documentId);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                var document = (await session.Store<IReceivableStore>().DocumentsAsync(company, [documentId], token).ConfigureAwait(false)).SingleOrDefault();
                var account = document is null ? null : await desk.EnterAsync(session, actor, company, document.PartnerId, reasons, token).ConfigureAwait(false);
                if (document is null || account is null)
                {
                    return Outcome.Refused<ReceivableDocument>(reasons.Count > 0 && reasons[0].Code == "DRP7101" ? reasons : [ReceivableDesk.Reason("DRP7106", documentId, "there is no such document.")]);
                }

                if (string.IsNullOrWhiteSpace(reason))
                {
                    return Outcome.Refused<ReceivableDocument>(ReceivableDesk.Reason("DRP7114", documentId, "a reason is needed; say why."));
                }

                var before = await session.Store<IReceivableRecordStore>().FindAsync(company, DunningState.DisputeKind, documentId, token).ConfigureAwait(false);
                if ((before?.Status ?? "Settled") != status)
                {
                    session.Store<IReceivableRecordStore>().Save(Dispute(account, documentId, desk.Today, reason, status, before?.Version ?? 0));
                    await desk.NoteAsync(session, actor, status == "Open" ? "disputed" : "dispute-settled", account, null, ReceivableJson.Of(new { Document = documentId }), reason, token).ConfigureAwait(false);
                }

                return Outcome.Of(document);
            },
            ReceivablesService.Attempts,
            cancellationToken);
    }

    internal static ReceivableRecord Dispute(ReceivableAccount account, string documentId, LocalDate date, string reason, string status, long version) => new()
    {
        Company = account.Company,
        Kind = DunningState.DisputeKind,
        Id = documentId,
        PartnerId = account.PartnerId,
        NodeId = account.NodeId,
        Status = status,
        Date = date,
        State = ReceivableJson.Of(new { Reason = reason }),
        Version = version,
    };

    private static ReceivableRecord Record(ReceivableAccount account, PaymentPromise promise, long version) => new()
    {
        Company = account.Company,
        Kind = DunningState.PromiseKind,
        Id = promise.Id,
        PartnerId = account.PartnerId,
        NodeId = account.NodeId,
        Status = promise.Status.ToString(),
        Date = promise.PayBy,
        State = ReceivableJson.Of(promise),
        Version = version,
    };
}
