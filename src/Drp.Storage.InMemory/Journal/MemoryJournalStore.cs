using Drp.Storage;

namespace Drp.Journal;

internal sealed class MemoryJournalStore(MemorySession session) : IJournalStore
{
    private static readonly MemoryTable<(string Stream, long Sequence), JournalEntry> Entries =
        new("journal entry", MemoryKeys.Entry, static key => $"{key.Stream}/{key.Sequence}");

    private static readonly MemoryTable<string, JournalHead> Heads = new("journal", MemoryOrder.Text, static key => key);

    public Task<JournalHead> HeadAsync(string stream, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Heads).Find(stream)?.Value ?? JournalHead.Empty(stream));

    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            session.Open(Entries).Save((entry.Stream, entry.Sequence), entry, 0);
            session.Open(Heads).Save(
                entry.Stream,
                new JournalHead { Stream = entry.Stream, Sequence = entry.Sequence, Hash = entry.Hash },
                entry.Sequence - 1);
        }
    }

    public Task<IReadOnlyList<JournalEntry>> ReadAsync(string stream, long after, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. session.Open(Entries)
            .Scan((stream, after), key => string.Equals(key.Stream, stream, StringComparison.Ordinal), after: true)
            .Take(take)
            .Select(static row => row.Row.Value)]);

    public Task<IReadOnlyList<string>> StreamsAsync(string prefix, string? after, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. session.Open(Heads)
            .Scan(string.CompareOrdinal(after, prefix) > 0 ? after! : prefix, key => key.StartsWith(prefix, StringComparison.Ordinal), after is not null)
            .Take(take)
            .Select(static row => row.Key)]);
}
