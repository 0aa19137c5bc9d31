namespace Drp.Receivables;

/// <summary>The words on a statement's page. Immutable; make your own with <c>with</c>.</summary>
public sealed record StatementTexts
{
    /// <summary>English.</summary>
    public static StatementTexts English { get; } = new();

    /// <summary>Simplified Chinese.</summary>
    public static StatementTexts Chinese { get; } = new()
    {
        Title = "对账单", Partner = "客户", Period = "期间", Opening = "期初余额", Closing = "期末余额", Date = "日期", Document = "单据", Kind = "类型",
        Reference = "摘要", Debit = "借方", Credit = "贷方", Balance = "余额", Difference = "补记", ReplyBy = "请于以下日期前回复",
        Positive = "请核对并签章确认。", Negative = "如有不符请回复；逾期未回复视为确认。", Open = "请填写贵方账面余额。", Stated = "贵方余额", Signature = "签章 / 日期", Page = "页",
    };

    /// <summary>The heading.</summary>
    public string Title { get; init; } = "Statement of account";

    /// <summary>Before the partner's name.</summary>
    public string Partner { get; init; } = "Partner";

    /// <summary>Before the days.</summary>
    public string Period { get; init; } = "Period";

    /// <summary>The opening balance.</summary>
    public string Opening { get; init; } = "Opening balance";

    /// <summary>The closing balance.</summary>
    public string Closing { get; init; } = "Closing balance";

    /// <summary>Column: posting date.</summary>
    public string Date { get; init; } = "Date";

    /// <summary>Column: document.</summary>
    public string Document { get; init; } = "Document";

    /// <summary>Column: kind.</summary>
    public string Kind { get; init; } = "Kind";

    /// <summary>Column: reference.</summary>
    public string Reference { get; init; } = "Reference";

    /// <summary>Column: what is owed.</summary>
    public string Debit { get; init; } = "Debit";

    /// <summary>Column: what is credited.</summary>
    public string Credit { get; init; } = "Credit";

    /// <summary>Column: balance.</summary>
    public string Balance { get; init; } = "Balance";

    /// <summary>Marks a difference item.</summary>
    public string Difference { get; init; } = "late";

    /// <summary>Before the day of reply.</summary>
    public string ReplyBy { get; init; } = "Please reply by";

    /// <summary>What a positive statement asks.</summary>
    public string Positive { get; init; } = "Please check and confirm by signature.";

    /// <summary>What a negative statement asks.</summary>
    public string Negative { get; init; } = "Please reply only if this differs from your books; silence counts as agreement.";

    /// <summary>What an open statement asks.</summary>
    public string Open { get; init; } = "Please state the balance in your books.";

    /// <summary>Before the balance that the partner states.</summary>
    public string Stated { get; init; } = "Balance in your books";

    /// <summary>Before the signature.</summary>
    public string Signature { get; init; } = "Signature / date";

    /// <summary>Before the page's number.</summary>
    public string Page { get; init; } = "Page";
}
