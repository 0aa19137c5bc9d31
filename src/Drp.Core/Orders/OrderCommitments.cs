namespace Drp.Orders;

/// <summary>What an order's lines stand on.</summary>
internal static class OrderCommitments
{
    public static OrderCommitment[] Of(Order order) => [.. order.Lines
        .Select(line => new OrderCommitment
        {
            Company = order.Company,
            OrderId = order.Id,
            Line = line.Number,
            Item = line.Item,
            Place = order.Place,
            ShipToPlace = order.ShipToPlace,
            PartnerId = order.PartnerId,
            ShipDate = order.ShipDate,
            RequestedDate = order.RequestedDate,
            MinimumRemainingLifeDays = line.MinimumRemainingLifeDays,
            PriorityClass = order.PriorityClass,
            Promised = line.Confirmed - line.Shipped - line.Picked,
            Picked = line.Picked,
            BackOrdered = line.BackOrdered,
            OnTheWay = order.ShipToPlace is null ? 0m : line.Shipped - line.Delivered,
        })
        .Where(static row => row.Promised > 0m || row.Picked > 0m || row.BackOrdered > 0m || row.OnTheWay > 0m)];
}
