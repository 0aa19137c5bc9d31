using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class PlanMap() : RowMap<PlanRow>("plans", "plan")
{
    protected override void Configure(EntityTypeBuilder<PlanRow> row)
    {
        row.Property(static plan => plan.Company).HasMaxLength(Lengths.Code);
        row.Property(static plan => plan.Id).HasMaxLength(Lengths.Hash);
        row.Property(static plan => plan.SnapshotFingerprint).HasMaxLength(Lengths.Hash);
        row.Property(static plan => plan.OptionsFingerprint).HasMaxLength(Lengths.Hash);
        row.HasIndex(static plan => new { plan.Company, plan.SavedAt });
        row.HasIndex(static plan => plan.PlanKey).IsUnique();
    }
}

internal sealed class PlanNameMap() : RowMap<PlanNameRow>("plan_names", "plan name")
{
    protected override void Configure(EntityTypeBuilder<PlanNameRow> row)
    {
        row.Property(static name => name.Code).HasMaxLength(Lengths.Code);
        row.Property(static name => name.Source).HasMaxLength(Lengths.Code);
    }
}

internal sealed class PlanPointMap() : RowMap<PlanPointRow>("plan_points", "plan point")
{
    protected override void Configure(EntityTypeBuilder<PlanPointRow> row)
    {
    }
}

internal sealed class PlanOrderMap() : RowMap<PlanOrderRow>("plan_orders", "planned order")
{
    protected override void Configure(EntityTypeBuilder<PlanOrderRow> row)
    {
    }
}

internal sealed class PlanRecordMap() : RowMap<PlanRecordRow>("plan_records", "plan record")
{
    protected override void Configure(EntityTypeBuilder<PlanRecordRow> row)
    {
    }
}

internal sealed class PlanMessageMap() : RowMap<PlanMessageRow>("plan_messages", "plan message")
{
    protected override void Configure(EntityTypeBuilder<PlanMessageRow> row)
    {
        row.Property(static message => message.Item).HasMaxLength(Lengths.Code);
        row.Property(static message => message.Location).HasMaxLength(Lengths.Code);
        row.Property(static message => message.Reference).HasMaxLength(Lengths.Name);
        row.HasIndex(static message => new { message.PlanKey, message.Item });
    }
}
