using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Channels;

/// <summary>A node as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class NodeRow : IVersionedRow
{
    public required string Id { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Level { get; set; } = string.Empty;

    public string? PartnerId { get; set; }

    public long Version { get; set; }
}
