using Drp.Access;
using Drp.Storage;

namespace Drp.Journal;

/// <summary>
/// Writes and reads journals. Writing is part of the caller's session, so that an entry is there exactly when the change
/// is.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Appends to the ends of the drafts' streams; the entries are there when the session commits. Drafts of one call may
    /// be for one stream or several.
    /// </summary>
    Task<IReadOnlyList<JournalEntry>> AppendAsync(IDrpSession session, IReadOnlyList<JournalDraft> drafts, CancellationToken cancellationToken = default);

    /// <summary>
    /// Entries of a stream that the actor sees today: those about nodes in its scope, all of them for the host itself.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="after">Only entries after this sequence number; 0 from the start.</param>
    /// <param name="take">At most so many are read.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<JournalEntry>> ReadAsync(Actor actor, string stream, long after = 0, int take = 1000, CancellationToken cancellationToken = default);

    /// <summary>
    /// Checks a whole stream: every hash, every link, every number, the stored end. Only for the host itself and
    /// administrators of the whole channel; others are told that the stream is empty, as for one that doesn't exist.
    /// </summary>
    Task<JournalVerification> VerifyAsync(Actor actor, string stream, CancellationToken cancellationToken = default);
}
