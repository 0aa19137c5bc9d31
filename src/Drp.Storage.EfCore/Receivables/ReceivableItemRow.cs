using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

/// <summary>An item as stored; its key is derived from company, document and number.</summary>
[PrimaryKey(nameof(ItemKey))]
internal sealed class ReceivableItemRow
{
    public long ItemKey { get; set; }

    public required string Company { get; set; }

    public required string DocumentId { get; set; }

    public int Number { get; set; }

    public ReceivableKind Kind { get; set; }

    public required string PartnerId { get; set; }

    public required string NodeId { get; set; }

    public required string Currency { get; set; }

    public decimal Amount { get; set; }

    public LocalDate DocumentDate { get; set; }

    public LocalDate PostingDate { get; set; }

    public LocalDate? DueDate { get; set; }

    public Instant RecordedAt { get; set; }

    public string? Discounts { get; set; }

    public decimal BaseRate { get; set; }
}
