using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Splits a quantity in proportion to weights into whole units, so that the parts sum to the quantity exactly (largest
/// remainder with the Hare quota). Pure and thread-safe.
/// </summary>
public static class ProportionalSplit
{
    /// <summary>Splits <paramref name="total"/> by <paramref name="weights"/>.</summary>
    /// <param name="total">The quantity to split, Q4 (10⁻⁴ of a base unit), a whole number of <paramref name="unit"/>; not negative.</param>
    /// <param name="weights">Non-negative weights of any common scale; at least one positive unless the total is zero.</param>
    /// <param name="unit">The smallest part, Q4, positive: 10 000 for whole base units, 1 for the finest.</param>
    /// <param name="parts">Receives one part per weight; Σ parts = total. A weight of zero receives nothing.</param>
    /// <remarks>
    /// Each part is the floor of <c>total·wᵢ/Σw</c> in units; the units left over go one each to the largest remainders,
    /// ties to the lower index.
    /// </remarks>
    /// <exception cref="ArgumentException">Lengths differ, the total isn't whole units, or no weight is positive.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative total or weight, or a unit that isn't positive.</exception>
    public static void Split(long total, ReadOnlySpan<long> weights, long unit, Span<long> parts)
    {
        var rented = ArrayPool<UInt128>.Shared.Rent(Math.Max(1, weights.Length));
        try
        {
            for (var i = 0; i < weights.Length; i++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(weights[i], nameof(weights));
                rented[i] = (UInt128)weights[i];
            }

            Split(total, rented.AsSpan(0, weights.Length), unit, parts);
        }
        finally
        {
            ArrayPool<UInt128>.Shared.Return(rented);
        }
    }

    internal static void Split(long total, ReadOnlySpan<UInt128> weights, long unit, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        if (parts.Length != weights.Length)
            throw new ArgumentException("There must be one part per weight.", nameof(parts));
        if (total % unit != 0)
            throw new ArgumentException("The total must be a whole number of units.", nameof(total));
        parts.Clear();
        if (total == 0) return;

        UInt128 sum = 0;
        foreach (var weight in weights) sum = checked(sum + weight);
        if (sum == 0) throw new ArgumentException("At least one weight must be positive.", nameof(weights));

        var units = total / unit;
        var left = units;
        var rented = ArrayPool<UInt128>.Shared.Rent(weights.Length);
        try
        {
            var remainders = rented.AsSpan(0, weights.Length);
            for (var i = 0; i < weights.Length; i++)
            {
                var (floor, remainder) = ExactMath.MultiplyDivide((UInt128)units, weights[i], sum);
                parts[i] = (long)floor * unit;
                remainders[i] = remainder;
                left -= (long)floor;
            }

            // Fewer units are left than weights have remainders, so each of the chosen receives exactly one.
            for (; left > 0; left--)
            {
                var best = 0;
                for (var i = 1; i < remainders.Length; i++)
                    if (remainders[i] > remainders[best]) best = i;
                parts[best] += unit;
                remainders[best] = 0;
            }
        }
        finally
        {
            ArrayPool<UInt128>.Shared.Return(rented);
        }
    }
}
