using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Turns exact shares into whole multiples: each rounded down, then one multiple at a time to the largest remainder.
/// </summary>
internal static class LotRounding
{
    /// <summary>Rounds; returns what is left of the available quantity.</summary>
    /// <param name="input">Priorities for ties, and what is available.</param>
    /// <param name="shares">The exact shares as numerators over <paramref name="denominator"/>.</param>
    /// <param name="denominator">The common denominator.</param>
    /// <param name="multiples">The multiple of each child, positive.</param>
    /// <param name="caps">The most that each child can be granted, whole multiples.</param>
    /// <param name="totals">Receives the rounded totals.</param>
    public static long Round(
        in FairShareInput input, ReadOnlySpan<Int128> shares, Int128 denominator, ReadOnlySpan<long> multiples, ReadOnlySpan<long> caps,
        Span<long> totals)
    {
        var left = input.Available;
        var rented = ArrayPool<Int128>.Shared.Rent(Math.Max(1, totals.Length));
        try
        {
            var remainders = rented.AsSpan(0, totals.Length);
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] = Math.Min(caps[i], ExactMath.FloorTo((long)(shares[i] / denominator), multiples[i]));
                remainders[i] = shares[i] - totals[i] * denominator;
                left -= totals[i];
            }

            while (true)
            {
                left = GrantMany(denominator, multiples, caps, totals, remainders, left);
                var best = -1;
                for (var i = 0; i < totals.Length; i++)
                    if (CanTake(multiples, caps, totals, i, left) && (best < 0 || Before(input, remainders, i, best))) best = i;
                if (best < 0) return left;
                Grant(denominator, multiples, totals, remainders, best, 1, ref left);
            }
        }
        finally
        {
            ArrayPool<Int128>.Shared.Return(rented);
        }
    }

    private static bool CanTake(ReadOnlySpan<long> multiples, ReadOnlySpan<long> caps, ReadOnlySpan<long> totals, int child, long left) =>
        multiples[child] <= left && totals[child] < caps[child];

    private static bool Before(in FairShareInput input, ReadOnlySpan<Int128> remainders, int child, int best)
    {
        if (remainders[child] != remainders[best]) return remainders[child] > remainders[best];
        return input.Priority(child) < input.Priority(best);
    }

    private static void Grant(
        Int128 denominator, ReadOnlySpan<long> multiples, Span<long> totals, Span<Int128> remainders, int child, long times, ref long left)
    {
        var quantity = multiples[child] * times;
        totals[child] += quantity;
        remainders[child] -= quantity * denominator;
        left -= quantity;
    }

    /// <summary>
    /// Does many of the single steps at once where a child with a large multiple can't take what is left and children with
    /// small ones would step through it. Only steps that no tie and no shortage can change are done, so the result is that
    /// of the single steps.
    /// </summary>
    private static long GrantMany(
        Int128 denominator, ReadOnlySpan<long> multiples, ReadOnlySpan<long> caps, Span<long> totals, Span<Int128> remainders, long left)
    {
        long largest = 0, smallest = long.MaxValue;
        Int128 high = Int128.MinValue, low = Int128.MaxValue;
        for (var i = 0; i < totals.Length; i++)
        {
            if (!CanTake(multiples, caps, totals, i, left)) continue;
            largest = Math.Max(largest, multiples[i]);
            smallest = Math.Min(smallest, multiples[i]);
            high = Int128.Max(high, remainders[i]);
            low = Int128.Min(low, remainders[i] - (caps[i] - totals[i]) * denominator);
        }

        if (largest == 0 || left <= largest + (Int128)4 * totals.Length * smallest) return left;

        // The lowest level such that all steps strictly above it leave room for any single step.
        low -= 1;
        while (low < high)
        {
            var level = low + (high - low) / 2;
            Int128 granted = 0;
            for (var i = 0; i < totals.Length; i++)
                if (CanTake(multiples, caps, totals, i, left)) granted += multiples[i] * Steps(denominator, multiples[i], caps[i] - totals[i], remainders[i], level);
            if (granted <= left - largest) high = level;
            else low = level + 1;
        }

        var room = left;
        for (var i = 0; i < totals.Length; i++)
        {
            if (!CanTake(multiples, caps, totals, i, room)) continue;
            Grant(denominator, multiples, totals, remainders, i, (long)Steps(denominator, multiples[i], caps[i] - totals[i], remainders[i], high), ref left);
        }

        return left;
    }

    /// <summary>How many steps a child takes whose remainder before the step is above a level.</summary>
    private static Int128 Steps(Int128 denominator, long multiple, long open, Int128 remainder, Int128 level) =>
        remainder <= level ? 0 : Int128.Min(open / multiple, ExactMath.CeilingDivide(remainder - level, multiple * denominator));
}
