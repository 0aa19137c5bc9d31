using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class RouteMap() : RowMap<RouteRow>("routes", "route")
{
    protected override void Configure(EntityTypeBuilder<RouteRow> row)
    {
        row.Property(static route => route.Item).HasMaxLength(Lengths.Code);
        row.Property(static route => route.ItemGroup).HasMaxLength(Lengths.Code);
        row.Property(static route => route.Source).HasMaxLength(Lengths.Code);
        row.Property(static route => route.Destination).HasMaxLength(Lengths.Code);
        row.Property(static route => route.OrderCycle).HasMaxLength(Lengths.Code);
        row.Property(static route => route.Calendar).HasMaxLength(Lengths.Code);
        row.Property(static route => route.Transport).HasMaxLength(Lengths.Code);
        row.Property(static route => route.CostCurrency).HasMaxLength(Lengths.Currency);
        Exact(row.Property(static route => route.Quota));
        Exact(row.Property(static route => route.CostAmount));
        row.HasIndex(static route => new { route.Company, route.Destination });
    }
}
