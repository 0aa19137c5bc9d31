using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Channels;

/// <summary>Counts the changes of the tree's shape.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class ChannelTreeRow : IVersionedRow
{
    public required string Id { get; set; }

    public long Version { get; set; }
}
