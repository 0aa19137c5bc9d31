using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

/// <summary>A node's span as stored.</summary>
[PrimaryKey(nameof(NodeId), nameof(ValidFrom))]
internal sealed class SpanRow
{
    public required string NodeId { get; set; }

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public string? ParentId { get; set; }

    public string? OwnerId { get; set; }

    public string? TerritoryCode { get; set; }
}
