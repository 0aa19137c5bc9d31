using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Approvals;

internal sealed class ApprovalDefinitionMap() : RowMap<ApprovalDefinitionRow>("approval_definitions", "approval definition")
{
    protected override void Configure(EntityTypeBuilder<ApprovalDefinitionRow> row)
    {
        row.Property(static definition => definition.SubjectKind).HasMaxLength(Lengths.Code);
        row.Property(static definition => definition.Code).HasMaxLength(Lengths.Code);
    }
}
