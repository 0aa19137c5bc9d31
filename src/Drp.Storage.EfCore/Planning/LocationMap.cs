using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class LocationMap() : RowMap<LocationRow>("locations", "location")
{
    protected override void Configure(EntityTypeBuilder<LocationRow> row)
    {
        row.Property(static location => location.Name).HasMaxLength(Lengths.Name);
        row.Property(static location => location.ReceivingCalendar).HasMaxLength(Lengths.Code);
        row.Property(static location => location.ShippingCalendar).HasMaxLength(Lengths.Code);
    }
}
