namespace Drp.Journal;

/// <summary>The end of a stream: kept beside the entries, so that a cut-off tail shows as well. Immutable.</summary>
public sealed record JournalHead
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>The sequence number of the last entry; 0 for an empty stream.</summary>
    public required long Sequence { get; init; }

    /// <summary>The hash of the last entry; 64 zeros for an empty stream.</summary>
    public required string Hash { get; init; }

    /// <summary>The head of a stream without entries.</summary>
    public static JournalHead Empty(string stream) => new() { Stream = stream, Sequence = 0, Hash = JournalHash.Zero };
}
