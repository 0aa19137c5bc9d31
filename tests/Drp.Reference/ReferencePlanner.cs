using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>
/// The planning rules written down plainly, from their text alone, for the engine to be compared with. Slow on purpose:
/// decimals, lists and dictionaries.
/// </summary>
public static class ReferencePlanner
{
    public static ReferencePlan Plan(PlanningSnapshot snapshot, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= new PlanOptions();
        var calendars = new Calendars(snapshot);
        var axis = new TimeAxis(snapshot);
        var routes = new Routes(snapshot, calendars);
        var supersession = new Supersession(snapshot, routes);
        snapshot = supersession.Group(snapshot);
        routes.Close((item, location) => supersession.Successor(item, location) is not null);
        var codes = new LowLevelCodes(snapshot, routes);
        var expiry = new Expiry(routes, axis);
        var netting = new Netting(snapshot, options, routes, axis, expiry);
        var life = new LifeAsked(snapshot, routes);
        Dictionary<(string Item, string Location), PointPlan> points = Independent(snapshot, options, calendars, axis);

        foreach (PointPlan point in points.Values.OrderBy(p => codes.Of(p.Point.Item, p.Point.Location)))
        {
            netting.Open(point);
            netting.Pull(point);
            Pegging.Peg(point, axis);
            ShipFromParents(point, points, axis, life);
        }

        var sides = new Dictionary<PlanKind, ReferenceSide>
        {
            [PlanKind.Unconstrained] = Results.Side([.. points.Values], axis),
        };
        if (options.Constrained)
        {
            var requests = new DeploymentRequests(options, routes, axis, netting, expiry);
            List<DeployedPoint> open = [.. points.Values.Select(p => new DeployedPoint(p, new DeployedStock(p, axis, netting), axis.Count))];
            List<PointPlan> deployed = new Deployment(routes, axis, codes, requests, expiry, life, open).Run();
            sides[PlanKind.Constrained] = Results.Side(Complete(deployed, codes, axis, life), axis);
        }

        return new ReferencePlan(sides, []);
    }

    /// <summary>The records of the constrained plan: its own shipments are requirements on their sources, pegged as in the pull.</summary>
    private static List<PointPlan> Complete(List<PointPlan> deployed, LowLevelCodes codes, TimeAxis axis, LifeAsked life)
    {
        Dictionary<(string Item, string Location), PointPlan> points = deployed.ToDictionary(p => (p.Point.Item, p.Point.Location));
        foreach (PointPlan point in deployed.OrderBy(p => codes.Of(p.Point.Item, p.Point.Location)))
        {
            point.Requirements.Sort(Requirement.Order);
            point.Requirements.ForEach(r => point.Gross[r.Bucket] += r.Quantity);
            decimal available = point.OnHand;
            for (int bucket = 0; bucket < axis.Count; bucket++)
            {
                available += point.ScheduledReceipts[bucket] + point.PlannedReceipt(bucket) - point.Gross[bucket] - point.Expired[bucket];
                point.Projected[bucket] = available;
            }

            Pegging.Peg(point, axis);
            ShipFromParents(point, points, axis, life);
        }

        return deployed;
    }

    /// <summary>Every point with its customers' demand and the transfers that it still has to ship.</summary>
    private static Dictionary<(string Item, string Location), PointPlan> Independent(
        PlanningSnapshot snapshot, PlanOptions options, Calendars calendars, TimeAxis axis)
    {
        Dictionary<string, Item> items = snapshot.Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
        Dictionary<string, Location> locations = snapshot.Locations.ToDictionary(l => l.Code, StringComparer.Ordinal);
        var demand = new IndependentDemand(snapshot, options, calendars, axis);
        var points = new Dictionary<(string, string), PointPlan>();
        foreach (StockingPoint point in snapshot.Points)
        {
            var plan = new PointPlan(point, items[point.Item], axis.Count);
            plan.Requirements.AddRange(demand.Of(plan.Item, point, locations[point.Location]));
            points.Add((point.Item, point.Location), plan);
        }

        foreach (ScheduledSupply supply in snapshot.Supplies)
        {
            if (supply.Status != SupplyStatus.InTransit
                && points.TryGetValue((supply.Item, supply.From), out PointPlan? source)
                && axis.BucketOf(supply.Ship) is { } bucket)
            {
                source.Requirements.Add(new Requirement
                {
                    Kind = RequirementKind.FirmShipment,
                    Tier = Tier.PastDueAndFirm,
                    Class = 0,
                    Date = supply.Ship < axis.AsOf ? axis.AsOf : supply.Ship,
                    Bucket = bucket,
                    Code = supply.Code,
                    Quantity = supply.Quantity,
                });
            }
        }

        return points;
    }

    /// <summary>A planned order is a requirement on its source, part by part with the tiers of its pegs.</summary>
    private static void ShipFromParents(
        PointPlan child, Dictionary<(string Item, string Location), PointPlan> points, TimeAxis axis, LifeAsked life)
    {
        foreach ((int position, DraftOrder order) in child.Orders.Index())
        {
            if (Routes.From(order.Route) is not { } from)
            {
                continue;
            }

            foreach (IGrouping<(Tier Tier, int Class), OrderPeg> part in order.Pegs.GroupBy(p => (p.Tier, p.Class)))
            {
                points[(child.Point.Item, from)].Requirements.Add(new Requirement
                {
                    Kind = RequirementKind.PlannedShipment,
                    Tier = part.Key.Tier,
                    Class = part.Key.Class,
                    Date = order.Ship,
                    Bucket = axis.BucketOf(order.Ship)!.Value,
                    Code = order.Code,
                    Child = child.Point.Location,
                    Position = position,
                    Quantity = part.Sum(p => p.Peg.Quantity),
                    MinimumLife = Period.DaysBetween(order.Ship, order.Receipt) + life.Of(child.Point.Item, child.Point.Location),
                });
            }
        }
    }
}
