using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Orders;

internal sealed class OrderMap() : RowMap<OrderRow>("orders", "order")
{
    protected override void Configure(EntityTypeBuilder<OrderRow> row)
    {
        row.Property(static order => order.Company).HasMaxLength(Lengths.Code);
        row.Property(static order => order.Id).HasMaxLength(Lengths.Code);
        row.Property(static order => order.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static order => order.NodeId).HasMaxLength(Lengths.Code);
        row.HasIndex(static order => new { order.NodeId, order.RequestedDate });
    }
}
