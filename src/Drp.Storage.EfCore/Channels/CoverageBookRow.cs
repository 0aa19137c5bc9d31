using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Channels;

/// <summary>Counts the changes of all coverages.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class CoverageBookRow : IVersionedRow
{
    public required string Id { get; set; }

    public long Version { get; set; }
}
