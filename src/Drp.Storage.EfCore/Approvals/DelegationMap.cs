using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Approvals;

internal sealed class DelegationMap() : RowMap<DelegationRow>("delegations", "delegation")
{
    protected override void Configure(EntityTypeBuilder<DelegationRow> row)
    {
        row.Property(static delegation => delegation.Id).HasMaxLength(Lengths.Code);
        row.Property(static delegation => delegation.FromActor).HasMaxLength(Lengths.Code);
        row.Property(static delegation => delegation.ToActor).HasMaxLength(Lengths.Code);
        row.Property(static delegation => delegation.SubjectKind).HasMaxLength(Lengths.Code);
        row.HasIndex(static delegation => new { delegation.FromActor, delegation.ValidTo });
        row.HasIndex(static delegation => new { delegation.ToActor, delegation.ValidTo });
    }
}
