using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class StockingPointMap() : RowMap<StockingPointRow>("stocking_points", "stocking point")
{
    protected override void Configure(EntityTypeBuilder<StockingPointRow> row)
    {
        row.Property(static point => point.Company).HasMaxLength(Lengths.Code);
        row.Property(static point => point.Item).HasMaxLength(Lengths.Code);
        row.Property(static point => point.Location).HasMaxLength(Lengths.Code);
    }
}
