namespace Drp.Receivables;

/// <summary>The sides of document kinds.</summary>
public static class ReceivableKinds
{
    /// <summary>Whether the partner owes the document (else it has it to its credit).</summary>
    public static bool IsDebit(this ReceivableKind kind) => kind <= ReceivableKind.DebitAdjustment;

    /// <summary>1 for what is owed, −1 for credits.</summary>
    public static int Sign(this ReceivableKind kind) => kind.IsDebit() ? 1 : -1;

    /// <summary>Whether the document is a sale or takes one back: what turnover and days sales outstanding count.</summary>
    public static bool IsSale(this ReceivableKind kind) =>
        kind is ReceivableKind.Invoice or ReceivableKind.DebitNote or ReceivableKind.CreditNote;
}
