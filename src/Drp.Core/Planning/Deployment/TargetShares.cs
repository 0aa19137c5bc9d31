using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Rule B: the fraction λ of target to which all children rise, exact. Solves
/// <c>Σ min(requestᵢ, max(0, λ·Tᵢ − Sᵢ)) = available</c> for λ ≤ 1 by walking the points where a child starts to receive
/// or reaches its request.
/// </summary>
internal static class TargetShares
{
    private static readonly Comparison<Point> Ascending = (a, b) =>
    {
        var order = ExactMath.CompareFractions(a.Stock, a.Target, b.Stock, b.Target);
        return order != 0 ? order : a.Child != b.Child ? a.Child.CompareTo(b.Child) : a.Full.CompareTo(b.Full);
    };

    public static Int128 Share(
        ReadOnlySpan<long> targets, ReadOnlySpan<long> stocks, ReadOnlySpan<long> requests, long available, Span<Int128> shares,
        out ExactQuantity? lambda)
    {
        shares.Clear();
        lambda = null;
        if (available == 0) return 1;
        var points = ArrayPool<Point>.Shared.Rent(Math.Max(1, 2 * requests.Length));
        try
        {
            var count = 0;
            for (var i = 0; i < requests.Length; i++)
            {
                if (targets[i] == 0 || requests[i] == 0) continue;
                points[count++] = new Point(stocks[i], targets[i], i, false);
                points[count++] = new Point((Int128)stocks[i] + requests[i], targets[i], i, true);
            }

            var ordered = points.AsSpan(0, count);
            ordered.Sort(Ascending);
            return Walk(ordered, targets, stocks, requests, available, shares, out lambda);
        }
        finally
        {
            ArrayPool<Point>.Shared.Return(points);
        }
    }

    private static Int128 Walk(
        ReadOnlySpan<Point> points, ReadOnlySpan<long> targets, ReadOnlySpan<long> stocks, ReadOnlySpan<long> requests, long available,
        Span<Int128> shares, out ExactQuantity? lambda)
    {
        // At λ the children between their two points receive λ·T − S each; those behind the second their whole request.
        Int128 rising = 0, stock = 0, full = 0;
        foreach (var point in points)
        {
            if (point.Stock >= point.Target) break;
            if (checked(point.Stock * rising) >= checked(point.Target * (available - full + stock))) break;
            var child = point.Child;
            if (point.Full)
            {
                rising -= targets[child];
                stock -= stocks[child];
                full += requests[child];
            }
            else
            {
                rising += targets[child];
                stock += stocks[child];
            }
        }

        var numerator = available - full + stock;
        if (rising > 0 && numerator <= rising)
        {
            lambda = new ExactQuantity { Numerator = numerator, Denominator = rising };
            for (var i = 0; i < requests.Length; i++)
                if (targets[i] > 0)
                    shares[i] = Int128.Clamp(numerator * targets[i] - stocks[i] * rising, 0, requests[i] * rising);
            return rising;
        }

        // Everybody is at target: what is left serves by demand what is still open, so that nothing lies idle beside a request.
        lambda = new ExactQuantity { Numerator = 1, Denominator = 1 };
        for (var i = 0; i < requests.Length; i++)
        {
            if (targets[i] > 0) shares[i] = Int128.Clamp((Int128)targets[i] - stocks[i], 0, requests[i]);
            available -= (long)shares[i];
        }

        return ShareRules.ShareRest(requests, available, shares);
    }

    /// <summary>Where λ meets a child: its stock over its target, or its stock and whole request over its target.</summary>
    private readonly record struct Point(Int128 Stock, long Target, int Child, bool Full);
}
