namespace Drp.Receivables;

/// <summary>What can be wrong with a document before any stored state is asked.</summary>
internal static class DocumentChecks
{
    public static void Check(ReceivableDocument document, List<Fault> reasons)
    {
        string subject = "document/" + document.Id;
        if (document.Id.Length is 0 or > 128 || document.Company.Length is 0 or > 64 || document.Reference?.Length > 256 || document.RelatesTo?.Length > 128)
        {
            reasons.Add(ReceivableDesk.Reason("DRP7105", subject, "an id has 1 to 128 characters, a company 1 to 64, a reference at most 256."));
        }

        if (!IsCurrency(document.Currency) || !ReceivableDesk.IsAmount(document.Amount, document.Currency))
        {
            reasons.Add(ReceivableDesk.Reason("DRP7103", subject, "the amount has to be above 0 in minor units of a three-letter currency; the kind says on which side it is."));
        }

        if (document.BaseRate <= 0m)
        {
            reasons.Add(ReceivableDesk.Reason("DRP7103", subject, "the base rate has to be above 0."));
        }

        if (document.Terms is { } terms && (PaymentTermsCalculator.Fault(terms) ?? (document.DueDate is null ? null : "give terms or a due date, not both.")) is { } fault)
        {
            reasons.Add(ReceivableDesk.Reason("DRP7104", subject, fault));
        }
    }

    public static bool IsCurrency(string currency) => currency.Length == 3 && currency.All(char.IsAsciiLetterUpper);

    /// <summary>Whether two documents say the same.</summary>
    public static bool IsSame(ReceivableDocument x, ReceivableDocument y) => string.Equals(Text(x), Text(y), StringComparison.Ordinal);

    private static string Text(ReceivableDocument document) => Journal.CanonicalJson.Of(ReceivableJson.Of(document with { PostingDate = document.Posting }))!;
}
