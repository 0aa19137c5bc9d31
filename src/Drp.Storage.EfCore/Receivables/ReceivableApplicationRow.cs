using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

/// <summary>An application as stored, amounts in stored units, with what an aging needs to know of both items.</summary>
[PrimaryKey(nameof(Company), nameof(Id))]
internal sealed class ReceivableApplicationRow
{
    public required string Company { get; set; }

    public required string Id { get; set; }

    public required string PostingId { get; set; }

    public int Line { get; set; }

    public required string PartnerId { get; set; }

    public required string NodeId { get; set; }

    public required string Currency { get; set; }

    public ApplicationKind Kind { get; set; }

    public long? DebitKey { get; set; }

    public long? CreditKey { get; set; }

    public long Amount { get; set; }

    public LocalDate PostingDate { get; set; }

    public Instant RecordedAt { get; set; }

    public LocalDate? DebitDue { get; set; }

    public LocalDate? DebitDocumentDate { get; set; }

    public LocalDate? DebitPostingDate { get; set; }

    public Instant? DebitRecordedAt { get; set; }

    public LocalDate? CreditPostingDate { get; set; }

    public Instant? CreditRecordedAt { get; set; }

    public string? Reverses { get; set; }

    public decimal ExchangeDifference { get; set; }

    public string? Reason { get; set; }
}
