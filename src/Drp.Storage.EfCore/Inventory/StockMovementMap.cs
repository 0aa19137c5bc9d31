using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Inventory;

internal sealed class StockMovementMap() : RowMap<StockMovementRow>("stock_movements", "stock movement")
{
    protected override void Configure(EntityTypeBuilder<StockMovementRow> row)
    {
        row.Property(static movement => movement.Company).HasMaxLength(Lengths.Code);
        row.Property(static movement => movement.System).HasMaxLength(Lengths.Code);
        row.Property(static movement => movement.Document).HasMaxLength(Lengths.Code);
        row.Property(static movement => movement.Place).HasMaxLength(Lengths.Code);
        row.Property(static movement => movement.Item).HasMaxLength(Lengths.Code);
        row.Property(static movement => movement.Batch).HasMaxLength(Lengths.Code);
        row.HasIndex(static movement => new { movement.Company, movement.Place, movement.Item, movement.Date });
    }
}
