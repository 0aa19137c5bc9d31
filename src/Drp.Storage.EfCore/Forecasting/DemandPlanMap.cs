using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Forecasting;

internal sealed class DemandPlanMap() : RowMap<DemandPlanRow>("demand_plans", "demand plan")
{
    protected override void Configure(EntityTypeBuilder<DemandPlanRow> row)
    {
        row.Property(static plan => plan.Cycle).HasMaxLength(Lengths.Code);
        row.Property(static plan => plan.Node).HasMaxLength(Lengths.Code);
    }
}
