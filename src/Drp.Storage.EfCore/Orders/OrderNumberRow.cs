using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Orders;

/// <summary>A partner's own number of an order: taken once.</summary>
[PrimaryKey(nameof(Company), nameof(PartnerId), nameof(ExternalNumber))]
internal sealed class OrderNumberRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string PartnerId { get; set; }

    public required string ExternalNumber { get; set; }

    public required string OrderId { get; set; }

    public long Version { get; set; }
}
