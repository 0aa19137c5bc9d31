using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Receivables;

/// <summary>An account as stored; its row is what commands on a partner lock.</summary>
[PrimaryKey(nameof(Company), nameof(PartnerId))]
internal sealed class ReceivableAccountRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string PartnerId { get; set; }

    public string NodeId { get; set; } = string.Empty;

    public bool RunningAccount { get; set; }

    public bool DunningBlocked { get; set; }

    /// <summary>Nanoseconds since 1970.</summary>
    public long LastRecordedAt { get; set; }

    public long Version { get; set; }
}
