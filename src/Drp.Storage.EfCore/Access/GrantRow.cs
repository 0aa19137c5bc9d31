using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Access;

/// <summary>A grant as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class GrantRow : IVersionedRow
{
    public required string Id { get; set; }

    public string ActorId { get; set; } = string.Empty;

    public string Role { get; set; } = string.Empty;

    public string NodeId { get; set; } = string.Empty;

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public long Version { get; set; }
}
