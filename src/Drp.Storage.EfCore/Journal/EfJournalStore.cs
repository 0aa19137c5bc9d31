using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Journal;

internal sealed class EfJournalStore(EfSession session) : IJournalStore
{
    public Task<JournalHead> HeadAsync(string stream, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<JournalHeadRow>().SingleOrDefaultAsync(head => head.Stream == stream, token).ConfigureAwait(false);
            return row is null ? JournalHead.Empty(stream) : new JournalHead { Stream = stream, Sequence = row.Sequence, Hash = row.Hash };
        },
        cancellationToken);

    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        var opening = new List<JournalEntry[]>();
        foreach (var stream in entries.GroupBy(static entry => entry.Stream, StringComparer.Ordinal))
        {
            JournalEntry[] chain = [.. stream.OrderBy(static entry => entry.Sequence)];
            if (chain[0].Sequence == 1)
            {
                opening.Add(chain);
            }
            else
            {
                session.Stage((context, token) => ContinueAsync(context, chain, token));
            }
        }

        if (opening.Count > 0)
        {
            session.Stage(async (context, token) =>
            {
                await BulkInsert.AddAsync(
                    context,
                    opening.ConvertAll(static chain => new JournalHeadRow { Stream = chain[^1].Stream, Sequence = chain[^1].Sequence, Hash = chain[^1].Hash }),
                    token).ConfigureAwait(false);
                await BulkInsert.AddAsync(context, [.. opening.SelectMany(static chain => chain).Select(Row)], token).ConfigureAwait(false);
            });
        }
    }

    public Task<IReadOnlyList<JournalEntry>> ReadAsync(string stream, long after, int take, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<JournalEntry>)(await context.Set<JournalEntryRow>()
                .Where(entry => entry.Stream == stream && entry.Sequence > after)
                .OrderBy(static entry => entry.Sequence)
                .Take(take)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);

    public Task<IReadOnlyList<string>> StreamsAsync(string prefix, string? after, int take, CancellationToken cancellationToken = default)
    {
        string last = prefix + "\uffff";
        return session.ReadAsync(
            async (context, token) =>
            {
                var rows = context.Set<JournalHeadRow>().Where(head => string.Compare(head.Stream, prefix) >= 0 && string.Compare(head.Stream, last) < 0);
                if (after is not null)
                {
                    rows = rows.Where(head => string.Compare(head.Stream, after) > 0);
                }

                return (IReadOnlyList<string>)await rows.Select(static head => head.Stream).OrderBy(static name => name).Take(take)
                    .ToListAsync(token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>
    /// Moves the head first: its row is the lock of the stream, so that of two writers the later one waits, finds the head
    /// elsewhere and loses cleanly.
    /// </summary>
    private static async Task ContinueAsync(DrpDbContext context, JournalEntry[] chain, CancellationToken cancellationToken)
    {
        string stream = chain[0].Stream;
        long before = chain[0].Sequence - 1;
        var (sequence, hash) = (chain[^1].Sequence, chain[^1].Hash);
        if (await context.Set<JournalHeadRow>()
            .Where(head => head.Stream == stream && head.Sequence == before)
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, sequence).SetProperty(head => head.Hash, hash), cancellationToken)
            .ConfigureAwait(false) == 0)
        {
            long actual = await context.Set<JournalHeadRow>().Where(head => head.Stream == stream).Select(static head => head.Sequence)
                .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            throw new DrpConcurrencyException($"journal {stream}", before, actual);
        }

        context.AddRange(chain.Select(Row));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static JournalEntryRow Row(JournalEntry entry) => new()
    {
        Stream = entry.Stream,
        Sequence = entry.Sequence,
        At = entry.At,
        ActorId = entry.ActorId,
        OnBehalfOf = entry.OnBehalfOf,
        Action = entry.Action,
        NodeId = entry.NodeId,
        Before = entry.Before,
        After = entry.After,
        Reason = entry.Reason,
        Corrects = entry.Corrects,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    private static JournalEntry Value(JournalEntryRow row) => new()
    {
        Stream = row.Stream,
        Sequence = row.Sequence,
        At = row.At,
        ActorId = row.ActorId,
        OnBehalfOf = row.OnBehalfOf,
        Action = row.Action,
        NodeId = row.NodeId,
        Before = row.Before,
        After = row.After,
        Reason = row.Reason,
        Corrects = row.Corrects,
        PreviousHash = row.PreviousHash,
        Hash = row.Hash,
    };
}
