using Drp.Storage;
using NodaTime;
using NodaTime.Text;

namespace Drp.Receivables;

/// <summary>Documents, items and applications as rows, and back.</summary>
internal static class ReceivableRows
{
    public static long Key(ReceivableItem item) => StableKey.Of(
        item.Company, item.Reference.DocumentId, item.Reference.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static ReceivableDocumentRow Row(ReceivableDocument document, ReceivableItem first) => new()
    {
        Company = document.Company,
        Id = document.Id,
        Kind = document.Kind,
        PartnerId = document.PartnerId,
        NodeId = first.NodeId,
        Currency = document.Currency,
        Amount = StoredDecimal.ToUnits(document.Amount),
        DocumentDate = document.DocumentDate,
        PostingDate = document.Posting,
        DueDate = document.DueDate,
        Terms = document.Terms is { } terms ? StoredJson.Write(terms) : null,
        Reference = document.Reference,
        RelatesTo = document.RelatesTo,
        BaseRate = document.BaseRate,
        RecordedAt = first.RecordedAt,
    };

    public static ReceivableDocument Value(ReceivableDocumentRow row) => new()
    {
        Company = row.Company,
        Id = row.Id,
        Kind = row.Kind,
        PartnerId = row.PartnerId,
        Currency = row.Currency,
        Amount = StoredDecimal.FromUnits(row.Amount),
        DocumentDate = row.DocumentDate,
        PostingDate = row.PostingDate,
        DueDate = row.DueDate,
        Terms = row.Terms is { } terms ? StoredJson.Read<PaymentTerms>(terms) : null,
        Reference = row.Reference,
        RelatesTo = row.RelatesTo,
        BaseRate = row.BaseRate,
    };

    public static ReceivableItemRow Row(ReceivableItem item) => new()
    {
        ItemKey = Key(item),
        Company = item.Company,
        DocumentId = item.Reference.DocumentId,
        Number = item.Reference.Number,
        Kind = item.Kind,
        PartnerId = item.PartnerId,
        NodeId = item.NodeId,
        Currency = item.Currency,
        Amount = item.Amount,
        DocumentDate = item.DocumentDate,
        PostingDate = item.PostingDate,
        DueDate = item.DueDate,
        RecordedAt = item.RecordedAt,
        Discounts = item.Discounts.Count == 0 ? null : StoredJson.Write(item.Discounts.Select(static tier => new Tier(LocalDatePattern.Iso.Format(tier.LastDay), tier.Percent))),
        BaseRate = item.BaseRate,
    };

    public static ReceivableItem Value(ReceivableItemRow row) => new()
    {
        Company = row.Company,
        Reference = new ItemReference(row.DocumentId, row.Number),
        Kind = row.Kind,
        PartnerId = row.PartnerId,
        NodeId = row.NodeId,
        Currency = row.Currency,
        Amount = row.Amount,
        DocumentDate = row.DocumentDate,
        PostingDate = row.PostingDate,
        DueDate = row.DueDate,
        RecordedAt = row.RecordedAt,
        Discounts = row.Discounts is { } json
            ? [.. StoredJson.Read<Tier[]>(json).Select(static tier => new DiscountTier { LastDay = LocalDatePattern.Iso.Parse(tier.Day).Value, Percent = tier.Percent })]
            : [],
        BaseRate = row.BaseRate,
    };

    public static ReceivableOpenRow Row(OpenItem open) => new()
    {
        ItemKey = Key(open.Item),
        Company = open.Item.Company,
        PartnerId = open.Item.PartnerId,
        NodeId = open.Item.NodeId,
        Currency = open.Item.Currency,
        IsDebit = open.Item.Kind.IsDebit(),
        OpenAmount = StoredDecimal.ToUnits(open.Open),
        Discounted = StoredDecimal.ToUnits(open.Discounted),
        Due = open.Item.Due,
        DocumentDate = open.Item.DocumentDate,
        PostingDate = open.Item.PostingDate,
        RecordedAt = open.Item.RecordedAt,
    };

    public static ReceivableApplicationRow Row(ReceivableApplication application)
    {
        var side = (application.Debit ?? application.Credit)!;
        return new ReceivableApplicationRow
        {
            Company = application.Company,
            Id = application.Id,
            PostingId = application.PostingId,
            Line = application.Line,
            PartnerId = application.PartnerId,
            NodeId = side.NodeId,
            Currency = side.Currency,
            Kind = application.Kind,
            DebitKey = application.Debit is { } debit ? Key(debit) : null,
            CreditKey = application.Credit is { } credit ? Key(credit) : null,
            Amount = StoredDecimal.ToUnits(application.Amount),
            PostingDate = application.PostingDate,
            RecordedAt = application.RecordedAt,
            DebitDue = application.Debit?.Due,
            DebitDocumentDate = application.Debit?.DocumentDate,
            DebitPostingDate = application.Debit?.PostingDate,
            DebitRecordedAt = application.Debit?.RecordedAt,
            CreditPostingDate = application.Credit?.PostingDate,
            CreditRecordedAt = application.Credit?.RecordedAt,
            Reverses = application.Reverses,
            ExchangeDifference = application.ExchangeDifference,
            Reason = application.Reason,
        };
    }

    public static ReceivableApplication Value(ReceivableApplicationRow row, ReceivableItem? debit, ReceivableItem? credit) => new()
    {
        Company = row.Company,
        Id = row.Id,
        PostingId = row.PostingId,
        Line = row.Line,
        PartnerId = row.PartnerId,
        Kind = row.Kind,
        Debit = debit,
        Credit = credit,
        Amount = StoredDecimal.FromUnits(row.Amount),
        PostingDate = row.PostingDate,
        RecordedAt = row.RecordedAt,
        Reverses = row.Reverses,
        ExchangeDifference = row.ExchangeDifference,
        Reason = row.Reason,
    };

    private sealed record Tier(string Day, decimal Percent);
}
