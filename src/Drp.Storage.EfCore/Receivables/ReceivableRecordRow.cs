using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

/// <summary>A case as stored.</summary>
[PrimaryKey(nameof(Company), nameof(Kind), nameof(Id))]
internal sealed class ReceivableRecordRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Kind { get; set; }

    public required string Id { get; set; }

    public required string PartnerId { get; set; }

    public required string NodeId { get; set; }

    public required string Status { get; set; }

    public LocalDate Date { get; set; }

    public required string State { get; set; }

    public long Version { get; set; }
}
