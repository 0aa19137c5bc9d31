namespace Drp.Receivables;

/// <summary>What a statement run did. Immutable.</summary>
public sealed record StatementRunResult
{
    /// <summary>Ids of the statements that this call issued.</summary>
    public required IReadOnlyList<string> Issued { get; init; }

    /// <summary>Partners whose statement was there already.</summary>
    public required int AlreadyDone { get; init; }

    /// <summary>Partners with no balance and no movement, or without the right to.</summary>
    public required int Skipped { get; init; }
}
