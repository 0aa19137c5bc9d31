using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Access;

internal sealed class GrantMap() : RowMap<GrantRow>("grants", "grant")
{
    protected override void Configure(EntityTypeBuilder<GrantRow> row)
    {
        row.Property(static grant => grant.Id).HasMaxLength(Lengths.Code);
        row.Property(static grant => grant.ActorId).HasMaxLength(Lengths.Code);
        row.Property(static grant => grant.Role).HasMaxLength(Lengths.Code);
        row.Property(static grant => grant.NodeId).HasMaxLength(Lengths.Code);
        row.HasIndex(static grant => new { grant.ActorId, grant.ValidTo });
        row.HasIndex(static grant => new { grant.NodeId, grant.ValidTo });
    }
}
