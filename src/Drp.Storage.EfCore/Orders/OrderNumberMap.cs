using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Orders;

internal sealed class OrderNumberMap() : RowMap<OrderNumberRow>("order_numbers", "order number")
{
    protected override void Configure(EntityTypeBuilder<OrderNumberRow> row)
    {
        row.Property(static number => number.Company).HasMaxLength(Lengths.Code);
        row.Property(static number => number.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static number => number.ExternalNumber).HasMaxLength(Lengths.Code);
        row.Property(static number => number.OrderId).HasMaxLength(Lengths.Code);
    }
}
