using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// The exact shares of one tier: numerators over a common denominator. Σ shares = min(available, Σ requests) for every
/// rule, and no share exceeds its request.
/// </summary>
internal static class ShareRules
{
    /// <summary>Shares by the rule of the input; returns the denominator.</summary>
    public static Int128 Share(in FairShareInput input, ReadOnlySpan<long> requests, long available, Span<Int128> shares, out ExactQuantity? lambda)
    {
        lambda = null;
        return input.Rule switch
        {
            FairShareRule.ByDemand => ByDemand(requests, available, shares),
            FairShareRule.ByTarget => TargetShares.Share(input.Targets, input.Stocks, requests, available, shares, out lambda),
            FairShareRule.ByQuota => ByQuota(input.Quotas, requests, available, shares),
            FairShareRule.ByPriority => ByPriority(input, requests, available, shares),
            _ => throw new ArgumentOutOfRangeException(nameof(input), input.Rule, "Unknown rule."),
        };
    }

    /// <summary>Rule A: proportional to the requests.</summary>
    public static Int128 ByDemand(ReadOnlySpan<long> requests, long available, Span<Int128> shares)
    {
        shares.Clear();
        return ShareRest(requests, available, shares);
    }

    /// <summary>Rule C: proportional to quota, capped by the request, the rest shared again; what no quota can take by demand.</summary>
    public static Int128 ByQuota(ReadOnlySpan<long> quotas, ReadOnlySpan<long> requests, long available, Span<Int128> shares)
    {
        // A negative share marks a child that isn't capped yet; the level rest/whole only rises, so a cap stays a cap.
        Int128 rest = available, whole = 0;
        for (var i = 0; i < requests.Length; i++)
        {
            var open = quotas[i] > 0 && requests[i] > 0;
            shares[i] = open ? -1 : 0;
            if (open) whole += quotas[i];
        }

        for (var again = true; again && whole > 0;)
        {
            again = false;
            Int128 taken = 0, closed = 0;
            for (var i = 0; i < requests.Length; i++)
            {
                if (shares[i] >= 0 || requests[i] * whole > rest * quotas[i]) continue;
                shares[i] = requests[i];
                taken += requests[i];
                closed += quotas[i];
                again = true;
            }

            rest -= taken;
            whole -= closed;
        }

        if (whole == 0) return ShareRest(requests, (long)rest, shares);
        for (var i = 0; i < requests.Length; i++) shares[i] = shares[i] < 0 ? rest * quotas[i] : shares[i] * whole;
        return whole;
    }

    /// <summary>Rule D: one priority after the other; the first that can't be served whole is shared by demand.</summary>
    private static Int128 ByPriority(in FairShareInput input, ReadOnlySpan<long> requests, long available, Span<Int128> shares)
    {
        shares.Clear();
        var rented = ArrayPool<long>.Shared.Rent(requests.Length);
        try
        {
            var members = rented.AsSpan(0, requests.Length);
            for (long last = long.MinValue; ;)
            {
                var next = long.MaxValue;
                for (var i = 0; i < requests.Length; i++)
                    if (requests[i] > 0 && input.Priority(i) > last) next = Math.Min(next, input.Priority(i));
                if (next == long.MaxValue) return 1;
                long sum = 0;
                for (var i = 0; i < requests.Length; i++)
                {
                    members[i] = input.Priority(i) == next ? requests[i] : 0;
                    sum = checked(sum + members[i]);
                }

                if (sum > available)
                {
                    // Those served whole before keep what they have: members of this priority start from zero.
                    for (var i = 0; i < requests.Length; i++) shares[i] = members[i] > 0 ? (Int128)available * members[i] : shares[i] * sum;
                    return sum;
                }

                for (var i = 0; i < requests.Length; i++) shares[i] += members[i];
                available -= sum;
                last = next;
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    /// <summary>Shares a rest in proportion to what is open of the requests; the whole shares given so far are kept.</summary>
    public static Int128 ShareRest(ReadOnlySpan<long> requests, long rest, Span<Int128> shares)
    {
        Int128 open = 0;
        for (var i = 0; i < requests.Length; i++) open += requests[i] - shares[i];
        if (rest >= open)
        {
            for (var i = 0; i < requests.Length; i++) shares[i] = requests[i];
            return 1;
        }

        for (var i = 0; i < requests.Length; i++) shares[i] = shares[i] * open + rest * (requests[i] - shares[i]);
        return open;
    }
}
