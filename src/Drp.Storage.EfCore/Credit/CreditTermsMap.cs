using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Credit;

internal sealed class CreditTermsMap() : RowMap<CreditTermsRow>("credit_terms", "credit terms")
{
    protected override void Configure(EntityTypeBuilder<CreditTermsRow> row)
    {
        row.Property(static terms => terms.Company).HasMaxLength(Lengths.Code);
        row.Property(static terms => terms.HolderId).HasMaxLength(Lengths.Code);
        row.Property(static terms => terms.Currency).HasMaxLength(Lengths.Currency);
    }
}
