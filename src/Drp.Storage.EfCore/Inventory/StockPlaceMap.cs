using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Inventory;

internal sealed class StockPlaceMap() : RowMap<StockPlaceRow>("stock_places", "stock place")
{
    protected override void Configure(EntityTypeBuilder<StockPlaceRow> row)
    {
        row.Property(static place => place.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static place => place.PartnerId).HasMaxLength(Lengths.Code);
        row.HasIndex(static place => place.NodeId);
    }
}
