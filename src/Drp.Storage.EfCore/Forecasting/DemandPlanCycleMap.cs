using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Forecasting;

internal sealed class DemandPlanCycleMap() : RowMap<DemandPlanCycleRow>("demand_plan_cycles", "demand plan cycle")
{
    protected override void Configure(EntityTypeBuilder<DemandPlanCycleRow> row)
    {
        row.Property(static cycle => cycle.Code).HasMaxLength(Lengths.Code);
        row.Property(static cycle => cycle.Company).HasMaxLength(Lengths.Code);
        row.HasIndex(static cycle => cycle.LocksAt);
    }
}
