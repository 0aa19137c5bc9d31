using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class SalesOrderMap() : RowMap<SalesOrderRow>("demand_orders", "sales order")
{
    protected override void Configure(EntityTypeBuilder<SalesOrderRow> row)
    {
        row.Property(static order => order.Item).HasMaxLength(Lengths.Code);
        row.Property(static order => order.Location).HasMaxLength(Lengths.Code);
        row.Property(static order => order.Customer).HasMaxLength(Lengths.Code);
    }
}
