using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Receivables;

internal sealed class ReceivableAccountMap() : RowMap<ReceivableAccountRow>("receivable_accounts", "receivable account")
{
    protected override void Configure(EntityTypeBuilder<ReceivableAccountRow> row)
    {
        row.Property(static account => account.Company).HasMaxLength(Lengths.Code);
        row.Property(static account => account.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static account => account.NodeId).HasMaxLength(Lengths.Code);
    }
}
