using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Journal;

internal sealed class JournalHeadMap() : RowMap<JournalHeadRow>("journal_heads", "journal")
{
    protected override void Configure(EntityTypeBuilder<JournalHeadRow> row)
    {
        row.Property(static head => head.Stream).HasMaxLength(200);
        row.Property(static head => head.Hash).HasMaxLength(64);
    }
}
