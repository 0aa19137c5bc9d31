using Drp.Access;
using Drp.Storage;

namespace Drp.Receivables;

internal sealed class ReceivableFeed(
    IDrpStorage storage, IReceivables receivables, IPayments payments, ReceivableDesk desk, IEnumerable<IReceivableSource> sources) : IReceivableFeed
{
    private const string Kind = "source-cursor";

    public async Task<Outcome<ReceivableFeedResult>> PullAsync(Actor actor, string company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsSystem)
        {
            return Outcome.Refused<ReceivableFeedResult>(ReceivableDesk.Reason("DRP7101", company, "only the host itself takes over from its books."));
        }

        int documents = 0;
        int paid = 0;
        var faults = new List<Fault>();
        foreach (var source in sources.OrderBy(static source => source.Name, StringComparer.Ordinal))
        {
            string? cursor = await CursorAsync(company, source.Name, cancellationToken).ConfigureAwait(false);
            for (; ; )
            {
                var batch = await source.ReadAsync(company, cursor, cancellationToken).ConfigureAwait(false);
                if (batch.Cursor is null || string.Equals(batch.Cursor, cursor, StringComparison.Ordinal))
                {
                    break;
                }

                documents += await PostAsync(actor, batch.Documents, faults, cancellationToken).ConfigureAwait(false);
                var outcomes = await payments.ReceiveManyAsync(actor, batch.Payments, cancellationToken).ConfigureAwait(false);
                paid += outcomes.Count(static outcome => outcome.Value is { Status: not PaymentStatus.Held });
                faults.AddRange(outcomes.SelectMany(static outcome => outcome.Reasons));
                await MoveAsync(company, source.Name, cursor = batch.Cursor, cancellationToken).ConfigureAwait(false);
            }
        }

        return Outcome.Of(new ReceivableFeedResult { Documents = documents, Payments = paid, Faults = faults });
    }

    /// <summary>In batches; a batch with something that is refused is posted one by one, so that the rest of it isn't lost.</summary>
    private async Task<int> PostAsync(Actor actor, IReadOnlyList<ReceivableDocument> documents, List<Fault> faults, CancellationToken cancellationToken)
    {
        int posted = 0;
        foreach (ReceivableDocument[] some in documents.Chunk(Math.Max(1, desk.Options.BatchSize)))
        {
            var outcome = await receivables.PostAsync(actor, some, cancellationToken).ConfigureAwait(false);
            if (outcome.Succeeded)
            {
                posted += some.Length;
                continue;
            }

            foreach (var document in some)
            {
                var alone = await receivables.PostAsync(actor, [document], cancellationToken).ConfigureAwait(false);
                posted += alone.Succeeded ? 1 : 0;
                faults.AddRange(alone.Reasons);
            }
        }

        return posted;
    }

    private async Task<string?> CursorAsync(string company, string source, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return (await session.Store<IReceivableRecordStore>().FindAsync(company, Kind, source, cancellationToken).ConfigureAwait(false)) is { } record
                ? ReceivableJson.Read<string>(record.State)
                : null;
        }
    }

    private Task MoveAsync(string company, string source, string cursor, CancellationToken cancellationToken) => storage.RunAsync(
        async (session, token) =>
        {
            var records = session.Store<IReceivableRecordStore>();
            var before = await records.FindAsync(company, Kind, source, token).ConfigureAwait(false);
            records.Save(new ReceivableRecord
            {
                Company = company,
                Kind = Kind,
                Id = source,
                PartnerId = string.Empty,
                NodeId = string.Empty,
                Status = "At",
                Date = desk.Today,
                State = ReceivableJson.Of(cursor),
                Version = before?.Version ?? 0,
            });
        },
        ReceivablesService.Attempts,
        cancellationToken);
}
