using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Inventory;

internal sealed class StockBalanceMap() : RowMap<StockBalanceRow>("stock_balances", "stock balance")
{
    protected override void Configure(EntityTypeBuilder<StockBalanceRow> row)
    {
        row.Property(static balance => balance.Company).HasMaxLength(Lengths.Code);
        row.Property(static balance => balance.Place).HasMaxLength(Lengths.Code);
        row.Property(static balance => balance.Item).HasMaxLength(Lengths.Code);
        row.Property(static balance => balance.Batch).HasMaxLength(Lengths.Code);
        row.HasIndex(static balance => balance.Expiry);
    }
}
