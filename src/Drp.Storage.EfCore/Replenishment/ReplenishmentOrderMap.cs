using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Replenishment;

internal sealed class ReplenishmentOrderMap() : RowMap<ReplenishmentOrderRow>("replenishment_orders", "replenishment order")
{
    protected override void Configure(EntityTypeBuilder<ReplenishmentOrderRow> row)
    {
        row.Property(static order => order.Company).HasMaxLength(Lengths.Code);
        row.Property(static order => order.Id).HasMaxLength(Lengths.Code);
        row.Property(static order => order.Item).HasMaxLength(Lengths.Code);
        row.Property(static order => order.FromPlace).HasMaxLength(Lengths.Code);
        row.Property(static order => order.ToPlace).HasMaxLength(Lengths.Code);
        row.HasIndex(static order => new { order.Company, order.ToPlace, order.Item });
        row.HasIndex(static order => new { order.Company, order.FromPlace, order.Item });
        row.HasIndex(static order => new { order.Company, order.Mark });
    }
}
