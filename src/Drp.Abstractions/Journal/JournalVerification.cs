namespace Drp.Journal;

/// <summary>What a check of a stream found. Immutable.</summary>
public sealed record JournalVerification
{
    /// <summary>The stream that was checked.</summary>
    public required string Stream { get; init; }

    /// <summary>How many entries were read.</summary>
    public required long Entries { get; init; }

    /// <summary>Every gap, changed entry, broken link and cut-off tail, in the order of the stream; empty when intact.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>Whether the stream is as it was written.</summary>
    public bool IsIntact => Faults.Count == 0;
}
