namespace Drp.Balances;

/// <summary>What an operation did. Immutable.</summary>
public sealed record BalanceOutcome
{
    /// <summary>The posting that was written, now or the first time.</summary>
    public required BalancePosting Posting { get; init; }

    /// <summary>Whether the operation had been carried out before under its key; nothing happened this time.</summary>
    public bool Repeated { get; init; }

    /// <summary>
    /// Keys of advisory accounts that are below zero after this operation, in ordinal order. Empty for a repetition.
    /// </summary>
    public IReadOnlyList<string> Overdrawn { get; init; } = [];
}
