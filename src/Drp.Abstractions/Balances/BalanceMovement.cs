namespace Drp.Balances;

/// <summary>
/// The change of one account, and of one holder's part of it, by one operation. A fact that is never changed: accounts
/// and holds are the sums of their movements. Immutable.
/// </summary>
public sealed record BalanceMovement
{
    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>The holder's key; <see langword="null"/> for a change of the limit.</summary>
    public string? Holder { get; init; }

    /// <summary>Change of the limit; nothing changes for an unlimited account.</summary>
    public decimal Limit { get; init; }

    /// <summary>Change of what is reserved.</summary>
    public decimal Reserved { get; init; }

    /// <summary>Change of what is committed.</summary>
    public decimal Committed { get; init; }

    /// <summary>Change of what is consumed.</summary>
    public decimal Consumed { get; init; }

    /// <summary>Limit − reserved − committed − consumed: how much more is available afterwards.</summary>
    public decimal AvailableChange => Limit - Reserved - Committed - Consumed;
}
