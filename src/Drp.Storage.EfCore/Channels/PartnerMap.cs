using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class PartnerMap() : RowMap<PartnerRow>("partners", "partner")
{
    protected override void Configure(EntityTypeBuilder<PartnerRow> row)
    {
        row.Property(static partner => partner.Id).HasMaxLength(Lengths.Code);
        row.Property(static partner => partner.Name).HasMaxLength(Lengths.Name);
        row.Property(static partner => partner.NodeId).HasMaxLength(Lengths.Code);
        row.HasIndex(static partner => partner.NodeId);
    }
}
