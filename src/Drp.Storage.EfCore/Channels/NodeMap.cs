using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class NodeMap() : RowMap<NodeRow>("channel_nodes", "channel node")
{
    protected override void Configure(EntityTypeBuilder<NodeRow> row)
    {
        row.Property(static node => node.Id).HasMaxLength(Lengths.Code);
        row.Property(static node => node.Name).HasMaxLength(Lengths.Name);
        row.Property(static node => node.Level).HasMaxLength(Lengths.Code);
        row.Property(static node => node.PartnerId).HasMaxLength(Lengths.Code);
    }
}
