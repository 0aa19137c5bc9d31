namespace Drp.Receivables;

/// <summary>What a document of the receivables ledger is. <see cref="ReceivableKinds.IsDebit"/> says which side it is on.</summary>
public enum ReceivableKind
{
    /// <summary>An invoice: the partner owes it.</summary>
    Invoice = 0,

    /// <summary>A debit note: the partner owes it.</summary>
    DebitNote = 1,

    /// <summary>Interest on arrears: the partner owes it.</summary>
    Interest = 2,

    /// <summary>A dunning fee: the partner owes it.</summary>
    Fee = 3,

    /// <summary>A correction that the partner owes: a refund, a rescheduled debt, an amount moved to another currency.</summary>
    DebitAdjustment = 4,

    /// <summary>A credit note: the partner has it to its credit.</summary>
    CreditNote = 5,

    /// <summary>Money received.</summary>
    Payment = 6,

    /// <summary>A correction in the partner's favour.</summary>
    CreditAdjustment = 7,
}
