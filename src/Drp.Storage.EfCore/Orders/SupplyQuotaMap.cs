using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Orders;

internal sealed class SupplyQuotaMap() : RowMap<SupplyQuotaRow>("supply_quotas", "supply quota")
{
    protected override void Configure(EntityTypeBuilder<SupplyQuotaRow> row)
    {
        row.Property(static quota => quota.Company).HasMaxLength(Lengths.Code);
        row.Property(static quota => quota.Id).HasMaxLength(Lengths.Code);
        row.Property(static quota => quota.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static quota => quota.Item).HasMaxLength(Lengths.Code);
        row.Property(static quota => quota.ReturnsTo).HasMaxLength(Lengths.Code);
        row.HasIndex(static quota => new { quota.Company, quota.Item });
    }
}
