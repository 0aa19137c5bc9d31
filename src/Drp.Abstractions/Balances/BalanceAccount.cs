namespace Drp.Balances;

/// <summary>
/// An account with a limit and what has been taken from it. It knows no meaning: a credit limit, a fund, a quota and the
/// stock of a bucket are all accounts under keys of their rooms. Immutable; amounts are exact to four decimal places.
/// </summary>
public sealed record BalanceAccount
{
    /// <summary>The key, compared and locked in ordinal order; at most 200 characters: <c>credit/ACME/CNY</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What is counted: a currency or a unit of measure. All movements of the account are in it.</summary>
    public required string Unit { get; init; }

    /// <summary>The most that may be taken; <see langword="null"/> for unlimited. Zero is a limit, not the lack of one.</summary>
    public decimal? Limit { get; init; }

    /// <summary>What happens above the limit; absolute by default.</summary>
    public BalanceControl Control { get; init; }

    /// <summary>Set aside and not yet promised.</summary>
    public decimal Reserved { get; init; }

    /// <summary>Promised and not yet used.</summary>
    public decimal Committed { get; init; }

    /// <summary>Used.</summary>
    public decimal Consumed { get; init; }

    /// <summary>Counts the changes of the account; 0 for one not yet stored.</summary>
    public long Version { get; init; }

    /// <summary>Limit − reserved − committed − consumed; <see langword="null"/> for unlimited.</summary>
    public decimal? Available => Limit - Reserved - Committed - Consumed;
}
