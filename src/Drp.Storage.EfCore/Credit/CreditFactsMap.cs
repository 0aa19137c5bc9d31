using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Credit;

internal sealed class CreditFactsMap() : RowMap<CreditFactsRow>("credit_facts", "credit facts")
{
    protected override void Configure(EntityTypeBuilder<CreditFactsRow> row)
    {
        row.Property(static facts => facts.Company).HasMaxLength(Lengths.Code);
        row.Property(static facts => facts.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static facts => facts.Currency).HasMaxLength(Lengths.Currency);
    }
}
