using Drp.Access;
using Drp.Storage;

namespace Drp.Receivables;

internal sealed class BankStatementService(IDrpStorage storage, ReceivableDesk desk, IPayments payments) : IBankStatements
{
    public async Task<BankImportResult> ImportAsync(
        Actor actor, string company, IReadOnlyList<BankLine> lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(lines);
        var found = new List<PaymentRequest>();
        var waiting = new List<WaitingBankLine>();
        var faults = new List<Fault>();
        BankLine[] incoming = [.. lines.Where(static line => line.Amount > 0m).DistinctBy(static line => line.Reference, StringComparer.Ordinal)];
        int skipped = lines.Count - incoming.Length;
        await storage.RunAsync(
            async (session, token) =>
            {
                found.Clear();
                waiting.Clear();
                faults.Clear();
                skipped = lines.Count - incoming.Length;
                var records = session.Store<IReceivableRecordStore>();
                string[] words = [.. incoming.SelectMany(BankLines.Words).Distinct(StringComparer.Ordinal)];
                var documents = (await session.Store<IReceivableStore>().DocumentsAsync(company, words, token).ConfigureAwait(false))
                    .Where(static document => document.Kind.IsDebit())
                    .ToDictionary(static document => document.Id, StringComparer.Ordinal);
                foreach (var line in incoming)
                {
                    if (line.Reference.Length is 0 or > 60)
                    {
                        faults.Add(ReceivableDesk.Reason("DRP7105", "bank/" + line.Reference, "a bank reference has 1 to 60 characters."));
                        continue;
                    }

                    string id = "B/" + line.Reference;
                    var before = await records.FindAsync(company, BankLines.Kind, id, token).ConfigureAwait(false);
                    if (before is not null && before.Status is nameof(BankLineStatus.Posted) or nameof(BankLineStatus.Discarded))
                    {
                        skipped++;
                        continue;
                    }

                    ReceivableDocument[] named = [.. BankLines.Words(line).Select(word => documents.GetValueOrDefault(word)).OfType<ReceivableDocument>()];
                    string? partner = line.PartnerId
                        ?? await AccountAsync(records, company, line, token).ConfigureAwait(false)
                        ?? (named.DistinctBy(static document => document.PartnerId, StringComparer.Ordinal).Count() == 1 ? named[0].PartnerId : null);
                    AllocationTarget[] targets = [.. named.Where(document => string.Equals(document.PartnerId, partner, StringComparison.Ordinal)).Select(static document => new AllocationTarget { DocumentId = document.Id })];
                    if (partner is not null)
                    {
                        found.Add(BankLines.Payment(company, line, partner, targets));
                        continue;
                    }

                    var left = new WaitingBankLine { Id = id, Line = line, Status = BankLineStatus.Unmatched };
                    waiting.Add(left);
                    if (before is null)
                    {
                        records.Save(BankLines.Record(company, left, string.Empty, string.Empty));
                    }
                }
            },
            ReceivablesService.Attempts,
            cancellationToken).ConfigureAwait(false);

        var outcomes = await payments.ReceiveManyAsync(actor, found, cancellationToken).ConfigureAwait(false);
        faults.AddRange(outcomes.SelectMany(static outcome => outcome.Reasons));
        return new BankImportResult
        {
            Payments = [.. outcomes.Where(static outcome => outcome.Succeeded).Select(static outcome => outcome.Value!)],
            Waiting = waiting,
            Skipped = skipped,
            Faults = faults,
        };
    }

