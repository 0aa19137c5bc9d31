using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Forecasting;

internal sealed class DemandAgreementMap() : RowMap<DemandAgreementRow>("demand_agreements", "demand agreement")
{
    protected override void Configure(EntityTypeBuilder<DemandAgreementRow> row)
    {
        row.Property(static agreement => agreement.Cycle).HasMaxLength(Lengths.Code);
        row.Property(static agreement => agreement.Node).HasMaxLength(Lengths.Code);
        row.Property(static agreement => agreement.Actor).HasMaxLength(Lengths.Code);
    }
}
