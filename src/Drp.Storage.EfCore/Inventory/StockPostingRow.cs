using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Inventory;

/// <summary>A posting as stored.</summary>
[PrimaryKey(nameof(Company), nameof(System), nameof(Document), nameof(Line))]
internal sealed class StockPostingRow
{
    public required string Company { get; set; }

    public required string System { get; set; }

    public required string Document { get; set; }

    public required int Line { get; set; }

    public StockMovementKind Kind { get; set; }

    public required string Item { get; set; }

    public LocalDate Date { get; set; }

    public Instant At { get; set; }

    public required string ActorId { get; set; }

    public string? Counterparty { get; set; }

    public string? Reason { get; set; }

    public required string Fingerprint { get; set; }

    public static StockPostingRow Of(StockPosting posting) => new()
    {
        Company = posting.Company,
        System = posting.Source.System,
        Document = posting.Source.Document,
        Line = posting.Source.Line,
        Kind = posting.Kind,
        Item = posting.Item,
        Date = posting.Date,
        At = posting.At,
        ActorId = posting.ActorId,
        Counterparty = posting.Counterparty,
        Reason = posting.Reason,
        Fingerprint = posting.Fingerprint,
    };

    public static StockPosting Value(StockPostingRow row, IEnumerable<StockMovementRow> movements) => new()
    {
        Company = row.Company,
        Source = new StockSource { System = row.System, Document = row.Document, Line = row.Line },
        Kind = row.Kind,
        Item = row.Item,
        Date = row.Date,
        At = row.At,
        ActorId = row.ActorId,
        Counterparty = row.Counterparty,
        Reason = row.Reason,
        Fingerprint = row.Fingerprint,
        Entries = [.. movements.Select(StockMovementRow.Value)],
    };
}
