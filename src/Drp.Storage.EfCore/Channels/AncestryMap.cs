using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class AncestryMap() : RowMap<AncestryRow>("channel_ancestry", "channel ancestry")
{
    protected override void Configure(EntityTypeBuilder<AncestryRow> row)
    {
        row.Property(static ancestry => ancestry.DescendantId).HasMaxLength(Lengths.Code);
        row.Property(static ancestry => ancestry.AncestorId).HasMaxLength(Lengths.Code);

        // All that a subtree of any day needs stands in the index, in the order in which it is given out; and a scope check
        // that comes from the ancestor's side finds its one row, however large the subtree.
        row.HasIndex(
            static ancestry => new
            {
                ancestry.AncestorId,
                ancestry.DescendantId,
                ancestry.ValidTo,
                ancestry.ValidFrom,
                ancestry.Distance,
            },
            "below");
    }
}
