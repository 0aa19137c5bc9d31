using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Orders;

/// <summary>A quota as stored.</summary>
[PrimaryKey(nameof(Company), nameof(Id))]
internal sealed class SupplyQuotaRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Id { get; set; }

    public required string NodeId { get; set; }

    public required string Item { get; set; }

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public decimal Quantity { get; set; }

    public string? ReturnsTo { get; set; }

    public long Version { get; set; }

    public static SupplyQuotaRow Of(SupplyQuota quota) => new()
    {
        Company = quota.Company,
        Id = quota.Id,
        NodeId = quota.NodeId,
        Item = quota.Item,
        ValidFrom = quota.ValidFrom,
        ValidTo = quota.ValidTo,
        Quantity = quota.Quantity,
        ReturnsTo = quota.ReturnsTo,
    };

    public static SupplyQuota Value(SupplyQuotaRow row) => new()
    {
        Company = row.Company,
        Id = row.Id,
        NodeId = row.NodeId,
        Item = row.Item,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        Quantity = row.Quantity,
        ReturnsTo = row.ReturnsTo,
    };
}
