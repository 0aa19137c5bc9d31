using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Receivables;

internal sealed class ReceivableDocumentMap() : RowMap<ReceivableDocumentRow>("receivable_documents", "receivable document")
{
    protected override void Configure(EntityTypeBuilder<ReceivableDocumentRow> row)
    {
        row.Property(static document => document.Company).HasMaxLength(Lengths.Code);
        row.Property(static document => document.Id).HasMaxLength(Lengths.Hash);
        row.Property(static document => document.PartnerId).HasMaxLength(Lengths.Code);
        row.Property(static document => document.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static document => document.Currency).HasMaxLength(Lengths.Currency);
        row.Property(static document => document.Reference).HasMaxLength(Lengths.Name);
        row.Property(static document => document.RelatesTo).HasMaxLength(Lengths.Hash);
        Exact(row.Property(static document => document.BaseRate));
        row.HasIndex(static document => new { document.Company, document.PartnerId, document.PostingDate });
        row.HasIndex(static document => new { document.Company, document.PostingDate });
    }
}
