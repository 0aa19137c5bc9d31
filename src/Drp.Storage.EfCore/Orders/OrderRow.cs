using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Orders;

/// <summary>An order as stored; what no query looks into stands as JSON.</summary>
[PrimaryKey(nameof(Company), nameof(Id))]
internal sealed class OrderRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Id { get; set; }

    public required string PartnerId { get; set; }

    public required string NodeId { get; set; }

    public required OrderStatus Status { get; set; }

    public required LocalDate RequestedDate { get; set; }

    public required string Content { get; set; }

    public long Version { get; set; }
}
