using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§2 and readings 20 to 22: what a destination asks for in a ship bucket, lot-sized, by tier.</summary>
internal sealed class DeploymentRequests(PlanOptions options, Routes routes, TimeAxis axis, Netting netting)
{
    /// <summary>The requests of a point on some of its routes, those for receipts that come late anyway first.</summary>
    public List<DeploymentRequest> Of(DeployedPoint child, int shipBucket, Func<SupplyRoute, bool> wanted)
    {
        var asked = new List<DeploymentRequest>();
        if (shipBucket == 0)
        {
            AskForThePast(child, wanted, asked);
        }

        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            (LocalDate receipt, RouteChoice choice) = Choice(child, bucket);
            foreach (SupplyRoute route in choice.Sources.Where(wanted))
            {
                LocalDate ship = routes.ShipDate(route, receipt);
                if (ship >= axis.AsOf && axis.BucketOf(ship) == shipBucket && !IsFrozen(child, choice, receipt))
                {
                    Ask(child, choice, route, bucket, ship, receipt, bucket, asked);
                }
            }
        }

        return asked;
    }

    private void AskForThePast(DeployedPoint child, Func<SupplyRoute, bool> wanted, List<DeploymentRequest> asked)
    {
        var last = new Dictionary<string, (SupplyRoute Route, RouteChoice Choice, int Bucket)>(StringComparer.Ordinal);
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            (LocalDate receipt, RouteChoice choice) = Choice(child, bucket);
            foreach (SupplyRoute route in choice.Sources.Where(wanted))
            {
                if (routes.ShipDate(route, receipt) < axis.AsOf && !IsFrozen(child, choice, receipt))
                {
                    last[route.Code] = (route, choice, bucket);
                }
            }
        }

        foreach ((SupplyRoute route, RouteChoice choice, int bucket) in last.Values
                     .OrderBy(l => l.Bucket).ThenBy(l => l.Route.Code, StringComparer.Ordinal))
        {
            (LocalDate ship, LocalDate receipt) = routes.ShipForward(route, axis.AsOf);
            if (axis.BucketOf(receipt) is { } arrival)
            {
                Ask(child, choice, route, bucket, ship, receipt, arrival, asked);
            }
        }
    }

    private (LocalDate Receipt, RouteChoice Choice) Choice(DeployedPoint child, int bucket)
    {
        LocalDate receipt = routes.ReceiptDate(child.Pull.Point.Location, axis.FirstDay(bucket));
        return (receipt, routes.Choose(child.Pull.Point.Item, child.Pull.Point.Location, receipt));
    }

    public bool IsFrozen(DeployedPoint child, RouteChoice choice, LocalDate receipt)
    {
        int days = (child.Pull.Point.Fences ?? options.Fences).FrozenDays;
        return days > 0 && choice.Sources.Any(r => routes.ShipDate(r, receipt) < axis.AsOf.PlusDays(days));
    }

    private void Ask(
        DeployedPoint child,
        RouteChoice choice,
        SupplyRoute route,
        int bucket,
        LocalDate ship,
        LocalDate receipt,
        int arrival,
        List<DeploymentRequest> asked)
    {
        List<decimal> needs = Needs(child, bucket, asked);
        if (needs[0] <= 0m)
        {
            return;
        }

        PointPlan pull = child.Pull;
        (LocalDate due, _) = Choice(child, bucket);
        decimal without = Cover(child, bucket, asked) - pull.Gross.Take(bucket + 1).Sum();
        decimal whole = LotSizing.Size(
            pull.Point.LotSizing, needs, bucket, netting.CycleBuckets(pull, choice, due, bucket), without, pull.Rate, axis, pull.Unit);
        decimal part = choice.Split ? LotModifiers.Split(choice.Sources, Assigned(child, asked), whole, pull.Unit)[route.Code] : whole;
        decimal quantity = LotModifiers.Orders(route, part, pull.Unit).Sum();
        if (quantity > 0m)
        {
            asked.Add(new DeploymentRequest
            {
                Child = child,
                Route = route,
                Bucket = bucket,
                Ship = ship,
                Receipt = receipt,
                Arrival = arrival,
                Alternates = choice.Alternates,
                Quantity = quantity,
                Tiers = Tiers(child, bucket, quantity, Fraction.Of(part) / Fraction.Of(whole), asked),
            });
        }
    }

    /// <summary>Opening, grants and what was just asked for, through a receipt bucket, less expiry.</summary>
    private static decimal Cover(DeployedPoint child, int bucket, List<DeploymentRequest> asked) =>
        child.Opening(bucket) + child.GrantedFor(bucket) - child.Expired(bucket)
        + asked.Where(a => a.Bucket <= bucket).Sum(a => a.Quantity);

    /// <summary>max(0, Σ(G + X) + SS − opening − granted), bucket by bucket, each less what the buckets before ask for.</summary>
    private List<decimal> Needs(DeployedPoint child, int bucket, List<DeploymentRequest> asked)
    {
        var needs = new List<decimal>();
        decimal soFar = 0m;
        for (int b = bucket; b < axis.Count; b++)
        {
            decimal all = child.Pull.Gross.Take(b + 1).Sum() + child.Pull.Safety[b] - Cover(child, b, asked);
            needs.Add(Math.Max(0m, all - soFar));
            soFar = Math.Max(soFar, all);
        }

        return needs;
    }

    private static Dictionary<string, decimal> Assigned(DeployedPoint child, List<DeploymentRequest> asked)
    {
        var assigned = new Dictionary<string, decimal>(child.Assigned, StringComparer.Ordinal);
        foreach (DeploymentRequest request in asked)
        {
            assigned[request.Route.Code] = assigned.GetValueOrDefault(request.Route.Code) + request.Quantity;
        }

        return assigned;
    }

    /// <summary>
    /// Requirements by tier less what is covered, highest first; safety stock; target stock; the rest is rounding. A part of
    /// a split takes its share of every tier.
    /// </summary>
    private static List<TierPart> Tiers(
        DeployedPoint child, int bucket, decimal quantity, Fraction share, List<DeploymentRequest> asked)
    {
        PointPlan pull = child.Pull;
        decimal cover = Cover(child, bucket, asked);
        var wanted = pull.Requirements.Where(r => r.Bucket <= bucket).Select(r => (r.Tier, r.Class, r.Quantity))
            .Append((Tier.PastDueAndFirm, 0, Math.Max(0m, -cover)))
            .Append((Tier.SafetyStock, 0, pull.Safety[bucket]))
            .Append((Tier.TargetStock, 0, Math.Max(0m, (pull.Point.TargetStock ?? 0m) - pull.Safety[bucket])))
            .GroupBy(r => (r.Item1, r.Item2), r => r.Item3)
            .OrderBy(g => g.Key.Item1).ThenBy(g => g.Key.Item2);
        cover = Math.Max(0m, cover);
        Fraction left = Fraction.Of(quantity);
        var parts = new List<TierPart>();
        foreach (IGrouping<(Tier Tier, int Class), decimal> tier in wanted)
        {
            decimal uncovered = tier.Sum();
            decimal covered = Math.Min(cover, uncovered);
            cover -= covered;
            Fraction taken = Fraction.Min(left, Fraction.Of(uncovered - covered) * share);
            left -= taken;
            parts.Add(new TierPart(tier.Key.Tier, tier.Key.Class, taken));
        }

        parts.Add(new TierPart(Tier.LotRounding, 0, left));
        return [.. parts.Where(p => p.Quantity > Fraction.Zero)];
    }
}
