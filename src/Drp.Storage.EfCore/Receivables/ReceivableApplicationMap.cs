using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Receivables;

internal sealed class ReceivableApplicationMap() : RowMap<ReceivableApplicationRow>("receivable_applications", "receivable application")
{
    protected override void Configure(EntityTypeBuilder<ReceivableApplicationRow> row)
    {
        row.Property(static application => application.Company).HasMaxLength(Lengths.Code);
        row.Property(static application => application.Id).HasMaxLength(160);
        row.Property(static application => application.PostingId).HasMaxLength(Lengths.Hash);
        row.Property(static application => application.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static application => application.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static application => application.Currency).HasMaxLength(Lengths.Currency);
        row.Property(static application => application.Reverses).HasMaxLength(160);
        row.Property(static application => application.Reason).HasMaxLength(Lengths.Name);
        row.HasIndex(static application => new { application.Company, application.PartnerId, application.PostingDate });
        row.HasIndex(static application => new { application.Company, application.PostingDate });
    }
}
