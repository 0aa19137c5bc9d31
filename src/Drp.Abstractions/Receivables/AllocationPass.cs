namespace Drp.Receivables;

/// <summary>A way in which a payment finds the items that it settles.</summary>
public enum AllocationPass
{
    /// <summary>Items that the payment names, in its order.</summary>
    Reference = 0,

    /// <summary>All open items, when the payment is exactly their sum (net of discount, or gross).</summary>
    WholeBalance = 1,

    /// <summary>One item whose amount (net of discount, or gross) is exactly the payment; of several the oldest.</summary>
    ExactAmount = 2,

    /// <summary>Oldest due date first, then document, then number.</summary>
    OldestDue = 3,

    /// <summary>Kinds in the order of <see cref="AllocationOptions.RankedKinds"/>, inside a kind the oldest due first.</summary>
    RankedKinds = 4,

    /// <summary>All items in proportion to what is open, by largest remainder; ties by due date, document, number.</summary>
    Proportional = 5,
}
