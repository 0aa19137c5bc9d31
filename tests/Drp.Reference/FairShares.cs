using Drp.Planning;

namespace Drp.Reference;

/// <summary>One child on one lane when its source shares.</summary>
internal sealed class Claimant
{
    public required SupplyRoute Lane { get; init; }

    public required string Location { get; init; }

    public required List<DeploymentRequest> Requests { get; init; }

    /// <summary>Orders are multiples of this.</summary>
    public required decimal Step { get; init; }

    /// <summary>Rule B: what the child aims at, and what it has on hand and in transit.</summary>
    public required decimal Target { get; init; }

    public required decimal Stock { get; init; }

    public decimal Asked => Requests.Sum(r => r.Quantity);

    public decimal Granted { get; set; }

    public Fraction Share { get; set; }

    public Fraction Tier(Tier tier, int priority) => Requests.SelectMany(r => r.Tiers)
        .Where(p => p.Tier == tier && p.Class == priority).Aggregate(Fraction.Zero, (sum, p) => sum + p.Quantity);
}

/// <summary>§7: tiers, the rule inside the first that can't be served whole, and one rounding of each child's total.</summary>
internal static class FairShares
{
    public static void Share(FairShareRule rule, decimal available, List<Claimant> children)
    {
        List<Claimant> sharing = [.. children];
        while (true)
        {
            ShareTiers(rule, Fraction.Of(available), sharing);
            Round(available, sharing);
            Claimant? small = sharing.Where(c => c.Granted > 0m && c.Granted < c.Lane.Minimum)
                .OrderBy(c => c.Lane.Priority).ThenBy(c => c.Location, StringComparer.Ordinal)
                .ThenBy(c => c.Lane.Code, StringComparer.Ordinal).LastOrDefault();
            if (small is null)
            {
                break;
            }

            small.Granted = 0m;
            sharing.Remove(small);
        }

        decimal left = available - sharing.Sum(c => c.Granted);
        foreach (Claimant child in children.Except(sharing).OrderBy(c => c.Lane.Priority)
                     .ThenBy(c => c.Location, StringComparer.Ordinal).ThenBy(c => c.Lane.Code, StringComparer.Ordinal))
        {
            decimal offered = decimal.Floor(Math.Min(left, child.Asked) / child.Step) * child.Step;
            child.Granted = offered >= child.Lane.Minimum ? offered : 0m;
            left -= child.Granted;
        }
    }

    private static void ShareTiers(FairShareRule rule, Fraction available, List<Claimant> children)
    {
        children.ForEach(c => c.Share = Fraction.Zero);
        foreach ((Tier tier, int priority) in children.SelectMany(c => c.Requests).SelectMany(r => r.Tiers)
                     .Select(p => (p.Tier, p.Class)).Distinct().Order())
        {
            var open = children.ToDictionary(c => c, c => c.Tier(tier, priority));
            Fraction all = Sum(open.Values);
            if (all <= available)
            {
                children.ForEach(c => c.Share += open[c]);
                available -= all;
                continue;
            }

            Split(rule, available, open);
            return;
        }
    }

    private static void Split(FairShareRule rule, Fraction available, Dictionary<Claimant, Fraction> open)
    {
        switch (rule)
        {
            case FairShareRule.ByTarget:
                Give(open, ToTarget(available, open), ref available);
                break;
            case FairShareRule.ByQuota:
                ByWeight(open, c => Fraction.Of(c.Lane.Quota ?? 0m), ref available);
                break;
            case FairShareRule.ByPriority:
                foreach (IGrouping<int, Claimant> same in open.Keys.GroupBy(c => c.Lane.Priority).OrderBy(g => g.Key).ToList())
                {
                    ByWeight(open, c => c.Lane.Priority == same.Key ? open[c] : Fraction.Zero, ref available);
                }

                break;
            default:
                break;
        }

        ByWeight(open, c => open[c], ref available);
    }

    /// <summary>Proportional to weights, capped by what is open, the rest shared again.</summary>
    private static void ByWeight(Dictionary<Claimant, Fraction> open, Func<Claimant, Fraction> weight, ref Fraction available)
    {
        while (available > Fraction.Zero)
        {
            Dictionary<Claimant, Fraction> weights = open.Keys.Where(c => open[c] > Fraction.Zero).ToDictionary(c => c, weight);
            Fraction sum = Sum(weights.Values);
            if (sum <= Fraction.Zero)
            {
                return;
            }

            Fraction each = available / sum;
            Give(open, weights.ToDictionary(w => w.Key, w => Fraction.Min(open[w.Key], w.Value * each)), ref available);
        }
    }

    private static void Give(Dictionary<Claimant, Fraction> open, Dictionary<Claimant, Fraction> shares, ref Fraction available)
    {
        foreach ((Claimant child, Fraction share) in shares)
        {
            child.Share += share;
            open[child] -= share;
            available -= share;
        }
    }

    /// <summary>λ ≤ 1 with Σ min(request, max(0, λ·T − S)) = available, found between its corners.</summary>
    private static Dictionary<Claimant, Fraction> ToTarget(Fraction available, Dictionary<Claimant, Fraction> open)
    {
        Fraction one = new(1, 1);
        List<Fraction> corners =
        [
            .. open.Where(o => o.Key.Target > 0m)
                .SelectMany(o => new[]
                {
                    Fraction.Of(o.Key.Stock) / Fraction.Of(o.Key.Target),
                    (Fraction.Of(o.Key.Stock) + o.Value) / Fraction.Of(o.Key.Target),
                })
                .Where(c => c < one).Append(one).Distinct().Order(),
        ];
        Fraction low = Fraction.Min(corners[0], Fraction.Zero);
        foreach (Fraction high in corners)
        {
            Fraction above = Sum(At(high).Values);
            if (above >= available)
            {
                Fraction below = Sum(At(low).Values);
                return above == below ? At(low) : At(low + ((high - low) * ((available - below) / (above - below))));
            }

            low = high;
        }

        return At(one);

        Dictionary<Claimant, Fraction> At(Fraction level) => open.ToDictionary(
            o => o.Key,
            o => o.Key.Target <= 0m
                ? Fraction.Zero
                : Fraction.Min(o.Value, Fraction.Max(Fraction.Zero, (level * Fraction.Of(o.Key.Target)) - Fraction.Of(o.Key.Stock))));
    }

    /// <summary>Down to multiples; then one multiple at a time by largest remainder, ties by lane priority, then location.</summary>
    private static void Round(decimal available, List<Claimant> children)
    {
        children.ForEach(c => c.Granted = c.Share.Floor(c.Step));
        while (true)
        {
            decimal left = available - children.Sum(c => c.Granted);
            Claimant? next = children.Where(c => c.Step <= left && c.Granted + c.Step <= c.Asked)
                .OrderByDescending(c => c.Share - Fraction.Of(c.Granted)).ThenBy(c => c.Lane.Priority)
                .ThenBy(c => c.Location, StringComparer.Ordinal).ThenBy(c => c.Lane.Code, StringComparer.Ordinal).FirstOrDefault();
            if (next is null)
            {
                return;
            }

            next.Granted += next.Step;
        }
    }

    private static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Fraction.Zero, (sum, v) => sum + v);
}
