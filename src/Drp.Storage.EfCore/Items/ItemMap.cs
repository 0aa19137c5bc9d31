using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Items;

internal sealed class ItemMap() : RowMap<ItemRow>("items", "item")
{
    protected override void Configure(EntityTypeBuilder<ItemRow> row)
    {
        row.Property(static item => item.Name).HasMaxLength(Lengths.Name);
        row.Property(static item => item.GroupCode).HasMaxLength(Lengths.Code);
        row.Property(static item => item.BaseUnit).HasMaxLength(Lengths.Code);
        row.Property(static item => item.Successor).HasMaxLength(Lengths.Code);
        row.Property(static item => item.CostCurrency).HasMaxLength(Lengths.Currency);
        Exact(row.Property(static item => item.CostAmount));
        Exact(row.Property(static item => item.Weight));
        Exact(row.Property(static item => item.Volume));
        Exact(row.Property(static item => item.PalletQuantity));
        row.HasIndex(static item => new { item.Company, item.GroupCode });
    }
}
