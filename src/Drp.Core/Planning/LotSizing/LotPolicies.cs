using System.Numerics;

namespace Drp.Planning;

/// <summary>
/// Lot-sizing rules for one requirement, and the step from look-ahead covers to order quantities. Pure, exact and
/// thread-safe. Quantities Q4 (10⁻⁴ of a base unit).
/// </summary>
public static class LotPolicies
{
    /// <summary>The quantity that a fixed order quantity gives for a requirement.</summary>
    /// <param name="need">The requirement, not negative; zero gives zero.</param>
    /// <param name="size">The fixed quantity, positive.</param>
    /// <param name="overflow">What happens where the requirement is larger.</param>
    public static long FixedQuantity(long need, long size, FixedQuantityOverflow overflow = FixedQuantityOverflow.Multiples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(need);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (need == 0) return 0;
        return overflow == FixedQuantityOverflow.Multiples ? ExactMath.CeilingTo(need, size) : Math.Max(need, size);
    }

    /// <summary>What brings stock up to a maximum (min–max): nothing while stock isn't below the minimum.</summary>
    /// <param name="stock">Projected stock before the order; may be negative.</param>
    /// <param name="minimum">The order trigger: an order is placed when stock is strictly below it.</param>
    /// <param name="maximum">The level ordered up to; not below the minimum.</param>
    public static long OrderUpTo(long stock, long minimum, long maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        return stock < minimum ? checked(maximum - stock) : 0;
    }

    /// <summary>
    /// The economic order quantity <c>√(2·D·K/h)</c> (Harris 1913), rounded to the nearest whole unit, half up, or up to the
    /// next one; at least one unit. The root is taken exactly. Use it as the size of <see cref="FixedQuantity"/>.
    /// </summary>
    /// <param name="demand">Demand per period, base units, positive.</param>
    /// <param name="setup">The cost of one order, positive.</param>
    /// <param name="holding">The cost of holding one base unit for the same period, positive, in the same currency.</param>
    /// <param name="unit">The rounding unit, Q4; 10 000 for whole base units.</param>
    /// <param name="roundUp">Whether a fraction of a unit is rounded up. Default false: to the nearest unit.</param>
    public static long EconomicQuantity(decimal demand, decimal setup, decimal holding, long unit = 10_000, bool roundUp = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demand);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(setup);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(holding);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);

        // In units the square is 2DK·10⁸/(h·unit²). The nearest root n is the one with (2n−1)² ≤ 4·square < (2n+1)².
        var (demandParts, demandScale) = Parts(demand);
        var (setupParts, setupScale) = Parts(setup);
        var (holdingParts, holdingScale) = Parts(holding);
        var numerator = 2 * demandParts * setupParts * holdingScale * 100_000_000;
        var denominator = holdingParts * demandScale * setupScale * unit * unit;
        var units = roundUp ? CeilingRoot(numerator, denominator) : (Root(4 * numerator / denominator) + 1) / 2;
        return checked((long)BigInteger.Max(units, 1) * unit);
    }

    /// <summary>A lot with an allowance for scrap that grows with the square root of the lot (<c>L + a·√L</c>, Orlicky), rounded up to whole units.</summary>
    /// <param name="lot">The good quantity wanted, not negative.</param>
    /// <param name="multiplier">The factor a on the root of the lot in base units, not negative.</param>
    /// <param name="unit">The rounding unit, Q4.</param>
    public static long WithScrapAllowance(long lot, decimal multiplier, long unit = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lot);
        ArgumentOutOfRangeException.ThrowIfNegative(multiplier);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);

        // a·√(lot/10⁴)·10⁴ = √(a²·lot·10⁴); the allowance is the smallest whole number whose square isn't below that.
        var (parts, scale) = Parts(multiplier);
        var root = CeilingRoot(parts * parts * lot * 10_000, scale * scale);
        return ExactMath.CeilingTo(checked(lot + (long)root), unit);
    }

    /// <summary>
    /// Order quantities of look-ahead covers with the modifiers applied. What a modifier adds is stock for the requirements
    /// that follow, so a later order may be smaller, later or not needed.
    /// </summary>
    /// <param name="net">Net requirements per bucket that stand without new orders, not negative.</param>
    /// <param name="covers">Covers per order bucket, from one of the look-ahead policies.</param>
    /// <param name="modifiers">Minimum, multiple and maximum of one order.</param>
    /// <param name="plan">Receives the total ordered per bucket.</param>
    public static void Quantities(ReadOnlySpan<long> net, ReadOnlySpan<int> covers, LotModifiers modifiers, Span<long> plan)
    {
        if (covers.Length != net.Length) throw new ArgumentException("There must be one cover per bucket.", nameof(covers));
        if (plan.Length != net.Length) throw new ArgumentException("There must be one quantity per bucket.", nameof(plan));
        plan.Clear();
        long surplus = 0;
        var end = 0;
        for (var t = 0; t < net.Length; t++)
        {
            var opens = covers[t] > 0;
            if (opens) end = Math.Min(net.Length, t + covers[t]);
            if (net[t] > surplus || (opens && net[t] == 0))
            {
                var need = checked(ExactMath.Sum(net[t..Math.Max(end, t + 1)]) - surplus);
                if (need > 0)
                {
                    plan[t] = modifiers.Apply(need).Total;
                    surplus = checked(surplus + plan[t]);
                }
            }

            surplus -= net[t];
        }
    }

    /// <summary>Orders of a fixed quantity over all buckets; what an order leaves over serves the requirements that follow.</summary>
    /// <param name="net">Net requirements per bucket that stand without new orders, not negative.</param>
    /// <param name="size">The fixed quantity, positive.</param>
    /// <param name="overflow">What happens where a requirement is larger.</param>
    /// <param name="plan">Receives the quantity ordered per bucket.</param>
    public static void FixedQuantities(ReadOnlySpan<long> net, long size, FixedQuantityOverflow overflow, Span<long> plan)
    {
        if (plan.Length != net.Length) throw new ArgumentException("There must be one quantity per bucket.", nameof(plan));
        long surplus = 0;
        for (var t = 0; t < net.Length; t++)
        {
            plan[t] = FixedQuantity(Math.Max(0, checked(net[t] - surplus)), size, overflow);
            surplus = checked(surplus + plan[t] - net[t]);
        }
    }

    /// <summary>A decimal as a whole number and the power of ten that divides it.</summary>
    private static (BigInteger Parts, BigInteger Scale) Parts(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var parts = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return (parts, BigInteger.Pow(10, (bits[3] >> 16) & 0x7F));
    }

    /// <summary>The least whole number whose square isn't below a fraction.</summary>
    private static BigInteger CeilingRoot(BigInteger numerator, BigInteger denominator)
    {
        var root = Root(numerator / denominator);
        return root * root * denominator < numerator ? root + 1 : root;
    }

    /// <summary>The floor of a square root (Newton).</summary>
    private static BigInteger Root(BigInteger value)
    {
        if (value.IsZero) return value;
        var root = BigInteger.One << ((int)value.GetBitLength() + 1) / 2;
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
