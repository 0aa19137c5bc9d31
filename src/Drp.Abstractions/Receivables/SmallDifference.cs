namespace Drp.Receivables;

/// <summary>What becomes of a small difference between a payment and what it settles.</summary>
public enum SmallDifference
{
    /// <summary>It stays open.</summary>
    LeaveOpen = 0,

    /// <summary>It is given up.</summary>
    WriteOff = 1,

    /// <summary>It is booked as a discount. (An overpayment is given up instead: it can't be a discount.)</summary>
    Discount = 2,
}
