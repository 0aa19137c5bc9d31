using NodaTime;

namespace Drp.Receivables;

/// <summary>Bank lines that wait for a person, as cases.</summary>
internal static class BankLines
{
    public const string Kind = "bank-line";

    public const string AccountKind = "payer-account";

    public static ReceivableRecord Held(ReceivableAccount account, PaymentRequest payment, string id, string like) => Record(
        account.Company,
        new WaitingBankLine
        {
            Id = id,
            Line = new BankLine { Reference = payment.BankReference, Date = payment.Date, Amount = payment.Amount, Currency = payment.Currency, PartnerId = payment.PartnerId, Text = payment.Text },
            Status = BankLineStatus.Held,
            LooksLike = like,
            Targets = payment.Targets,
        },
        account.PartnerId,
        account.NodeId);

    public static ReceivableRecord Record(string company, WaitingBankLine line, string partnerId, string nodeId, long version = 0) => new()
    {
        Company = company,
        Kind = Kind,
        Id = line.Id,
        PartnerId = partnerId,
        NodeId = nodeId,
        Status = line.Status.ToString(),
        Date = line.Line.Date,
        State = ReceivableJson.Of(line),
        Version = version,
    };

    /// <summary>The words of a payer's text that may be document ids: with a digit, at most 128 characters.</summary>
    public static IEnumerable<string> Words(BankLine line) => (line.Text ?? string.Empty)
        .Split([' ', '\t', '\r', '\n', ',', ';', ':', '，', '；', '：', '、', '（', '）', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static word => word.Trim('.', '。'))
        .Where(static word => word.Length is > 1 and <= 128 && word.Any(char.IsAsciiDigit))
        .Distinct(StringComparer.Ordinal);

    public static PaymentRequest Payment(string company, BankLine line, string partnerId, IReadOnlyList<AllocationTarget> targets) => new()
    {
        Company = company,
        PartnerId = partnerId,
        BankReference = line.Reference,
        Amount = line.Amount,
        Currency = line.Currency,
        Date = line.Date,
        Targets = targets,
        Text = line.Text is { Length: > 256 } text ? text[..256] : line.Text,
    };
}
