using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class StatementService
{
    public Task<Outcome<Statement>> AnswerAsync(
        Actor actor, string company, string statementId, StatementAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(answer);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (await SeenAsync(session, actor, company, statementId, token).ConfigureAwait(false) is not { } found)
                {
                    return Outcome.Refused<Statement>(ReceivableDesk.Reason("DRP7140", statementId, "there is no such statement."));
                }

                var statement = found.Statement;
                if (statement.IsFrozen)
                {
                    return Outcome.Refused<Statement>(ReceivableDesk.Reason("DRP7142", statementId, "the statement is confirmed; what is found later is a difference item of the next one."));
                }

                var reasons = Check(statement, answer);
                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Statement>(reasons);
                }

                bool agrees = answer.Disputes.Count == 0
                    && (answer.StatedBalance is { } stated ? stated == statement.Closing : answer.Agrees);
                var answered = statement with
                {
                    Status = agrees ? StatementStatus.Confirmed : StatementStatus.Disputed,
                    Hash = agrees ? StatementHash.Of(statement) : null,
                    StatedBalance = answer.StatedBalance,
                    Disputes = answer.Disputes,
                    AnsweredBy = answer.AnsweredBy,
                    AnsweredAt = desk.Now,
                };
                await WriteAsync(session, actor, found.Record, answered, agrees ? "statement-confirmed" : "statement-disputed", token).ConfigureAwait(false);
                await DisputeAsync(session, found.Record, answered, token).ConfigureAwait(false);
                return Outcome.Of(answered);
            },
            ReceivablesService.Attempts,
            cancellationToken);
    }

    public async Task<int> CloseSilentAsync(Actor actor, string company, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        int closed = 0;
        string? after = null;
        for (IReadOnlyList<Statement> page; (page = await ListAsync(actor, company, StatementStatus.Issued, after, 500, cancellationToken).ConfigureAwait(false)).Count > 0; after = page[^1].Id)
        {
            foreach (var silent in page.Where(statement => statement.Mode == ReconciliationMode.Negative && statement.ReplyBy < today))
            {
                closed += await storage.RunAsync(
                    async (session, token) =>
                    {
                        if (await SeenAsync(session, actor, company, silent.Id, token).ConfigureAwait(false) is not { Statement.Status: StatementStatus.Issued } found
                            || !await desk.MayAsync(session, actor, found.Record.NodeId, token).ConfigureAwait(false))
                        {
                            return 0;
                        }

                        var deemed = found.Statement with { Status = StatementStatus.Deemed, Hash = StatementHash.Of(found.Statement), AnsweredAt = desk.Now };
                        await WriteAsync(session, actor, found.Record, deemed, "statement-deemed", token).ConfigureAwait(false);
                        return 1;
                    },
                    ReceivablesService.Attempts,
                    cancellationToken).ConfigureAwait(false);
            }
        }

        return closed;
    }

    private static List<Fault> Check(Statement statement, StatementAnswer answer)
    {
        var reasons = new List<Fault>();
        if (string.IsNullOrWhiteSpace(answer.AnsweredBy))
        {
            reasons.Add(ReceivableDesk.Reason("DRP7143", statement.Id, "say who answers."));
        }

        if (statement.Mode == ReconciliationMode.Open && answer is { StatedBalance: null, Disputes.Count: 0 })
        {
            reasons.Add(ReceivableDesk.Reason("DRP7143", statement.Id, "an open statement is answered by the balance in the partner's books."));
        }

        if (answer.Disputes.Any(static dispute => string.IsNullOrWhiteSpace(dispute.Reason)))
        {
            reasons.Add(ReceivableDesk.Reason("DRP7114", statement.Id, "each disputed line needs a reason."));
        }

        return reasons;
    }

    private async Task WriteAsync(
        IDrpSession session, Actor actor, ReceivableRecord record, Statement statement, string action, CancellationToken cancellationToken)
    {
        session.Store<IReceivableRecordStore>().Save(Record(record.NodeId, statement, record.Version));
        var account = new ReceivableAccount { Company = statement.Company, PartnerId = statement.PartnerId, NodeId = record.NodeId };
        string answer = ReceivableJson.Of(new { statement.Id, statement.Status, statement.StatedBalance, statement.Hash, statement.AnsweredBy, statement.Disputes });
        await desk.NoteAsync(session, actor, action, account, null, answer, null, cancellationToken).ConfigureAwait(false);
        desk.Tell(session, actor, "receivables." + action, $"{statement.Id}/{record.Version}", account, answer);
    }

    private async Task DisputeAsync(IDrpSession session, ReceivableRecord record, Statement statement, CancellationToken cancellationToken)
    {
        var records = session.Store<IReceivableRecordStore>();
        var account = new ReceivableAccount { Company = statement.Company, PartnerId = statement.PartnerId, NodeId = record.NodeId };
        foreach (var dispute in statement.Disputes.DistinctBy(static dispute => dispute.LineId, StringComparer.Ordinal))
        {
            // A line that is no document (a discount, or something missing) has nothing to take out of dunning.
            bool isDocument = statement.Lines.Any(line => string.Equals(line.Movement.Id, dispute.LineId, StringComparison.Ordinal) && Enum.TryParse<ReceivableKind>(line.Movement.Kind, out _));
            var before = isDocument ? await records.FindAsync(statement.Company, DunningState.DisputeKind, dispute.LineId, cancellationToken).ConfigureAwait(false) : null;
            if (isDocument && before?.Status != "Open")
            {
                records.Save(DunningService.Dispute(account, dispute.LineId, desk.Today, dispute.Reason, "Open", before?.Version ?? 0));
            }
        }
    }
}
