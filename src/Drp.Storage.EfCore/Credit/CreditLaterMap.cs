using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Credit;

internal sealed class CreditLaterMap() : RowMap<CreditLaterRow>("credit_later", "later credit")
{
    protected override void Configure(EntityTypeBuilder<CreditLaterRow> row)
    {
        row.Property(static later => later.AccountKey).HasMaxLength(200);
        row.Property(static later => later.Holder).HasMaxLength(200);
        row.HasIndex(static later => later.Holder);
    }
}
