using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class StockMap() : RowMap<StockRow>("stock", "stock")
{
    protected override void Configure(EntityTypeBuilder<StockRow> row)
    {
        row.Property(static stock => stock.Company).HasMaxLength(Lengths.Code);
        row.Property(static stock => stock.Item).HasMaxLength(Lengths.Code);
        row.Property(static stock => stock.Location).HasMaxLength(Lengths.Code);
        row.Property(static stock => stock.Batch).HasMaxLength(Lengths.Code);
    }
}
