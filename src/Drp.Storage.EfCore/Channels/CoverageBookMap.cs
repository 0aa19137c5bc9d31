using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class CoverageBookMap() : RowMap<CoverageBookRow>("coverage_book", "coverage book")
{
    protected override void Configure(EntityTypeBuilder<CoverageBookRow> row) =>
        row.Property(static book => book.Id).HasMaxLength(Lengths.Code);
}
