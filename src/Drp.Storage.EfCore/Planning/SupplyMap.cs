using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class SupplyMap() : RowMap<SupplyRow>("supplies", "supply")
{
    protected override void Configure(EntityTypeBuilder<SupplyRow> row)
    {
        row.Property(static supply => supply.Item).HasMaxLength(Lengths.Code);
        row.Property(static supply => supply.Destination).HasMaxLength(Lengths.Code);
        row.Property(static supply => supply.Source).HasMaxLength(Lengths.Code);
    }
}
