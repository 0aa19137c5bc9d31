using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Channels;

/// <summary>A partner as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class PartnerRow : IVersionedRow
{
    public required string Id { get; set; }

    public string Name { get; set; } = string.Empty;

    public string NodeId { get; set; } = string.Empty;

    public PartnerStatus Status { get; set; }

    public long Version { get; set; }
}
