namespace Drp.Receivables;

/// <summary>Where a bank line that a person has to look at stands.</summary>
public enum BankLineStatus
{
    /// <summary>No partner was found.</summary>
    Unmatched = 0,

    /// <summary>It looks like a payment that was posted already.</summary>
    Held = 1,

    /// <summary>A person assigned it, and it is posted.</summary>
    Posted = 2,

    /// <summary>A person set it aside.</summary>
    Discarded = 3,
}
