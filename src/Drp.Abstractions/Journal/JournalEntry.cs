using NodaTime;

namespace Drp.Journal;

/// <summary>
/// One entry of a journal. Entries are only ever added: a correction is a new entry. Each carries the hash of the one
/// before it, so that a changed or missing entry shows. Immutable.
/// </summary>
public sealed record JournalEntry
{
    /// <summary>The stream, one per aggregate.</summary>
    public required string Stream { get; init; }

    /// <summary>Position in the stream: 1, 2, 3, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was written, in whole microseconds (what every database keeps).</summary>
    public required Instant At { get; init; }

    /// <summary>Who did it.</summary>
    public required string ActorId { get; init; }

    /// <summary>For whom it was done, or <see langword="null"/>.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What happened, as a code.</summary>
    public required string Action { get; init; }

    /// <summary>The channel node that it is about, or <see langword="null"/>.</summary>
    public string? NodeId { get; init; }

    /// <summary>The state before as canonical JSON, or <see langword="null"/>.</summary>
    public string? Before { get; init; }

    /// <summary>The state after as canonical JSON, or <see langword="null"/>.</summary>
    public string? After { get; init; }

    /// <summary>Why, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The sequence number of the entry that this one corrects, or <see langword="null"/>.</summary>
    public long? Corrects { get; init; }

    /// <summary>The hash of the entry before, or 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all the above, 64 lower-case hexadecimal digits; see <see cref="JournalHash"/>.</summary>
    public required string Hash { get; init; }
}
