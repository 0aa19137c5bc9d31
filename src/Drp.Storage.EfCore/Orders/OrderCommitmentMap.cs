using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Orders;

internal sealed class OrderCommitmentMap() : RowMap<OrderCommitmentRow>("order_commitments", "order commitment")
{
    protected override void Configure(EntityTypeBuilder<OrderCommitmentRow> row)
    {
        row.Property(static line => line.Company).HasMaxLength(Lengths.Code);
        row.Property(static line => line.OrderId).HasMaxLength(Lengths.Code);
        row.Property(static line => line.Item).HasMaxLength(Lengths.Code);
        row.Property(static line => line.Place).HasMaxLength(Lengths.Code);
        row.Property(static line => line.ShipToPlace).HasMaxLength(Lengths.Code);
        row.Property(static line => line.PartnerId).HasMaxLength(Lengths.Code);
        row.HasIndex(static line => new { line.Company, line.Place, line.Item });
    }
}
