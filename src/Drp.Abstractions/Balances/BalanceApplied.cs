namespace Drp.Balances;

/// <summary>How a store answered a posting, with the accounts as they are then. Immutable.</summary>
public sealed record BalanceApplied
{
    /// <summary>What happened.</summary>
    public required BalanceApplyResult Result { get; init; }

    /// <summary>The accounts after an applied posting, in ordinal order; empty otherwise.</summary>
    public IReadOnlyList<BalanceAccount> Accounts { get; init; } = [];
}
