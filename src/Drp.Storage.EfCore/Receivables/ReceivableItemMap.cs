using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Receivables;

internal sealed class ReceivableItemMap() : RowMap<ReceivableItemRow>("receivable_items", "receivable item")
{
    protected override void Configure(EntityTypeBuilder<ReceivableItemRow> row)
    {
        row.Property(static item => item.Company).HasMaxLength(Lengths.Code);
        row.Property(static item => item.DocumentId).HasMaxLength(Lengths.Hash);
        row.Property(static item => item.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static item => item.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static item => item.Currency).HasMaxLength(Lengths.Currency);
        row.Property(static item => item.Discounts).HasMaxLength(Lengths.Text);
        Exact(row.Property(static item => item.BaseRate));
        row.HasIndex(static item => new { item.Company, item.DocumentId });
        row.HasIndex(static item => new { item.Company, item.PartnerId });
    }
}
