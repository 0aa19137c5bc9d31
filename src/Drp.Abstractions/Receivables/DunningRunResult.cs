namespace Drp.Receivables;

/// <summary>What a dunning run did. Immutable.</summary>
public sealed record DunningRunResult
{
    /// <summary>Notices that this call made.</summary>
    public required IReadOnlyList<DunningNotice> Notices { get; init; }

    /// <summary>Partners that were looked at before, on the same day or later.</summary>
    public required int AlreadyDone { get; init; }

    /// <summary>Partners that the actor may not dun, with why.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }
}
