using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Channels;

internal sealed class TerritoryMap() : RowMap<TerritoryRow>("territories", "territory")
{
    protected override void Configure(EntityTypeBuilder<TerritoryRow> row)
    {
        row.Property(static territory => territory.Code).HasMaxLength(Lengths.Code);
        row.Property(static territory => territory.Name).HasMaxLength(Lengths.Name);
        row.Property(static territory => territory.ParentCode).HasMaxLength(Lengths.Code);
        row.HasIndex(static territory => new { territory.ParentCode, territory.Code });
    }
}
