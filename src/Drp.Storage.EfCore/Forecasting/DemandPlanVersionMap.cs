using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Forecasting;

internal sealed class DemandPlanVersionMap() : RowMap<DemandPlanVersionRow>("demand_plan_versions", "demand plan version")
{
    protected override void Configure(EntityTypeBuilder<DemandPlanVersionRow> row)
    {
        row.Property(static version => version.Cycle).HasMaxLength(Lengths.Code);
        row.Property(static version => version.Node).HasMaxLength(Lengths.Code);
        row.Property(static version => version.Actor).HasMaxLength(Lengths.Code);
        row.Property(static version => version.OnBehalfOf).HasMaxLength(Lengths.Code);
        row.Property(static version => version.Reason).HasMaxLength(Lengths.Text);
    }
}
