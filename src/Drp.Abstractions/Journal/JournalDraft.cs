using Drp.Access;

namespace Drp.Journal;

/// <summary>What is to be written into a journal; the journal adds sequence, time and hash. Immutable.</summary>
public sealed record JournalDraft
{
    /// <summary>The stream, one per aggregate: <c>node/D-0815</c>. Compared ordinally, at most 200 characters.</summary>
    public required string Stream { get; init; }

    /// <summary>What happened, as a code: <c>moved</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>
    /// The channel node that the entry is about: who sees the node sees the entry; <see langword="null"/> is visible to
    /// the host only.
    /// </summary>
    public string? NodeId { get; init; }

    /// <summary>The state before as JSON, or <see langword="null"/> if there was none.</summary>
    public string? Before { get; init; }

    /// <summary>The state after as JSON, or <see langword="null"/> if there is none.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the words of who did it, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The sequence number of the entry that this one corrects, or <see langword="null"/>.</summary>
    public long? Corrects { get; init; }

    /// <summary>
    /// Whether the stream is known to have no entry yet, so that its end needn't be read: for imports. If it has one after
    /// all, the commit fails. Default no.
    /// </summary>
    public bool OpensStream { get; init; }
}
