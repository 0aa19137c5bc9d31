using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Approvals;

internal sealed class ApprovalMap() : RowMap<ApprovalRow>("approval_requests", "approval request")
{
    protected override void Configure(EntityTypeBuilder<ApprovalRow> row)
    {
        row.Property(static request => request.Id).HasMaxLength(Lengths.Code);
        row.Property(static request => request.SubjectKind).HasMaxLength(Lengths.Code);
        row.Property(static request => request.SubjectId).HasMaxLength(Lengths.Code);
        row.Property(static request => request.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static request => request.Proposer).HasMaxLength(Lengths.Code);
        row.HasIndex(static request => new { request.SubjectKind, request.SubjectId });
        row.HasIndex(static request => request.NextTimer);
        row.HasIndex(static request => new { request.NodeId, request.SubmittedAt });
    }
}
