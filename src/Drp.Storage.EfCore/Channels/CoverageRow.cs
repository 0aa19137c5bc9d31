using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

/// <summary>A coverage as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class CoverageRow : IVersionedRow
{
    public required string Id { get; set; }

    public string NodeId { get; set; } = string.Empty;

    public string Territories { get; set; } = "[]";

    public string ItemGroups { get; set; } = "[]";

    public bool Exclusive { get; set; }

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public long Version { get; set; }
}
