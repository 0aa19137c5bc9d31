using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class ForecastMap() : RowMap<ForecastRow>("forecasts", "forecast")
{
    protected override void Configure(EntityTypeBuilder<ForecastRow> row)
    {
        row.Property(static forecast => forecast.Company).HasMaxLength(Lengths.Code);
        row.Property(static forecast => forecast.Item).HasMaxLength(Lengths.Code);
        row.Property(static forecast => forecast.Location).HasMaxLength(Lengths.Code);
        row.Property(static forecast => forecast.Customer).HasMaxLength(Lengths.Code);
        row.Property(static forecast => forecast.Promotion).HasMaxLength(Lengths.Code);
    }
}
