using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§2 and §7: the constrained plan, over buckets ascending and, within a bucket, codes descending.</summary>
internal sealed class Deployment(
    Routes routes,
    TimeAxis axis,
    LowLevelCodes codes,
    DeploymentRequests requests,
    Expiry expiry,
    LifeAsked life,
    IReadOnlyList<DeployedPoint> open)
{
    private readonly Dictionary<(string Item, string Location), DeployedPoint> points =
        open.ToDictionary(p => (p.Pull.Point.Item, p.Pull.Point.Location));

    /// <summary>What each route ships in each bucket, over all items.</summary>
    private readonly Dictionary<(string Route, int Bucket), decimal> shipped = [];

    /// <summary>What of a route's capacity is kept for an item until its turn in the bucket.</summary>
    private readonly List<(string Item, string Route, int Bucket, decimal Quantity)> reserved = [];

    private readonly DeploymentPush push = new(routes, axis, requests, expiry);

    public List<PointPlan> Run()
    {
        List<List<DeployedPoint>> items =
        [
            .. points.Values.OrderByDescending(p => codes.Of(p.Pull.Point.Item, p.Pull.Point.Location))
                .ThenBy(p => p.Pull.Point.Location, StringComparer.Ordinal)
                .GroupBy(p => p.Pull.Point.Item).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()),
        ];

        foreach (DeployedPoint point in points.Values)
        {
            requests.AskForThePast(point);
        }

        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            Reserve(items, bucket);
            foreach (List<DeployedPoint> item in items)
            {
                reserved.RemoveAll(r => r.Item == item[0].Pull.Point.Item);
                foreach (DeployedPoint turn in item)
                {
                    AskOutside(turn, bucket);
                    AskAlternates(turn, bucket);
                    turn.Stock.Begin(bucket);
                    Deploy(turn, item, bucket);
                    push.Run(turn, item, bucket, GrantPush);
                }

                item.ForEach(p => p.Result.Expired[bucket] = p.Stock.End(bucket));
            }
        }

        return [.. points.Values.Select(Finish)];
    }

    /// <summary>
    /// §12: at the beginning of a bucket the capacity that items share is granted by (tier, due, item code) over what they
    /// would ask now; an item's part is kept from the others until its turn (reading 45).
    /// </summary>
    private void Reserve(List<List<DeployedPoint>> items, int bucket)
    {
        IEnumerable<DeploymentRequest> limited =
            from point in items.SelectMany(i => i)
            from source in requests.Sources(point)
            from request in requests.Of(point, bucket, r => Routes.From(r) == source)
            where request.Route.CapacityPerBucket is not null
            select request;
        foreach (var load in limited.ToList().GroupBy(Load))
        {
            Fraction left = Fraction.Of(CapacityLeft(load.First())!.Value);
            var granted = load.GroupBy(r => r.Child.Pull.Point.Item).ToDictionary(g => g.Key, _ => Fraction.Zero, StringComparer.Ordinal);
            foreach ((DeploymentRequest request, TierPart part) in load.SelectMany(r => r.Tiers.Select(p => (r, p)))
                         .OrderBy(x => x.p.Tier).ThenBy(x => x.p.Class).ThenBy(x => x.r.Bucket)
                         .ThenBy(x => x.r.Child.Pull.Point.Item, StringComparer.Ordinal))
            {
                Fraction taken = Fraction.Min(left, part.Quantity);
                left -= taken;
                granted[request.Child.Pull.Point.Item] += taken;
            }

            foreach ((string item, Fraction quantity) in granted)
            {
                decimal whole = quantity.Floor(Step(load.First(r => r.Child.Pull.Point.Item == item)));
                reserved.Add((item, load.Key.Route, load.Key.Bucket, whole < load.First().Route.Minimum ? 0m : whole));
            }
        }
    }

    private void AskOutside(DeployedPoint turn, int bucket)
    {
        List<DeploymentRequest> asked = requests.Of(turn, bucket, r => r is SupplySource);
        turn.Late.RemoveAll(l => l.Route is SupplySource);
        ObeyCapacity(asked);
        foreach (DeploymentRequest request in asked)
        {
            Grant(request, request.Quantity);
        }
    }

    /// <summary>A source serves what its children ask for in this bucket.</summary>
    private void Deploy(DeployedPoint source, List<DeployedPoint> item, int bucket)
    {
        string location = source.Pull.Point.Location;
        List<DeploymentRequest> wanted =
        [
            .. item.OrderBy(p => p.Pull.Point.Location, StringComparer.Ordinal)
                .SelectMany(p => requests.Of(p, bucket, r => Routes.From(r) == location)),
        ];
        item.ForEach(p => p.Late.RemoveAll(l => Routes.From(l.Route) == location));
        ObeyCapacity(wanted);
        List<Claimant> children =
        [
            .. wanted.GroupBy(r => (r.Child, r.Route)).Select(g => new Claimant
            {
                Lane = g.Key.Route,
                Location = g.Key.Child.Pull.Point.Location,
                Requests = [.. g],
                Step = Step(g.First()),
                Target = g.Key.Child.Target(bucket),
                Stock = g.Key.Child.Position(bucket),
            }),
        ];
        decimal available = wanted.Count == 0 ? 0m : source.Stock.Usable(wanted.Max(UsableThrough));
        FairShares.Share(routes.Location(location).FairShare, available, children);
        var grants = new List<(DeploymentRequest Request, decimal Granted)>();
        foreach (Claimant child in children)
        {
            decimal left = child.Granted;
            foreach (DeploymentRequest request in child.Requests)
            {
                decimal granted = Math.Min(left, request.Quantity);
                left -= granted;
                grants.Add((request, granted));
            }
        }

        foreach ((DeploymentRequest request, decimal granted) in grants.OrderBy(g => g.Request.Ship)
                     .ThenBy(g => g.Request.Child.Pull.Point.Location, StringComparer.Ordinal)
                     .ThenBy(g => g.Request.Route.Code, StringComparer.Ordinal).ThenBy(g => g.Request.Bucket))
        {
            Grant(request, granted);
        }
    }

    /// <summary>Reading 24: what a source could not grant asks the alternates once, by priority, then code.</summary>
    private void AskAlternates(DeployedPoint point, int bucket)
    {
        foreach (DeploymentRequest cut in point.Cuts.OrderBy(c => c.Bucket).ThenBy(c => c.Route.Code, StringComparer.Ordinal).ToList())
        {
            decimal open = cut.Quantity - cut.Granted;
            foreach (SupplyRoute route in cut.Alternates)
            {
                if (open <= 0m || Alternate(point, cut, route, bucket, open) is not { } request)
                {
                    continue;
                }

                decimal most = Routes.From(route) is { } from
                    ? points[(point.Pull.Point.Item, from)].Stock.Usable(UsableThrough(request))
                    : request.Quantity;
                most = Math.Min(most, CapacityLeft(request) ?? most);
                decimal granted = Math.Min(request.Quantity, decimal.Floor(most / Step(request)) * Step(request));
                if (granted >= route.Minimum && granted > 0m)
                {
                    Grant(request, granted);
                    open -= granted;
                }
            }
        }

        point.Cuts.Clear();
    }

    private DeploymentRequest? Alternate(DeployedPoint point, DeploymentRequest cut, SupplyRoute route, int bucket, decimal open)
    {
        LocalDate receipt = routes.ReceiptDate(point.Pull.Point.Location, axis.FirstDay(cut.Bucket));
        LocalDate ship = routes.ShipDate(route, receipt);
        int? arrival = cut.Bucket;
        if (ship < axis.FirstDay(bucket))
        {
            (ship, receipt) = routes.ShipForward(route, axis.FirstDay(bucket));
            arrival = axis.BucketOf(receipt);
        }

        return arrival is null || axis.BucketOf(ship) is null || ship < requests.FirstShipDay(point)
            ? null
            : new DeploymentRequest
            {
                Child = point,
                Route = route,
                Bucket = cut.Bucket,
                Ship = ship,
                Receipt = receipt,
                Arrival = arrival.Value,
                Expiry = expiry.OfOrder(point.Pull.Item, route, ship, receipt),
                Alternates = [],
                Quantity = LotModifiers.Orders(route, open, point.Pull.Unit).Sum(),
                Tiers = [],
            };
    }

    /// <summary>What a route can carry goes by tier, class and receipt bucket; the rest of each request is cut.</summary>
    private void ObeyCapacity(List<DeploymentRequest> asked)
    {
        foreach (IGrouping<(SupplyRoute, int?), DeploymentRequest> byRoute in asked.GroupBy(r => (r.Route, axis.BucketOf(r.Ship))))
        {
            if (CapacityLeft(byRoute.First()) is not { } capacity)
            {
                continue;
            }

            Fraction left = Fraction.Of(capacity);
            var carried = byRoute.ToDictionary(r => r, _ => new List<TierPart>());
            foreach ((DeploymentRequest request, TierPart part) in byRoute.SelectMany(r => r.Tiers.Select(p => (r, p)))
                         .OrderBy(x => x.p.Tier).ThenBy(x => x.p.Class).ThenBy(x => x.r.Bucket).ToList())
            {
                Fraction taken = Fraction.Min(left, part.Quantity);
                left -= taken;
                carried[request].Add(part with { Quantity = taken });
            }

            foreach ((DeploymentRequest request, List<TierPart> parts) in carried)
            {
                decimal most = parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.Quantity).Floor(Step(request));
                Cap(request, most < request.Route.Minimum ? 0m : most);
            }
        }
    }

    private static void Cap(DeploymentRequest request, decimal most)
    {
        if (most >= request.Quantity)
        {
            return;
        }

        Fraction left = Fraction.Of(most);
        for (int i = 0; i < request.Tiers.Count; i++)
        {
            Fraction kept = Fraction.Min(left, request.Tiers[i].Quantity);
            left -= kept;
            request.Tiers[i] = request.Tiers[i] with { Quantity = kept };
        }

        request.CutByCapacity = request.Quantity - most;
        request.Quantity = most;
    }

    private decimal? CapacityLeft(DeploymentRequest request) => request.Route.CapacityPerBucket is { } capacity
        ? Math.Max(
            0m,
            capacity - shipped.GetValueOrDefault(Load(request))
            - reserved.Where(r => (r.Route, r.Bucket) == Load(request)).Sum(r => r.Quantity))
        : null;

    private (string Route, int Bucket) Load(DeploymentRequest request) => (request.Route.Code, axis.BucketOf(request.Ship)!.Value);

    public static decimal Step(DeploymentRequest request) =>
        request.Route.Multiple > 0m ? request.Route.Multiple : request.Child.Pull.Unit;

    private void Grant(DeploymentRequest request, decimal granted)
    {
        request.Granted = granted;
        if (granted < request.Quantity + request.CutByCapacity)
        {
            request.Quantity += request.CutByCapacity;
            request.CutByCapacity = 0m;
            request.Child.Cuts.Add(request);
        }

        if (granted <= 0m)
        {
            return;
        }

        DeployedPoint child = request.Child;
        List<(LocalDate? Expiry, decimal Quantity)> batches = Routes.From(request.Route) is { } from
            ? points[(child.Pull.Point.Item, from)].Stock.Ship(granted, UsableThrough(request))
            : [(request.Expiry, granted)];
        child.Stock.Expect(request.Arrival, batches);
        child.Grants.Add(new Grant(request, granted));
        child.Assigned[request.Route.Code] = child.Assigned.GetValueOrDefault(request.Route.Code) + granted;
        shipped[Load(request)] = shipped.GetValueOrDefault(Load(request)) + granted;
        decimal most = request.Route.Maximum ?? granted;
        for (decimal left = granted; left > 0m; left -= Math.Min(left, most))
        {
            child.Result.Orders.Add(new DraftOrder
            {
                Route = request.Route,
                Ship = request.Ship,
                Receipt = request.Receipt,
                Bucket = request.Arrival,
                Quantity = Math.Min(left, most),
            });
        }
    }

    /// <summary>Reading 19: the goods have to live until they arrive, and as long then as somebody there or further down asks.</summary>
    private LocalDate UsableThrough(DeploymentRequest request) =>
        request.Receipt.PlusDays(life.Of(request.Child.Pull.Point.Item, request.Child.Pull.Point.Location));

    private void GrantPush(DeploymentRequest request, decimal sent)
    {
        decimal most = points[(request.Child.Pull.Point.Item, Routes.From(request.Route)!)].Stock.Usable(UsableThrough(request));
        most = Math.Min(most, CapacityLeft(request) ?? most);
        if (most < sent)
        {
            sent = decimal.Floor(most / Step(request)) * Step(request);
            sent = sent < request.Route.Minimum ? 0m : sent;
        }

        request.Quantity = sent;
        Grant(request, sent);
    }

    private static PointPlan Finish(DeployedPoint point)
    {
        PointPlan result = point.Result, pull = point.Pull;
        result.OnHand = pull.OnHand;
        result.Scheduled.AddRange(pull.Scheduled);
        pull.ScheduledReceipts.CopyTo(result.ScheduledReceipts, 0);
        pull.InTransit.CopyTo(result.InTransit, 0);
        result.Safety = pull.Safety;
        result.Requirements.AddRange(pull.Requirements.Where(r => r.Kind != RequirementKind.PlannedShipment));
        result.NumberDeployedOrders();
        return result;
    }
}
