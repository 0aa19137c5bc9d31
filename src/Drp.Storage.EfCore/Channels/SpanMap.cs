using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class SpanMap() : RowMap<SpanRow>("channel_spans", "channel node span")
{
    protected override void Configure(EntityTypeBuilder<SpanRow> row)
    {
        row.Property(static span => span.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static span => span.ParentId).HasMaxLength(Lengths.Code);
        row.Property(static span => span.OwnerId).HasMaxLength(Lengths.Code);
        row.Property(static span => span.TerritoryCode).HasMaxLength(Lengths.Code);
    }
}
