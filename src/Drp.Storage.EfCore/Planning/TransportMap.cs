using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Planning;

internal sealed class TransportMap() : RowMap<TransportRow>("transports", "transport")
{
    protected override void Configure(EntityTypeBuilder<TransportRow> row)
    {
        Exact(row.Property(static transport => transport.MaximumWeight));
        Exact(row.Property(static transport => transport.MaximumVolume));
        Exact(row.Property(static transport => transport.MaximumPallets));
        Exact(row.Property(static transport => transport.MinimumFill));
    }
}
