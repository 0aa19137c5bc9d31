using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Balances;

internal sealed class BalanceMovementMap() : RowMap<BalanceMovementRow>("balance_movements", "balance movement")
{
    protected override void Configure(EntityTypeBuilder<BalanceMovementRow> row)
    {
        row.Property(static movement => movement.AccountKey).HasMaxLength(200);
        row.Property(static movement => movement.PostingKey).HasMaxLength(200);
        row.Property(static movement => movement.Holder).HasMaxLength(200);
        row.HasIndex(static movement => movement.PostingKey);
    }
}
