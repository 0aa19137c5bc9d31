using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class StatementService(IDrpStorage storage, ReceivableDesk desk) : IStatements
{
    private const string Kind = "statement";

    public Task<Outcome<Statement>> IssueAsync(Actor actor, StatementRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.PartnerId);
        return storage.RunAsync(
            async (session, token) => (await IssueAsync(session, actor, request, request.PartnerId, always: true, token).ConfigureAwait(false)).Outcome,
            ReceivablesService.Attempts,
            cancellationToken);
    }

    public async Task<StatementRunResult> RunAsync(Actor actor, StatementRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var issued = new List<string>();
        int done = 0;
        int skipped = 0;
        for (string? after = null; ;)
        {
            var partners = await PartnersAsync(actor, request.Company, after, cancellationToken).ConfigureAwait(false);
            foreach (string partner in partners)
            {
                var (outcome, isNew) = await storage.RunAsync(
                    (session, token) => IssueAsync(session, actor, request, partner, always: false, token), ReceivablesService.Attempts, cancellationToken).ConfigureAwait(false);
                if (isNew)
                {
                    issued.Add(outcome.Value!.Id);
                }

                done += outcome.Succeeded && !isNew ? 1 : 0;
                skipped += outcome.Succeeded ? 0 : 1;
            }

            if (partners.Count == 0)
            {
                return new StatementRunResult { Issued = issued, AlreadyDone = done, Skipped = skipped };
            }

            after = partners[^1];
        }
    }

    public async Task<Statement?> FindAsync(Actor actor, string company, string statementId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return (await SeenAsync(session, actor, company, statementId, cancellationToken).ConfigureAwait(false))?.Statement;
        }
    }

    public async Task<IReadOnlyList<Statement>> ListAsync(
        Actor actor, string company, StatementStatus? status = null, string? after = null, int take = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await desk.ScopeAsync(session, actor, desk.Today, cancellationToken).ConfigureAwait(false);
            return [.. (await session.Store<IReceivableRecordStore>().ListAsync(scope, company, Kind, status?.ToString(), after, take, cancellationToken).ConfigureAwait(false))
                .Select(static record => ReceivableJson.Read<Statement>(record.State))];
        }
    }

    public async Task<IReadOnlyList<ReceivableMovement>> DifferencesAsync(
        Actor actor, string company, string statementId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await SeenAsync(session, actor, company, statementId, cancellationToken).ConfigureAwait(false) is { } found
                ? await DifferencesAsync(session, found.Statement, null, cancellationToken).ConfigureAwait(false)
                : [];
        }
    }

    private async Task<IReadOnlyList<string>> PartnersAsync(Actor actor, string company, string? after, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await desk.ScopeAsync(session, actor, desk.Today, cancellationToken).ConfigureAwait(false);
            return await session.Store<IReceivableStore>().PartnersAsync(scope, company, after, Math.Max(1, desk.Options.BatchSize), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(Outcome<Statement> Outcome, bool IsNew)> IssueAsync(
        IDrpSession session, Actor actor, StatementRequest request, string partnerId, bool always, CancellationToken cancellationToken)
    {
        var reasons = new List<Fault>();
        var records = session.Store<IReceivableRecordStore>();
        var account = await desk.EnterAsync(session, actor, request.Company, partnerId, reasons, cancellationToken).ConfigureAwait(false);
        string id = $"S/{partnerId}/{request.Currency}/{request.To:uuuu-MM-dd}";
        if (!DocumentChecks.IsCurrency(request.Currency))
        {
            reasons.Add(ReceivableDesk.Reason("DRP7103", id, "a currency has three capital letters."));
        }

        if (request.Mode == ReconciliationMode.Negative && request.ReplyBy is null)
        {
            reasons.Add(ReceivableDesk.Reason("DRP7143", id, "a negative statement needs a last day for the reply."));
        }

        if (account is null || reasons.Count > 0)
        {
            return (Outcome.Refused<Statement>(reasons), false);
        }

        Statement? before = null;
        foreach (var record in await records.OfPartnersAsync(request.Company, Kind, [partnerId], cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(record.Id, id, StringComparison.Ordinal))
            {
                return (Outcome.Of(ReceivableJson.Read<Statement>(record.State)), false);
            }

            var other = ReceivableJson.Read<Statement>(record.State);
            before = string.Equals(other.Currency, request.Currency, StringComparison.Ordinal) && !(other.To < before?.To) ? other : before;
        }

        var from = before is not null ? before.To.PlusDays(1) : request.From ?? request.To.With(DateAdjusters.StartOfMonth);
        if (from > request.To || (before is not null && request.From is { } asked && asked != from))
        {
            return (Outcome.Refused<Statement>(ReceivableDesk.Reason("DRP7141", id, $"the statement has to begin on {from:uuuu-MM-dd} and end no earlier.")), false);
        }

        var statement = await MakeAsync(session, request, account, id, from, before, cancellationToken).ConfigureAwait(false);
        if (!always && statement is { Lines.Count: 0, Closing: 0m })
        {
            return (Outcome.Refused<Statement>(ReceivableDesk.Reason("DRP7140", id, "there is nothing to state.")), false);
        }

        records.Save(Record(account.NodeId, statement, 0));
        await desk.NoteAsync(
            session, actor, "statement-issued", account, null, ReceivableJson.Of(new { statement.Id, statement.Opening, statement.Closing, Hash = StatementHash.Of(statement) }), null, cancellationToken).ConfigureAwait(false);
        desk.Tell(session, actor, "receivables.statement", id, account, ReceivableJson.Of(new { statement.Id, statement.Mode, statement.From, statement.To, statement.ReplyBy }));
        return (Outcome.Of(statement), true);
    }

    private static async Task<Statement> MakeAsync(
        IDrpSession session, StatementRequest request, ReceivableAccount account, string id, LocalDate from, Statement? before, CancellationToken cancellationToken)
    {
        var store = session.Store<IReceivableStore>();
        var issuedAt = account.LastRecordedAt;
        var query = new MovementQuery { Company = account.Company, PartnerId = account.PartnerId, To = from.PlusDays(-1), RecordedUntil = issuedAt };
        bool Mine(ReceivableMovement row) => string.Equals(row.Currency, request.Currency, StringComparison.Ordinal);
        decimal opening = before?.Closing
            ?? (await store.MovementsAsync(query, cancellationToken).ConfigureAwait(false)).Where(Mine).Sum(static row => row.Amount);
        var differences = before is null ? [] : await DifferencesAsync(session, before, issuedAt, cancellationToken).ConfigureAwait(false);
        var movements = await store.MovementsAsync(query with { From = from, To = request.To }, cancellationToken).ConfigureAwait(false);
        decimal balance = opening;
        var lines = new List<StatementLine>();
        foreach (var (row, isDifference) in differences.Select(static row => (row, true)).Concat(movements.Where(Mine).Select(static row => (row, false))))
        {
            balance += row.Amount;
            lines.Add(new StatementLine { Movement = row, IsDifference = isDifference, Balance = balance });
        }

        var partner = await session.Store<IPartnerStore>().FindAsync(account.PartnerId, cancellationToken).ConfigureAwait(false);
        return new Statement
        {
            Id = id,
            Company = account.Company,
            PartnerId = account.PartnerId,
            PartnerName = partner?.Value.Name ?? account.PartnerId,
            Currency = request.Currency,
            From = from,
            To = request.To,
            Mode = request.Mode,
            IssuedAt = issuedAt,
            ReplyBy = request.ReplyBy,
            Opening = opening,
            Lines = lines,
            Closing = balance,
        };
    }

    private static async Task<IReadOnlyList<ReceivableMovement>> DifferencesAsync(
        IDrpSession session, Statement statement, Instant? until, CancellationToken cancellationToken) =>
        [.. (await session.Store<IReceivableStore>().MovementsAsync(
            new MovementQuery { Company = statement.Company, PartnerId = statement.PartnerId, To = statement.To, RecordedAfter = statement.IssuedAt, RecordedUntil = until }, cancellationToken).ConfigureAwait(false))
            .Where(row => string.Equals(row.Currency, statement.Currency, StringComparison.Ordinal))];

    private async Task<(Statement Statement, ReceivableRecord Record)?> SeenAsync(
        IDrpSession session, Actor actor, string company, string statementId, CancellationToken cancellationToken)
    {
        var record = await session.Store<IReceivableRecordStore>().FindAsync(company, Kind, statementId, cancellationToken).ConfigureAwait(false);
        return record is not null && await desk.SeenAsync(session, actor, company, record.PartnerId, cancellationToken).ConfigureAwait(false) is not null
            ? (ReceivableJson.Read<Statement>(record.State), record)
            : null;
    }

    private static ReceivableRecord Record(string nodeId, Statement statement, long version) => new()
    {
        Company = statement.Company,
        Kind = Kind,
        Id = statement.Id,
        PartnerId = statement.PartnerId,
        NodeId = nodeId,
        Status = statement.Status.ToString(),
        Date = statement.ReplyBy ?? statement.To,
        State = ReceivableJson.Of(statement),
        Version = version,
    };
}
