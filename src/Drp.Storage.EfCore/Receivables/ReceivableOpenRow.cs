using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// What is open of an item now, in stored units; closed items have no row. Dates and places of the item stand here too, so
/// that an aging reads one narrow table.
/// </summary>
[PrimaryKey(nameof(ItemKey))]
internal sealed class ReceivableOpenRow
{
    public long ItemKey { get; set; }

    public required string Company { get; set; }

    public required string PartnerId { get; set; }

    public required string NodeId { get; set; }

    public required string Currency { get; set; }

    public bool IsDebit { get; set; }

    public long OpenAmount { get; set; }

    public long Discounted { get; set; }

    public LocalDate Due { get; set; }

    public LocalDate DocumentDate { get; set; }

    public LocalDate PostingDate { get; set; }

    public Instant RecordedAt { get; set; }
}
