namespace Drp.Balances;

/// <summary>An amount of one account. Immutable.</summary>
public sealed record BalanceLine
{
    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>The amount in the account's unit; positive, at most four decimal places.</summary>
    public required decimal Amount { get; init; }
}
