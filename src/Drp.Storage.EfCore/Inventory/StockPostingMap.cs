using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Inventory;

internal sealed class StockPostingMap() : RowMap<StockPostingRow>("stock_postings", "stock posting")
{
    protected override void Configure(EntityTypeBuilder<StockPostingRow> row)
    {
        row.Property(static posting => posting.Company).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.System).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.Document).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.Item).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.ActorId).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.Counterparty).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.Reason).HasMaxLength(Lengths.Text);
        row.Property(static posting => posting.Fingerprint).HasMaxLength(64);
    }
}
