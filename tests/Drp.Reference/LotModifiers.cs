using Drp.Planning;

namespace Drp.Reference;

/// <summary>§4: minimum, then multiple, then maximum; and the split between sources by quota.</summary>
internal static class LotModifiers
{
    /// <summary>The single orders that a quantity becomes, whole ones first.</summary>
    public static List<decimal> Orders(SupplyRoute route, decimal quantity, decimal unit)
    {
        if (quantity <= 0m)
        {
            return [];
        }

        decimal step = route.Multiple > 0m ? route.Multiple : unit;
        decimal total = RoundUp(Math.Max(quantity, route.Minimum), step);
        var orders = new List<decimal>();
        if (route.Maximum is { } maximum)
        {
            while (total > maximum)
            {
                orders.Add(maximum);
                total -= maximum;
            }

            total = RoundUp(Math.Max(total, route.Minimum), step);
        }

        orders.Add(total);
        return orders;
    }

    public static decimal RoundUp(decimal quantity, decimal step) => decimal.Ceiling(quantity / step) * step;

    /// <summary>
    /// d = q·(ΣA + N) − A, with q the quota's share of the quotas that are valid; negative parts become 0 and the others shrink
    /// in proportion; whole units, the rest by largest remainder, ties by route code.
    /// </summary>
    public static Dictionary<string, decimal> Split(
        IReadOnlyList<SupplyRoute> sources, IReadOnlyDictionary<string, decimal> assigned, decimal need, decimal unit)
    {
        if (need == 0m)
        {
            return sources.ToDictionary(r => r.Code, _ => 0m, StringComparer.Ordinal);
        }

        decimal soFar = sources.Sum(r => assigned.GetValueOrDefault(r.Code));
        Fraction quotas = Fraction.Of(sources.Sum(r => r.Quota ?? 0m));
        Dictionary<string, Fraction> wanted = sources.ToDictionary(
            r => r.Code,
            r => Fraction.Max(
                Fraction.Zero,
                (Fraction.Of(r.Quota ?? 0m) / quotas * Fraction.Of(soFar + need)) - Fraction.Of(assigned.GetValueOrDefault(r.Code))),
            StringComparer.Ordinal);
        Fraction positive = wanted.Values.Aggregate(Fraction.Zero, (sum, part) => sum + part);
        Dictionary<string, Fraction> exact = wanted.ToDictionary(
            w => w.Key, w => w.Value * Fraction.Of(need) / positive, StringComparer.Ordinal);
        Dictionary<string, decimal> parts = exact.ToDictionary(e => e.Key, e => e.Value.Floor(unit), StringComparer.Ordinal);
        decimal rest = need - parts.Values.Sum();
        foreach (string code in exact.Keys.OrderByDescending(k => exact[k] - Fraction.Of(parts[k])).ThenBy(k => k, StringComparer.Ordinal))
        {
            decimal extra = Math.Min(rest, unit);
            parts[code] += extra;
            rest -= extra;
        }

        return parts;
    }
}
