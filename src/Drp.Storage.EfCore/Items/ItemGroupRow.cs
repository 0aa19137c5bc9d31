using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Items;

/// <summary>An item group as stored.</summary>
[PrimaryKey(nameof(Company), nameof(Code))]
internal sealed class ItemGroupRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Code { get; set; }

    public string Name { get; set; } = string.Empty;

    public string? Parent { get; set; }

    public long Version { get; set; }
}
