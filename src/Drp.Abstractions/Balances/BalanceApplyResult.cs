namespace Drp.Balances;

/// <summary>How a store answered a posting.</summary>
public enum BalanceApplyResult
{
    /// <summary>All movements happened.</summary>
    Applied = 0,

    /// <summary>
    /// At least one condition didn't hold, and nothing happened: an account is missing or would fall below zero, or a
    /// holder has less than is to be taken from it.
    /// </summary>
    Refused = 1,

    /// <summary>A posting under this key happened before, and nothing happened now.</summary>
    Repeated = 2,
}
