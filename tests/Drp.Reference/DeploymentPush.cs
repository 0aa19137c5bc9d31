using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§7 and readings 54 to 57: what a source has in excess goes ahead of need, where its rule says so.</summary>
internal sealed class DeploymentPush(Routes routes, TimeAxis axis, DeploymentRequests requests, Expiry expiry)
{
    public void Run(DeployedPoint source, List<DeployedPoint> item, int bucket, Action<DeploymentRequest, decimal> grant)
    {
        string location = source.Pull.Point.Location;
        PushRule rule = routes.Location(location).Push;
        decimal excess = rule == PushRule.None ? 0m : source.Stock.Excess(bucket);
        if (excess <= 0m)
        {
            return;
        }

        List<Claimant> children =
        [
            .. item.OrderBy(p => p.Pull.Point.Location, StringComparer.Ordinal)
                .Select(p => Lane(p, location, bucket)).OfType<DeploymentRequest>()
                .Select(r => Claim(r, rule, bucket, excess)),
        ];
        FairShares.Share(rule == PushRule.PushByQuota ? FairShareRule.ByQuota : FairShareRule.ByDemand, excess, children);
        foreach (Claimant child in children.Where(c => c.Granted > 0m))
        {
            grant(child.Requests[0], child.Granted);
        }
    }

    /// <summary>The first lane, by priority and code, that ships in the bucket and is received in a bucket that it serves.</summary>
    private DeploymentRequest? Lane(DeployedPoint child, string source, int bucket)
    {
        foreach (SupplyRoute route in routes.Of(child.Pull.Point.Item, child.Pull.Point.Location)
                     .Where(r => Routes.From(r) == source).OrderBy(r => r.Priority).ThenBy(r => r.Code, StringComparer.Ordinal))
        {
            (LocalDate ship, LocalDate receipt) = routes.ShipForward(route, axis.FirstDay(bucket));
            if (axis.BucketOf(ship) == bucket && ship >= requests.FirstShipDay(child) && Routes.IsValid(route, ship)
                && axis.BucketOf(receipt) is { } arrival && requests.Choice(child, arrival).Choice.Sources.Contains(route))
            {
                return new DeploymentRequest
                {
                    Child = child,
                    Route = route,
                    Bucket = arrival,
                    Ship = ship,
                    Receipt = receipt,
                    Arrival = arrival,
                    Expiry = expiry.OfOrder(child.Pull.Item, route, ship, receipt),
                    Alternates = [],
                    Quantity = 0m,
                    Tiers = [],
                };
            }
        }

        return null;
    }

    /// <summary>What a child may be sent: later needs, the earliest first, then room, within its maximum stock.</summary>
    private Claimant Claim(DeploymentRequest request, PushRule rule, int bucket, decimal excess)
    {
        DeployedPoint child = request.Child;
        decimal? most = child.Pull.Point.MaximumStock is { } maximum ? Math.Max(0m, maximum - child.Position(bucket)) : null;
        decimal room = Math.Min(most ?? excess, excess);
        if (rule == PushRule.PushByQuota)
        {
            Add(request, Tier.TargetStock, 0, room);
        }
        else
        {
            List<decimal> needs = requests.LaterNeeds(child, request.Arrival);
            for (int i = 0; i < needs.Count; i++)
            {
                decimal need = Math.Min(room, PartOf(request, request.Arrival + i, needs[i]));
                Add(request, Tier.Forecast, i + request.Arrival, need);
                room -= need;
            }

            Add(request, Tier.TargetStock, 0, rule == PushRule.Push && most is not null ? room : 0m);
        }

        request.Quantity = request.Tiers.Aggregate(Fraction.Zero, (sum, p) => sum + p.Quantity).Floor(child.Pull.Unit);
        return new Claimant
        {
            Lane = request.Route,
            Location = child.Pull.Point.Location,
            Requests = [request],
            Step = Deployment.Step(request),
            Target = 0m,
            Stock = 0m,
        };
    }

    /// <summary>The lane's part of a later need: all of it, its quota of it, or nothing where it does not serve the bucket.</summary>
    private decimal PartOf(DeploymentRequest request, int bucket, decimal need)
    {
        RouteChoice choice = requests.Choice(request.Child, bucket).Choice;
        if (!choice.Sources.Contains(request.Route))
        {
            return 0m;
        }

        return choice.Split
            ? (Fraction.Of(need) * Fraction.Of(request.Route.Quota!.Value) / Fraction.Of(choice.Sources.Sum(r => r.Quota!.Value)))
                .Floor(request.Child.Pull.Unit)
            : need;
    }

    private static void Add(DeploymentRequest request, Tier tier, int priority, decimal quantity)
    {
        if (quantity > 0m)
        {
            request.Tiers.Add(new TierPart(tier, priority, Fraction.Of(quantity)));
        }
    }
}
