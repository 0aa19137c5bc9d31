namespace Drp.Receivables;

/// <summary>Where a statement stands.</summary>
public enum StatementStatus
{
    /// <summary>Issued; no answer yet.</summary>
    Issued = 0,

    /// <summary>The partner disagrees, with a balance or with lines.</summary>
    Disputed = 1,

    /// <summary>The partner agrees; frozen.</summary>
    Confirmed = 2,

    /// <summary>Nobody replied to a negative statement in time; frozen.</summary>
    Deemed = 3,
}
