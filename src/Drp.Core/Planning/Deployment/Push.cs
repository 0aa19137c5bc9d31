using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Moves what a source has in excess of its requests to its children ahead of need. Pure, exact and thread-safe.
/// </summary>
/// <remarks>
/// Pull/push serves later requests, the earliest bucket first, each bucket a tier shared by demand. Push does the same and
/// then fills what room is left up to each child's limit, shared by that room. Push by quota shares the excess by lane
/// quota, whatever was asked. Nobody receives more than its room; lots are kept as in <see cref="FairShare"/>.
/// </remarks>
public static class Push
{
    /// <summary>Shares the excess.</summary>
    /// <param name="rule">The source's rule; <see cref="PushRule.None"/> keeps everything.</param>
    /// <param name="input">The excess and the children.</param>
    /// <param name="totals">Receives what each child is sent.</param>
    /// <returns>What the source keeps.</returns>
    /// <exception cref="ArgumentException">Lengths don't fit, or push by quota without quotas.</exception>
    public static long Allocate(PushRule rule, in PushInput input, Span<long> totals)
    {
        var children = input.Room.Length;
        if (input.LaterRequests.Length != children * input.Buckets)
            throw new ArgumentException("Every child has every later bucket.", nameof(input));
        if (totals.Length != children) throw new ArgumentException("There must be one total per child.", nameof(totals));
        totals.Clear();
        if (rule == PushRule.None || children == 0 || input.Available == 0) return input.Available;

        var tiers = rule == PushRule.PushByQuota ? 1 : input.Buckets + 1;
        var rented = ArrayPool<long>.Shared.Rent(children * tiers);
        try
        {
            var requests = rented.AsSpan(0, children * tiers);
            requests.Clear();
            for (var i = 0; i < children; i++) Fill(rule, input, i, requests.Slice(i * tiers, tiers));
            return FairShare.Allocate(
                new FairShareInput
                {
                    Rule = rule == PushRule.PushByQuota ? FairShareRule.ByQuota : FairShareRule.ByDemand,
                    Available = input.Available,
                    Tiers = tiers,
                    Requests = requests,
                    Unit = input.Unit,
                    Quotas = input.Quotas,
                    Priorities = input.Priorities,
                    Multiples = input.Multiples,
                    Minimums = input.Minimums,
                },
                totals).Left;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    private static void Fill(PushRule rule, in PushInput input, int child, Span<long> tiers)
    {
        // No child can be sent more than there is, so an open limit asks for all of it and no sum overflows.
        var room = Math.Min(input.Room[child], input.Available);
        if (rule == PushRule.PushByQuota)
        {
            tiers[0] = room;
            return;
        }

        for (var k = 0; k < input.Buckets; k++)
        {
            tiers[k] = Math.Min(room, input.LaterRequests[child * input.Buckets + k]);
            room -= tiers[k];
        }

        if (rule == PushRule.Push && input.Room[child] != long.MaxValue) tiers[^1] = room;
    }
}
