using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class CoverageMap() : RowMap<CoverageRow>("coverages", "coverage")
{
    protected override void Configure(EntityTypeBuilder<CoverageRow> row)
    {
        row.Property(static coverage => coverage.Id).HasMaxLength(Lengths.Code);
        row.Property(static coverage => coverage.NodeId).HasMaxLength(Lengths.Code);
        row.HasIndex(static coverage => coverage.NodeId);
    }
}
