namespace Drp.Balances;

/// <summary>What happens when an amount is asked for that an account doesn't have.</summary>
public enum BalanceControl
{
    /// <summary>It is refused: the available amount never falls below zero.</summary>
    Absolute = 0,

    /// <summary>It is given, and the answer lists the account as overdrawn.</summary>
    Advisory = 1,

    /// <summary>It is given and counted, nothing more.</summary>
    Track = 2,
}
