namespace Drp.Receivables;

/// <summary>What was taken over from the host's books. Immutable.</summary>
public sealed record ReceivableFeedResult
{
    /// <summary>Documents that are posted now, those of before included.</summary>
    public required int Documents { get; init; }

    /// <summary>Payments that are posted now, those of before included.</summary>
    public required int Payments { get; init; }

    /// <summary>What was refused, each with its code: the feed goes on without it.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }
}
