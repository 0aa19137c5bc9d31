using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Items;

internal sealed class ItemGroupMap() : RowMap<ItemGroupRow>("item_groups", "item group")
{
    protected override void Configure(EntityTypeBuilder<ItemGroupRow> row)
    {
        row.Property(static group => group.Name).HasMaxLength(Lengths.Name);
        row.Property(static group => group.Parent).HasMaxLength(Lengths.Code);
    }
}
