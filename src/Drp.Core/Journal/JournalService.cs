using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Journal;

internal sealed class JournalService(IDrpStorage storage, IAccess access, IClock clock) : IJournal
{
    private const int Batch = 5000;

    public async Task<IReadOnlyList<JournalEntry>> AppendAsync(
        IDrpSession session, IReadOnlyList<JournalDraft> drafts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(drafts);
        var store = session.Store<IJournalStore>();
        var heads = new Dictionary<string, JournalHead>(StringComparer.Ordinal);
        var entries = new List<JournalEntry>(drafts.Count);
        var now = clock.GetCurrentInstant();
        foreach (var draft in drafts)
        {
            if (!heads.TryGetValue(draft.Stream, out var head))
            {
                head = draft.OpensStream
                    ? JournalHead.Empty(draft.Stream)
                    : await store.HeadAsync(draft.Stream, cancellationToken).ConfigureAwait(false);
            }

            var entry = JournalHash.Next(head, draft, now);
            heads[draft.Stream] = new JournalHead { Stream = draft.Stream, Sequence = entry.Sequence, Hash = entry.Hash };
            entries.Add(entry);
        }

        if (entries.Count > 0)
        {
            store.Append(entries);
        }

        return entries;
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(
        Actor actor, string stream, long after = 0, int take = 1000, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var entries = await session.Store<IJournalStore>().ReadAsync(stream, after, take, cancellationToken).ConfigureAwait(false);
            if (actor.IsSystem)
            {
                return entries;
            }

            var scope = await access.ScopeAsync(session, actor, access.Today, cancellationToken).ConfigureAwait(false);
            string[] nodes = [.. entries.Select(entry => entry.NodeId).OfType<string>().Distinct(StringComparer.Ordinal)];
            var seen = (await session.Store<Channels.IChannelStore>().FilterAsync(scope, nodes, cancellationToken).ConfigureAwait(false))
                .ToHashSet(StringComparer.Ordinal);
            return [.. entries.Where(entry => entry.NodeId is { } node && seen.Contains(node))];
        }
    }

    public async Task<JournalVerification> VerifyAsync(Actor actor, string stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (!await access.AdministersAsync(session, actor, null, access.Today, cancellationToken).ConfigureAwait(false))
            {
                return JournalHash.Verify(JournalHead.Empty(stream), []);
            }

            // The head first: what is appended meanwhile lies behind it and is left for the next check.
            var store = session.Store<IJournalStore>();
            var head = await store.HeadAsync(stream, cancellationToken).ConfigureAwait(false);
            var entries = new List<JournalEntry>();
            for (long after = 0; ;)
            {
                var read = await store.ReadAsync(stream, after, Batch, cancellationToken).ConfigureAwait(false);
                entries.AddRange(read.Where(entry => entry.Sequence <= head.Sequence));
                if (read.Count < Batch || read[^1].Sequence >= head.Sequence)
                {
                    break;
                }

                after = read[^1].Sequence;
            }

            return JournalHash.Verify(head, entries);
        }
    }
}