    public async Task<IReadOnlyList<WaitingBankLine>> WaitingAsync(Actor actor, string company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await desk.ScopeAsync(session, actor, desk.Today, cancellationToken).ConfigureAwait(false);
            var lines = new List<WaitingBankLine>();
            foreach (var status in new[] { BankLineStatus.Unmatched, BankLineStatus.Held })
            {
                var records = await session.Store<IReceivableRecordStore>()
                    .ListAsync(scope, company, BankLines.Kind, status.ToString(), null, 10_000, cancellationToken).ConfigureAwait(false);
                lines.AddRange(records.Select(static record => ReceivableJson.Read<WaitingBankLine>(record.State)));
            }

            return lines;
        }
    }

    public async Task<Outcome<PaymentResult>> AssignAsync(
        Actor actor, string company, string lineId, string partnerId, bool rememberAccount = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await FindAsync(actor, company, lineId, cancellationToken).ConfigureAwait(false);
        if (found is not { } waiting)
        {
            return Outcome.Refused<PaymentResult>(NoLine(lineId));
        }

        // Posting comes first and is idempotent: lost before the next step, the line is assigned again with the same result.
        var posted = await payments.ReceiveAsync(
            actor,
            BankLines.Payment(company, waiting.Line, partnerId, waiting.Targets) with { NotADuplicate = true },
            cancellationToken).ConfigureAwait(false);
        if (!posted.Succeeded)
        {
            return posted;
        }

        await storage.RunAsync(
            async (session, token) =>
            {
                var records = session.Store<IReceivableRecordStore>();
                var record = (await records.FindAsync(company, BankLines.Kind, lineId, token).ConfigureAwait(false))!;
                var account = (await session.Store<IReceivableStore>().AccountsAsync(company, [partnerId], token).ConfigureAwait(false))[0];
                records.Save(BankLines.Record(company, waiting with { Status = BankLineStatus.Posted }, partnerId, account.NodeId, record.Version));
                await desk.NoteAsync(session, actor, "bank-line-assigned", account, null, ReceivableJson.Of(waiting.Line), null, token).ConfigureAwait(false);
                if (rememberAccount && waiting.Line.PayerAccount is { Length: > 0 and <= 200 } payer)
                {
                    var known = await records.FindAsync(company, BankLines.AccountKind, payer, token).ConfigureAwait(false);
                    records.Save(new ReceivableRecord
                    {
                        Company = company,
                        Kind = BankLines.AccountKind,
                        Id = payer,
                        PartnerId = partnerId,
                        NodeId = account.NodeId,
                        Status = "Known",
                        Date = waiting.Line.Date,
                        State = "{}",
                        Version = known?.Version ?? 0,
                    });
                }
            },
            ReceivablesService.Attempts,
            cancellationToken).ConfigureAwait(false);
        return posted;
    }

    public async Task<Outcome<WaitingBankLine>> DiscardAsync(
        Actor actor, string company, string lineId, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Outcome.Refused<WaitingBankLine>(ReceivableDesk.Reason("DRP7114", lineId, "a reason is needed; say why."));
        }

        if (await FindAsync(actor, company, lineId, cancellationToken).ConfigureAwait(false) is not { } waiting)
        {
            return Outcome.Refused<WaitingBankLine>(NoLine(lineId));
        }

        return await storage.RunAsync(
            async (session, token) =>
            {
                var records = session.Store<IReceivableRecordStore>();
                var record = (await records.FindAsync(company, BankLines.Kind, lineId, token).ConfigureAwait(false))!;
                var discarded = waiting with { Status = BankLineStatus.Discarded };
                records.Save(BankLines.Record(company, discarded, record.PartnerId, record.NodeId, record.Version));
                await desk.NoteAsync(
                    session, actor, "bank-line-discarded",
                    new ReceivableAccount { Company = company, PartnerId = record.PartnerId.Length == 0 ? "bank" : record.PartnerId, NodeId = record.NodeId },
                    null, ReceivableJson.Of(waiting.Line), reason, token).ConfigureAwait(false);
                return Outcome.Of(discarded);
            },
            ReceivablesService.Attempts,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<WaitingBankLine?> FindAsync(Actor actor, string company, string lineId, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var record = await session.Store<IReceivableRecordStore>().FindAsync(company, BankLines.Kind, lineId, cancellationToken).ConfigureAwait(false);
            bool open = record is { Status: nameof(BankLineStatus.Unmatched) or nameof(BankLineStatus.Held) };
            bool may = open && (actor.IsSystem || (record!.NodeId.Length > 0 && await desk.MayAsync(session, actor, record.NodeId, cancellationToken).ConfigureAwait(false)));
            return may ? ReceivableJson.Read<WaitingBankLine>(record!.State) : null;
        }
    }

    private static async Task<string?> AccountAsync(IReceivableRecordStore records, string company, BankLine line, CancellationToken cancellationToken) =>
        line.PayerAccount is { Length: > 0 and <= 200 } payer
        && await records.FindAsync(company, BankLines.AccountKind, payer, cancellationToken).ConfigureAwait(false) is { } known
            ? known.PartnerId
            : null;

    private static Fault NoLine(string lineId) => ReceivableDesk.Reason("DRP7120", lineId, "no line waits under this id.");
}
