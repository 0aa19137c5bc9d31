using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Balances;

internal sealed class BalanceHoldMap() : RowMap<BalanceHoldRow>("balance_holds", "balance hold")
{
    protected override void Configure(EntityTypeBuilder<BalanceHoldRow> row)
    {
        row.Property(static hold => hold.Holder).HasMaxLength(200);
        row.Property(static hold => hold.AccountKey).HasMaxLength(200);
    }
}
