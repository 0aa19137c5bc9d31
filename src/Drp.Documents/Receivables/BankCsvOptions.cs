namespace Drp.Receivables;

/// <summary>How a bank's CSV is laid out. Columns are named as in the file's first row.</summary>
public sealed class BankCsvOptions
{
    /// <summary>What separates columns. Default a comma.</summary>
    public string Delimiter { get; set; } = ",";

    /// <summary>The decimal separator; the other of comma and point separates groups. Default a point.</summary>
    public char DecimalSeparator { get; set; } = '.';

    /// <summary>The dates' pattern in NodaTime's words. Default <c>uuuu-MM-dd</c>.</summary>
    public string DatePattern { get; set; } = "uuuu-MM-dd";

    /// <summary>The currency where the file has no column for it. Default <c>CNY</c>.</summary>
    public string Currency { get; set; } = "CNY";

    /// <summary>The bank's reference.</summary>
    public string Reference { get; set; } = "Reference";

    /// <summary>The booking date.</summary>
    public string Date { get; set; } = "Date";

    /// <summary>The amount: positive came in. A file with two columns names the incoming one here.</summary>
    public string Amount { get; set; } = "Amount";

    /// <summary>The currency; a file without this column is in <see cref="Currency"/>.</summary>
    public string CurrencyColumn { get; set; } = "Currency";

    /// <summary>The payer's account; may be missing.</summary>
    public string PayerAccount { get; set; } = "PayerAccount";

    /// <summary>The payer's name; may be missing.</summary>
    public string PayerName { get; set; } = "PayerName";

    /// <summary>The payer's text; may be missing.</summary>
    public string Text { get; set; } = "Text";
}
