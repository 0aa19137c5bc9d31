using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Receivables;

internal sealed class ReceivableOpenMap() : RowMap<ReceivableOpenRow>("receivable_open", "open receivable")
{
    protected override void Configure(EntityTypeBuilder<ReceivableOpenRow> row)
    {
        row.Property(static open => open.Company).HasMaxLength(Lengths.Code);
        row.Property(static open => open.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static open => open.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static open => open.Currency).HasMaxLength(Lengths.Currency);
        row.HasIndex(static open => new { open.Company, open.PartnerId });
        row.HasIndex(static open => new { open.Company, open.NodeId });
    }
}
