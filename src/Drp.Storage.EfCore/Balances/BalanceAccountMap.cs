using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Balances;

internal sealed class BalanceAccountMap() : RowMap<BalanceAccountRow>("balance_accounts", "balance account")
{
    protected override void Configure(EntityTypeBuilder<BalanceAccountRow> row)
    {
        row.Property(static account => account.AccountKey).HasMaxLength(200);
        row.Property(static account => account.Unit).HasMaxLength(Lengths.Code);
    }
}
