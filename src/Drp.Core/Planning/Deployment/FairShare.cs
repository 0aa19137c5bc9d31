using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Shares what a source has among its children when they ask for more. Pure, exact, deterministic and thread-safe.
/// </summary>
/// <remarks>
/// A tier is served whole before the next; the first that can't be is shared by the rule. Shares stay exact fractions
/// through all tiers; then each child's total is rounded once: down to multiples, then one multiple at a time by largest
/// remainder in base units, ties by lane priority, then index. A total below the lane's minimum becomes zero and everything
/// is shared again without that child, the lowest priority first (ties the last index). When nobody is below any more, a
/// child that fell out is offered what is left, highest priority first, if that reaches its minimum. So Σ totals ≤
/// available, no total exceeds its request, and what is left is smaller than the smallest lot any unserved request could take.
/// </remarks>
public static class FairShare
{
    /// <summary>Shares the available quantity.</summary>
    /// <param name="input">What there is and what is asked.</param>
    /// <param name="totals">Receives the total of each child, Q4, whole multiples.</param>
    /// <param name="exact">Receives the exact share of each child before rounding, or empty.</param>
    /// <exception cref="ArgumentException">Lengths don't fit, or a column that the rule needs is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative quantity.</exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static FairShareOutcome Allocate(in FairShareInput input, Span<long> totals, Span<ExactQuantity> exact = default)
    {
        input.Check(totals);
        var children = input.Children;
        if (!exact.IsEmpty && exact.Length != children) throw new ArgumentException("There must be one share per child.", nameof(exact));
        if (children == 0) return new FairShareOutcome { SharedTier = -1, Left = input.Available };

        var wide = ArrayPool<Int128>.Shared.Rent(children);
        var narrow = ArrayPool<long>.Shared.Rent(3 * children);
        var flags = ArrayPool<bool>.Shared.Rent(children);
        try
        {
            var shares = wide.AsSpan(0, children);
            var multiples = narrow.AsSpan(0, children);
            var caps = narrow.AsSpan(children, children);
            var tier = narrow.AsSpan(2 * children, children);
            var fallen = flags.AsSpan(0, children);
            fallen.Clear();
            for (var i = 0; i < children; i++)
            {
                multiples[i] = input.Multiple(i);
                caps[i] = input.Cap(i);
            }

            for (var dropped = 0; ; dropped++)
            {
                var denominator = Tiers(input, fallen, tier, shares, out var shared, out var lambda);
                if (!exact.IsEmpty)
                    for (var i = 0; i < children; i++) exact[i] = new ExactQuantity { Numerator = shares[i], Denominator = denominator };
                var left = LotRounding.Round(input, shares, denominator, multiples, caps, totals);
                var worst = LowestBelowMinimum(input, totals);
                if (worst >= 0)
                {
                    fallen[worst] = true;
                    caps[worst] = 0;
                    continue;
                }

                left = OfferAgain(input, fallen, totals, left);
                return new FairShareOutcome { SharedTier = shared, Left = left, Lambda = lambda, BelowMinimum = dropped };
            }
        }
        finally
        {
            ArrayPool<Int128>.Shared.Return(wide);
            ArrayPool<long>.Shared.Return(narrow);
            ArrayPool<bool>.Shared.Return(flags);
        }
    }

    /// <summary>Lays a child's total on its tiers, the first first; what exceeds them all stays with the last.</summary>
    /// <param name="total">The total granted, Q4, not negative.</param>
    /// <param name="requests">The child's requests by tier.</param>
    /// <param name="granted">Receives what each tier got.</param>
    public static void LayOnTiers(long total, ReadOnlySpan<long> requests, Span<long> granted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        if (granted.Length != requests.Length) throw new ArgumentException("There must be one quantity per tier.", nameof(granted));
        for (var k = 0; k < requests.Length; k++)
        {
            granted[k] = k == requests.Length - 1 ? total : Math.Min(total, requests[k]);
            total -= granted[k];
        }
    }

    /// <summary>The exact shares through all tiers, over a common denominator.</summary>
    private static Int128 Tiers(
        in FairShareInput input, ReadOnlySpan<bool> fallen, Span<long> requests, Span<Int128> shares, out int shared, out ExactQuantity? lambda)
    {
        var rest = input.Available;
        for (var k = 0; k < input.Tiers; k++)
        {
            long sum = 0;
            for (var i = 0; i < requests.Length; i++)
            {
                requests[i] = fallen[i] ? 0 : input.Requests[i * input.Tiers + k];
                sum = checked(sum + requests[i]);
            }

            if (sum > rest)
            {
                shared = k;
                var denominator = ShareRules.Share(input, requests, rest, shares, out lambda);
                for (var i = 0; i < requests.Length; i++)
                    for (var before = 0; before < k && !fallen[i]; before++) shares[i] += input.Requests[i * input.Tiers + before] * denominator;
                return denominator;
            }

            rest -= sum;
        }

        shared = -1;
        lambda = null;
        for (var i = 0; i < requests.Length; i++) shares[i] = fallen[i] ? 0 : input.Request(i);
        return 1;
    }

    private static int LowestBelowMinimum(in FairShareInput input, ReadOnlySpan<long> totals)
    {
        var worst = -1;
        for (var i = 0; i < totals.Length; i++)
            if (totals[i] > 0 && totals[i] < input.Minimum(i) && (worst < 0 || input.Priority(i) >= input.Priority(worst))) worst = i;
        return worst;
    }

    private static long OfferAgain(in FairShareInput input, Span<bool> fallen, Span<long> totals, long left)
    {
        while (true)
        {
            var best = -1;
            for (var i = 0; i < totals.Length; i++)
                if (fallen[i] && (best < 0 || input.Priority(i) < input.Priority(best))) best = i;
            if (best < 0) return left;
            fallen[best] = false;
            var multiple = input.Multiple(best);
            var most = Math.Min(ExactMath.FloorTo(left, multiple), input.Cap(best));
            if (most < input.Minimum(best) || most == 0) continue;
            totals[best] = most;
            left -= most;
        }
    }
}
