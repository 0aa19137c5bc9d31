using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

/// <summary>A document as stored.</summary>
[PrimaryKey(nameof(Company), nameof(Id))]
internal sealed class ReceivableDocumentRow
{
    public required string Company { get; set; }

    public required string Id { get; set; }

    public ReceivableKind Kind { get; set; }

    public required string PartnerId { get; set; }

    public required string NodeId { get; set; }

    public required string Currency { get; set; }

    /// <summary>In stored units, so that the database sums it.</summary>
    public long Amount { get; set; }

    public LocalDate DocumentDate { get; set; }

    public LocalDate PostingDate { get; set; }

    public LocalDate? DueDate { get; set; }

    public string? Terms { get; set; }

    public string? Reference { get; set; }

    public string? RelatesTo { get; set; }

    public decimal BaseRate { get; set; }

    public Instant RecordedAt { get; set; }
}
