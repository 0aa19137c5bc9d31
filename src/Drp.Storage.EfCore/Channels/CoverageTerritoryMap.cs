using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class CoverageTerritoryMap() : RowMap<CoverageTerritoryRow>("coverage_territories", "coverage territory")
{
    protected override void Configure(EntityTypeBuilder<CoverageTerritoryRow> row)
    {
        row.Property(static covered => covered.TerritoryCode).HasMaxLength(Lengths.Code);
        row.Property(static covered => covered.CoverageId).HasMaxLength(Lengths.Code);
        row.HasIndex(static covered => covered.CoverageId);
    }
}
