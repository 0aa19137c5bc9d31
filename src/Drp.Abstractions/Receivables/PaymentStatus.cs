namespace Drp.Receivables;

/// <summary>What became of a payment.</summary>
public enum PaymentStatus
{
    /// <summary>Posted and applied as far as it goes.</summary>
    Posted = 0,

    /// <summary>It was posted before; this is the first answer again.</summary>
    Repeated = 1,

    /// <summary>It looks like a duplicate and waits for a person.</summary>
    Held = 2,
}
