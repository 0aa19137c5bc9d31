namespace Drp.Receivables;

/// <summary>A bank line that waits, or waited, for a person. Immutable.</summary>
public sealed record WaitingBankLine
{
    /// <summary>The id under which it is decided.</summary>
    public required string Id { get; init; }

    /// <summary>The line.</summary>
    public required BankLine Line { get; init; }

    /// <summary>Where it stands.</summary>
    public required BankLineStatus Status { get; init; }

    /// <summary>The payment it looks like, when held.</summary>
    public string? LooksLike { get; init; }

    /// <summary>What was found in the payer's text.</summary>
    public IReadOnlyList<AllocationTarget> Targets { get; init; } = [];
}
