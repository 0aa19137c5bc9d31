using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§2 and readings 20 to 22: what a destination asks for in a ship bucket, lot-sized, by tier.</summary>
internal sealed class DeploymentRequests(PlanOptions options, Routes routes, TimeAxis axis, Netting netting, Expiry expiry)
{
    private readonly Dictionary<(DeployedPoint Child, int Bucket), (LocalDate Receipt, RouteChoice Choice, LocalDate[] Ships)> choices = [];

    /// <summary>
    /// The requests of a point on some of its routes, those for receipts that come late anyway first. Each sees what was asked
    /// before as granted, and so what the point is still going to ask others for the past.
    /// </summary>
    public List<DeploymentRequest> Of(DeployedPoint child, int shipBucket, Func<SupplyRoute, bool> wanted)
    {
        List<DeploymentRequest> asked = [.. child.Late];
        bool late = child.Late.Exists(l => wanted(l.Route));
        if (!late && !Enumerable.Range(0, axis.Count).Any(b => Ships(child, b, shipBucket, wanted)))
        {
            return [];
        }

        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            (LocalDate receipt, RouteChoice choice, LocalDate[] ships) = Choice(child, bucket);
            foreach ((SupplyRoute route, LocalDate ship) in choice.Sources.Zip(ships).Where(s => wanted(s.First)))
            {
                if (ship >= axis.AsOf && axis.BucketOf(ship) == shipBucket && !IsFrozen(child, ships))
                {
                    Ask(child, choice, route, bucket, ship, receipt, bucket, asked);
                }
            }
        }

