using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class CalendarMap() : RowMap<CalendarRow>("calendars", "calendar")
{
    protected override void Configure(EntityTypeBuilder<CalendarRow> row) =>
        row.Property(static calendar => calendar.Weekdays).HasMaxLength(16);
}
