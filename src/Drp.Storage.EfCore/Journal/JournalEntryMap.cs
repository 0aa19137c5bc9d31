using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Journal;

internal sealed class JournalEntryMap() : RowMap<JournalEntryRow>("journal_entries", "journal entry")
{
    protected override void Configure(EntityTypeBuilder<JournalEntryRow> row)
    {
        row.Property(static entry => entry.Stream).HasMaxLength(200);
        row.Property(static entry => entry.ActorId).HasMaxLength(Lengths.Code);
        row.Property(static entry => entry.OnBehalfOf).HasMaxLength(Lengths.Code);
        row.Property(static entry => entry.Action).HasMaxLength(Lengths.Code);
        row.Property(static entry => entry.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static entry => entry.Reason).HasMaxLength(Lengths.Text);
        row.Property(static entry => entry.PreviousHash).HasMaxLength(64);
        row.Property(static entry => entry.Hash).HasMaxLength(64);
    }
}