        return [.. asked.Where(a => wanted(a.Route))];
    }

    private bool Ships(DeployedPoint child, int bucket, int shipBucket, Func<SupplyRoute, bool> wanted)
    {
        (_, RouteChoice choice, LocalDate[] ships) = Choice(child, bucket);
        return choice.Sources.Zip(ships).Any(s => s.Second >= axis.AsOf && axis.BucketOf(s.Second) == shipBucket && wanted(s.First));
    }

    /// <summary>
    /// Readings 21 and 50: before anything is granted, what each route would have had to ship before AsOf, through the last
    /// such receipt bucket.
    /// </summary>
    public void AskForThePast(DeployedPoint child)
    {
        List<DeploymentRequest> asked = child.Late;
        var last = new Dictionary<string, (SupplyRoute Route, RouteChoice Choice, int Bucket)>(StringComparer.Ordinal);
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            (_, RouteChoice choice, LocalDate[] ships) = Choice(child, bucket);
            foreach ((SupplyRoute route, LocalDate ship) in choice.Sources.Zip(ships))
            {
                if (ship < axis.AsOf && !IsFrozen(child, ships))
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

    /// <summary>The places a point may be supplied from; <see langword="null"/> stands for outside.</summary>
    public IEnumerable<string?> Sources(DeployedPoint child) =>
        routes.Of(child.Pull.Point.Item, child.Pull.Point.Location).Select(Routes.From).Distinct();

    /// <summary>The routes that serve a receipt bucket, and when each ships for it.</summary>
    public (LocalDate Receipt, RouteChoice Choice, LocalDate[] Ships) Choice(DeployedPoint child, int bucket)
    {
        if (!choices.TryGetValue((child, bucket), out var known))
        {
            LocalDate receipt = routes.ReceiptDate(child.Pull.Point.Location, axis.FirstDay(bucket));
            RouteChoice choice = routes.Choose(child.Pull.Point.Item, child.Pull.Point.Location, receipt);
            known = (receipt, choice, [.. choice.Sources.Select(r => routes.ShipDate(r, receipt))]);
            choices.Add((child, bucket), known);
        }

        return known;
    }

    /// <summary>The first day on which a new order may ship.</summary>
    public LocalDate FirstShipDay(DeployedPoint child) =>
        axis.AsOf.PlusDays((child.Pull.Point.Fences ?? options.Fences).FrozenDays);

    private bool IsFrozen(DeployedPoint child, LocalDate[] ships) =>
        FirstShipDay(child) > axis.AsOf && ships.Any(s => s < FirstShipDay(child));

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
        PointPlan pull = child.Pull;
        Ledger ledger = Standing(child, bucket, asked);
        if (Netting.Need(pull, ledger, bucket) <= 0m)
        {
            return;
        }

        List<decimal> needs = Needs(child, ledger, bucket, asked);
        (LocalDate due, _, _) = Choice(child, bucket);
        decimal whole = LotSizing.Size(
            pull.Point.LotSizing, needs, bucket, netting.CycleBuckets(pull, choice, due, bucket), ledger.Balance, pull.Rate, axis, pull.Unit);
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
                Expiry = expiry.OfOrder(pull.Item, route, ship, receipt),
                Alternates = choice.Alternates,
                Quantity = quantity,
                Tiers = Tiers(child, bucket, quantity, Fraction.Of(part) / Fraction.Of(whole), ledger),
            });
        }
    }

    /// <summary>
    /// Reading 65: the pull's ledger at the end of a bucket, with what was granted and what was just asked for in the place of the
    /// pull's orders.
    /// </summary>
    private Ledger Standing(DeployedPoint child, int bucket, List<DeploymentRequest> asked)
    {
        Ledger ledger = netting.OpenLedger(child.Pull);
        for (int b = 0; b <= bucket; b++)
        {
            Pass(child, ledger, b, asked);
        }

        return ledger;
    }

    private void Pass(DeployedPoint child, Ledger ledger, int bucket, List<DeploymentRequest> asked)
    {
        _ = netting.Advance(child.Pull, ledger, bucket);
        foreach (Grant grant in child.Grants.Where(g => g.Request.Bucket == bucket))
        {
            ledger.ReceiveFresh(grant.Quantity, grant.Request.Expiry);
        }

        foreach (DeploymentRequest request in asked.Where(a => a.Bucket == bucket))
        {
            ledger.ReceiveFresh(request.Quantity, request.Expiry);
        }
    }

    /// <summary>What is missing bucket by bucket, each met in its own by goods that keep (reading 41).</summary>
    private List<decimal> Needs(DeployedPoint child, Ledger standing, int bucket, List<DeploymentRequest> asked)
    {
        Ledger imagined = standing.Copy();
        var needs = new List<decimal>();
        for (int b = bucket; b < axis.Count; b++)
        {
            if (b > bucket)
            {
                Pass(child, imagined, b, asked);
            }

            decimal need = Netting.Need(child.Pull, imagined, b);
            imagined.ReceiveFresh(need, null);
            needs.Add(need);
        }

        return needs;
    }

    /// <summary>What a point lacks by receipt bucket, from a bucket on, of what was granted so far.</summary>
    public List<decimal> LaterNeeds(DeployedPoint child, int bucket) => Needs(child, Standing(child, bucket, []), bucket, []);

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
    /// a split takes its share of every tier: what is uncovered up to each tier, times the share, rounded up to the item's step.
    /// </summary>
    private static List<TierPart> Tiers(
        DeployedPoint child, int bucket, decimal quantity, Fraction share, Ledger ledger)
    {
        PointPlan pull = child.Pull;
        decimal cover = pull.Gross.Take(bucket + 1).Sum() + pull.Safety[bucket] - Netting.Need(pull, ledger, bucket);
        var wanted = pull.Requirements.Where(r => r.Bucket <= bucket).Select(r => (r.Tier, r.Class, r.Quantity))
            .Append((Tier.PastDueAndFirm, 0, Math.Max(0m, -cover)))
            .Append((Tier.SafetyStock, 0, pull.Safety[bucket]))
            .Append((Tier.TargetStock, 0, Math.Max(0m, (pull.Point.TargetStock ?? 0m) - pull.Safety[bucket])))
            .GroupBy(r => (r.Item1, r.Item2), r => r.Item3)
            .OrderBy(g => g.Key.Item1).ThenBy(g => g.Key.Item2);
        cover = Math.Max(0m, cover);
        Fraction left = Fraction.Of(quantity), upTo = Fraction.Zero, laid = Fraction.Zero;
        var parts = new List<TierPart>();
        foreach (IGrouping<(Tier Tier, int Class), decimal> tier in wanted)
        {
            decimal uncovered = tier.Sum();
            decimal covered = Math.Min(cover, uncovered);
            cover -= covered;
            upTo += Fraction.Of(uncovered - covered);
            Fraction taken = Fraction.Min(left, Fraction.Of((upTo * share).Ceiling(pull.Unit)) - laid);
            left -= taken;
            laid += taken;
            parts.Add(new TierPart(tier.Key.Tier, tier.Key.Class, taken));
        }

        parts.Add(new TierPart(Tier.LotRounding, 0, left));
        return [.. parts.Where(p => p.Quantity > Fraction.Zero)];
    }
}
