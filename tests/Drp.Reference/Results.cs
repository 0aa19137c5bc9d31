using System.Collections.Immutable;
using Drp.Planning;

namespace Drp.Reference;

/// <summary>Turns worked-out points into the values that plans are compared by.</summary>
internal static class Results
{
    public static ReferenceSide Side(IReadOnlyList<PointPlan> points, TimeAxis axis)
    {
        List<PointPlan> sorted =
        [
            .. points.OrderBy(p => p.Point.Item, StringComparer.Ordinal).ThenBy(p => p.Point.Location, StringComparer.Ordinal),
        ];
        return new ReferenceSide(
            [.. sorted.SelectMany(p => p.Orders.Select(o => Order(p, o, axis)))],
            [.. sorted.Select(p => Record(p, axis))],
            sorted.SelectMany(p => p.Orders).ToDictionary(o => o.Code, Pegs, StringComparer.Ordinal));
    }

    private static PlannedOrder Order(PointPlan point, DraftOrder order, TimeAxis axis) => new()
    {
        Code = order.Code,
        Item = point.Point.Item,
        From = Routes.From(order.Route) ?? ((SupplySource)order.Route).Supplier,
        To = point.Point.Location,
        Route = order.Route.Code,
        FromOutside = order.Route is SupplySource,
        Quantity = order.Quantity,
        Ship = order.Ship,
        Receipt = order.Receipt,
        PastDue = order.Ship < axis.AsOf,
    };

    private static PointRecord Record(PointPlan point, TimeAxis axis)
    {
        var receipts = new decimal[axis.Count];
        var shipments = new decimal[axis.Count];
        foreach (DraftOrder order in point.Orders)
        {
            receipts[order.Bucket] += order.Quantity;
            shipments[axis.BucketOf(order.Ship)!.Value] += order.Quantity;
        }

        return new PointRecord
        {
            Item = point.Point.Item,
            Location = point.Point.Location,
            OnHand = point.OnHand,
            GrossRequirements = [.. point.Gross],
            ScheduledReceipts = [.. point.ScheduledReceipts],
            InTransit = [.. point.InTransit],
            Expired = [.. point.Expired],
            SafetyStock = [.. point.Safety],
            NetRequirements =
            [
                .. Enumerable.Range(0, axis.Count).Select(t => Math.Max(0m, point.Safety[t] - (point.Projected[t] - receipts[t]))),
            ],
            PlannedReceipts = [.. receipts],
            PlannedShipments = [.. shipments],
            ProjectedAvailable = [.. point.Projected],
        };
    }

    private static IReadOnlyList<Peg> Pegs(DraftOrder order) =>
    [
        .. order.Pegs.GroupBy(p => (p.Peg.Kind, p.Peg.Reference, p.Peg.Date))
            .Select(g => g.First().Peg with { Quantity = g.Sum(p => p.Peg.Quantity) }),
    ];
}
