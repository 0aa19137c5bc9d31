using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Orders;

/// <summary>What of an order line stands on supply.</summary>
[PrimaryKey(nameof(Company), nameof(OrderId), nameof(Line))]
internal sealed class OrderCommitmentRow
{
    public required string Company { get; set; }

    public required string OrderId { get; set; }

    public required int Line { get; set; }

    public required string Item { get; set; }

    public required string Place { get; set; }

    public string? ShipToPlace { get; set; }

    public required string PartnerId { get; set; }

    public LocalDate ShipDate { get; set; }

    public LocalDate RequestedDate { get; set; }

    public int MinimumRemainingLifeDays { get; set; }

    public int PriorityClass { get; set; }

    /// <summary>In stored units, so that it adds up in the database.</summary>
    public long Promised { get; set; }

    public decimal Picked { get; set; }

    public decimal BackOrdered { get; set; }

    public decimal OnTheWay { get; set; }

    public static OrderCommitmentRow Of(OrderCommitment value) => new()
    {
        Company = value.Company,
        OrderId = value.OrderId,
        Line = value.Line,
        Item = value.Item,
        Place = value.Place,
        ShipToPlace = value.ShipToPlace,
        PartnerId = value.PartnerId,
        ShipDate = value.ShipDate,
        RequestedDate = value.RequestedDate,
        MinimumRemainingLifeDays = value.MinimumRemainingLifeDays,
        PriorityClass = value.PriorityClass,
        Promised = StoredDecimal.ToUnits(value.Promised),
        Picked = value.Picked,
        BackOrdered = value.BackOrdered,
        OnTheWay = value.OnTheWay,
    };

    public static OrderCommitment Value(OrderCommitmentRow row) => new()
    {
        Company = row.Company,
        OrderId = row.OrderId,
        Line = row.Line,
        Item = row.Item,
        Place = row.Place,
        ShipToPlace = row.ShipToPlace,
        PartnerId = row.PartnerId,
        ShipDate = row.ShipDate,
        RequestedDate = row.RequestedDate,
        MinimumRemainingLifeDays = row.MinimumRemainingLifeDays,
        PriorityClass = row.PriorityClass,
        Promised = StoredDecimal.FromUnits(row.Promised),
        Picked = row.Picked,
        BackOrdered = row.BackOrdered,
        OnTheWay = row.OnTheWay,
    };
}
