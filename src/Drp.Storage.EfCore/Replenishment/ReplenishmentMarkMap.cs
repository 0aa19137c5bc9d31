using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Replenishment;

internal sealed class ReplenishmentMarkMap() : RowMap<ReplenishmentMarkRow>("replenishment_marks", "replenishment mark")
{
    protected override void Configure(EntityTypeBuilder<ReplenishmentMarkRow> row) =>
        row.Property(static mark => mark.Company).HasMaxLength(Lengths.Code);
}
