using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Receivables;

internal sealed class ReceivableRecordMap() : RowMap<ReceivableRecordRow>("receivable_records", "receivable record")
{
    protected override void Configure(EntityTypeBuilder<ReceivableRecordRow> row)
    {
        row.Property(static record => record.Company).HasMaxLength(Lengths.Code);
        row.Property(static record => record.Kind).HasMaxLength(Lengths.Code);
        row.Property(static record => record.Id).HasMaxLength(200);
        row.Property(static record => record.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static record => record.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static record => record.Status).HasMaxLength(Lengths.Code);
        row.HasIndex(static record => new { record.Company, record.Kind, record.PartnerId });
        row.HasIndex(static record => new { record.Company, record.Kind, record.Status });
    }
}
