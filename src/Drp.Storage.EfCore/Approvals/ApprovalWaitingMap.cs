using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Approvals;

internal sealed class ApprovalWaitingMap() : RowMap<ApprovalWaitingRow>("approval_waiting", "approval waiting")
{
    protected override void Configure(EntityTypeBuilder<ApprovalWaitingRow> row)
    {
        row.Property(static waiting => waiting.ActorId).HasMaxLength(Lengths.Code);
        row.Property(static waiting => waiting.RequestId).HasMaxLength(Lengths.Code);
        row.HasIndex(static waiting => waiting.RequestId);
    }
}
