using Drp.Storage;

namespace Drp.Journal;

/// <summary>
/// Stores journals; part of a session. Entries can be added and read, and nothing else. Appending reads and advances the
/// stream's head: of two sessions that append to one stream at once, one loses with
/// <see cref="DrpConcurrencyException"/> on commit.
/// </summary>
public interface IJournalStore : IDrpStore
{
    /// <summary>The end of a stream as this session sees it, its own appended entries included; empty for an unknown stream.</summary>
    Task<JournalHead> HeadAsync(string stream, CancellationToken cancellationToken = default);

    /// <summary>
    /// Appends entries that follow the heads of their streams without a gap; they are there when the session commits.
    /// </summary>
    /// <remarks>An entry that doesn't follow the end of its stream lets the commit fail with DRP1001.</remarks>
    void Append(IReadOnlyList<JournalEntry> entries);

    /// <summary>Entries of a stream in order of sequence.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="after">Only entries after this sequence number; 0 from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<JournalEntry>> ReadAsync(string stream, long after, int take, CancellationToken cancellationToken = default);

    /// <summary>The names of streams that start with a prefix, in ordinal order.</summary>
    /// <param name="prefix">The prefix; empty for all.</param>
    /// <param name="after">Only names after this one; <see langword="null"/> from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<string>> StreamsAsync(string prefix, string? after, int take, CancellationToken cancellationToken = default);
}
