using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Replenishment;

/// <summary>An order as stored; what no query looks into stands as JSON.</summary>
[PrimaryKey(nameof(Company), nameof(Id))]
internal sealed class ReplenishmentOrderRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Id { get; set; }

    public required string Item { get; set; }

    public required string FromPlace { get; set; }

    public required string ToPlace { get; set; }

    public required ReplenishmentStatus Status { get; set; }

    public required LocalDate ReceiptDate { get; set; }

    public long Mark { get; set; }

    public required string Content { get; set; }

    public long Version { get; set; }

    public static ReplenishmentOrderRow Of(ReplenishmentOrder order) => new()
    {
        Company = order.Company,
        Id = order.Id,
        Item = order.Item,
        FromPlace = order.From,
        ToPlace = order.To,
        Status = order.Status,
        ReceiptDate = order.ReceiptDate,
        Mark = order.Mark,
        Content = JsonText.Write(order),
    };

    public static Versioned<ReplenishmentOrder> Value(ReplenishmentOrderRow row) => new(JsonText.Read<ReplenishmentOrder>(row.Content), row.Version);
}
