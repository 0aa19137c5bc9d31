using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class AncestryMap() : RowMap<AncestryRow>("channel_ancestry", "channel ancestry")
{
    protected override void Configure(EntityTypeBuilder<AncestryRow> row)
    {
        row.Property(static ancestry => ancestry.DescendantId).HasMaxLength(Lengths.Code);
        row.Property(static ancestry => ancestry.AncestorId).HasMaxLength(Lengths.Code);

        // All that a subtree of any day needs stands in the index: the table itself is not read.
        row.HasIndex(static ancestry => new
        {
            ancestry.AncestorId, ancestry.ValidTo, ancestry.ValidFrom, ancestry.DescendantId, ancestry.Distance,
        });
    }
}
