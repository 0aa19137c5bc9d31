using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class ChannelTreeMap() : RowMap<ChannelTreeRow>("channel_tree", "channel tree")
{
    protected override void Configure(EntityTypeBuilder<ChannelTreeRow> row) =>
        row.Property(static tree => tree.Id).HasMaxLength(Lengths.Code);
}
