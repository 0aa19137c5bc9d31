namespace Drp.Balances;

/// <summary>What one holder (an order, a promotion) has of one account. Immutable.</summary>
public sealed record BalanceHold
{
    /// <summary>The holder's key: <c>order/4711</c>.</summary>
    public required string Holder { get; init; }

    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>Set aside and not yet promised; never negative.</summary>
    public decimal Reserved { get; init; }

    /// <summary>Promised and not yet used; never negative.</summary>
    public decimal Committed { get; init; }

    /// <summary>Used so far; never negative.</summary>
    public decimal Consumed { get; init; }

    /// <summary>Counts the changes of the hold; 0 for one not yet stored.</summary>
    public long Version { get; init; }

    /// <summary>Reserved + committed: what a release gives back.</summary>
    public decimal Open => Reserved + Committed;
}
