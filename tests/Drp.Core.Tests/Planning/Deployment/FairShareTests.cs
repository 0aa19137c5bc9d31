using System.Numerics;
using CsCheck;

namespace Drp.Planning;

public class FairShareTests
{
    public sealed record Problem(
        FairShareRule Rule, long Available, int Tiers, long[] Requests, int[] Priorities, long[] Targets, long[] Stocks, long[] Quotas,
        long[] Multiples, long[] Minimums, long Unit)
    {
        public int Children => Requests.Length / Tiers;

        public long Cap(int i)
        {
            var request = Requests[(i * Tiers)..((i + 1) * Tiers)].Sum();
            return request - request % Math.Max(Unit, Multiples[i]);
        }

        public (long[] Totals, FairShareOutcome Outcome, ExactQuantity[] Exact) Solve()
        {
            var totals = new long[Children];
            var exact = new ExactQuantity[Children];
            var outcome = FairShare.Allocate(
                new FairShareInput
                {
                    Rule = Rule,
                    Available = Available,
                    Tiers = Tiers,
                    Requests = Requests,
                    Priorities = Priorities,
                    Targets = Targets,
                    Stocks = Stocks,
                    Quotas = Quotas,
                    Multiples = Multiples,
                    Minimums = Minimums,
                    Unit = Unit,
                },
                totals, exact);
            return (totals, outcome, exact);
        }
    }

    private static Gen<Problem> Problems(bool lots) =>
        from n in Gen.Int[1, 7]
        from tiers in Gen.Int[1, 3]
        from rule in Gen.Enum<FairShareRule>()
        from available in Gen.Long[0, 600]
        from requests in Gen.Frequency((1, Gen.Const(0L)), (3, Gen.Long[0, 120])).Array[n * tiers]
        from priorities in Gen.Shuffle(Enumerable.Range(1, n).ToArray())
        from targets in Gen.Long[0, 150].Array[n]
        from stocks in Gen.Long[-20, 120].Array[n]
        from quotas in Gen.Long[0, 5].Array[n]
        from multiples in Gen.OneOf(Gen.Const(0L), Gen.Const(6L), Gen.Const(10L), Gen.Const(24L)).Array[n]
        from minimums in Gen.OneOf(Gen.Const(0L), Gen.Const(20L), Gen.Const(55L)).Array[n]
        select new Problem(rule, available, tiers, requests, priorities, targets, stocks, quotas, lots ? multiples : new long[n], lots ? minimums : new long[n], 1);

    [Fact]
    public void Sums_are_bounded_lots_are_kept_and_nothing_usable_is_left() =>
        Problems(lots: true).Sample(p =>
        {
            var (totals, outcome, _) = p.Solve();
            if (outcome.Left != p.Available - totals.Sum() || outcome.Left < 0) return false;
            for (var i = 0; i < totals.Length; i++)
            {
                var multiple = Math.Max(1, p.Multiples[i]);
                if (totals[i] < 0 || totals[i] % multiple != 0 || totals[i] > p.Cap(i)) return false;
                if (totals[i] > 0 && totals[i] < p.Minimums[i]) return false;
                if (totals[i] == p.Cap(i)) continue;
                var lot = totals[i] > 0 ? multiple : Math.Max(multiple, (p.Minimums[i] + multiple - 1) / multiple * multiple);
                if (lot <= p.Cap(i) - totals[i] && lot <= outcome.Left) return false;
            }

            return true;
        }, iter: 6_000);

    [Fact]
    public void The_order_of_the_children_does_not_matter() =>
        (from p in Problems(lots: true) from order in Gen.Shuffle(Enumerable.Range(0, p.Children).ToArray()) select (p, order)).Sample((p, order) =>
        {
            T[] Permuted<T>(T[] values, int width = 1) => [.. order.SelectMany(i => values[(i * width)..((i + 1) * width)])];
            var (totals, outcome, _) = p.Solve();
            var other = p with
            {
                Requests = Permuted(p.Requests, p.Tiers),
                Priorities = Permuted(p.Priorities),
                Targets = Permuted(p.Targets),
                Stocks = Permuted(p.Stocks),
                Quotas = Permuted(p.Quotas),
                Multiples = Permuted(p.Multiples),
                Minimums = Permuted(p.Minimums),
            };
            return other.Solve().Totals.SequenceEqual(Permuted(totals)) && other.Solve().Outcome.Left == outcome.Left;
        }, iter: 5_000);

    [Fact]
    public void Exact_shares_equal_the_rational_brute_force() =>
        Problems(lots: false).Sample(p =>
        {
            var (_, _, exact) = p.Solve();
            var expected = BruteForce(p);
            for (var i = 0; i < exact.Length; i++)
                if ((BigInteger)exact[i].Numerator * expected[i].Denominator != expected[i].Numerator * (BigInteger)exact[i].Denominator) return false;
            return true;
        }, iter: 6_000);

    [Fact]
    public void Many_steps_at_once_equal_single_steps() =>
        (from n in Gen.Int[2, 5]
         from available in Gen.Long[0, 20_000]
         from requests in Gen.Long[0, 9_000].Array[n]
         from priorities in Gen.Int[1, 3].Array[n]
         from multiples in Gen.OneOf(Gen.Long[1, 3], Gen.Const(7L), Gen.Long[500, 4_000]).Array[n]
         select Simple(FairShareRule.ByDemand, available, 1, requests) with { Priorities = priorities, Multiples = multiples }).Sample(p =>
        {
            var (totals, _, exact) = p.Solve();
            var plain = new long[p.Children];
            for (var i = 0; i < plain.Length; i++) plain[i] = Math.Min(p.Cap(i), (long)(exact[i].Numerator / exact[i].Denominator) / p.Multiples[i] * p.Multiples[i]);
            while (true)
            {
                var left = p.Available - plain.Sum();
                var next = Enumerable.Range(0, plain.Length).Where(i => plain[i] < p.Cap(i) && p.Multiples[i] <= left)
                    .OrderByDescending(i => exact[i].Numerator - plain[i] * exact[i].Denominator).ThenBy(i => p.Priorities[i]).ThenBy(i => i)
                    .Cast<int?>().FirstOrDefault();
                if (next is not { } child) return totals.SequenceEqual(plain);
                plain[child] += p.Multiples[child];
            }
        }, iter: 1_000);

    [Fact]
    public void Lambda_is_the_largest_fraction_of_target_that_the_quantity_allows() =>
        Problems(lots: false).Where(p => p.Tiers == 1).Sample(p =>
        {
            var (_, outcome, _) = (p with { Rule = FairShareRule.ByTarget }).Solve();
            if (outcome.Lambda is not { } lambda) return outcome.SharedTier < 0 || p.Available == 0;
            var at = Rational.Of(lambda.Numerator, lambda.Denominator);
            var given = Rational.Sum(p, at);
            return lambda.Numerator <= lambda.Denominator && (at.Equals(Rational.Of(1, 1)) ? given.CompareTo(p.Available) <= 0 : given.CompareTo(p.Available) == 0);
        }, iter: 5_000);

    [Fact]
    public void A_tier_is_served_whole_before_the_next_is_shared()
    {
        // Orders 30 and 20 whole, forecasts 40 and 60 share the other 50 by demand: 20 and 30. Worked in docs/planning/fair-share.md.
        var (totals, outcome, _) = Simple(FairShareRule.ByDemand, 100, 2, [30, 40, 20, 60]).Solve();
        Assert.Equal([50L, 50], totals);
        Assert.Equal(1, outcome.SharedTier);
        var tiers = new long[2];
        FairShare.LayOnTiers(50, [30, 40], tiers);
        Assert.Equal([30L, 20], tiers);
    }

    [Fact]
    public void Totals_are_rounded_once_one_pack_at_a_time_by_largest_remainder()
    {
        // Exact 33⅓ each; packs of 12: 24 each, 28 left, two packs to the better lane priorities, 4 left.
        var p = Simple(FairShareRule.ByDemand, 100, 1, [60, 60, 60]) with { Multiples = [12, 12, 12], Priorities = [3, 1, 2] };
        var (totals, outcome, _) = p.Solve();
        Assert.Equal([24L, 36, 36], totals);
        Assert.Equal(4, outcome.Left);
    }

    [Fact]
    public void Below_the_minimum_is_nothing_and_shared_again_lowest_priority_first()
    {
        // 30 each is below the minimum 40 of the last two. The third (lowest priority) falls first; then 45 each stand.
        var p = Simple(FairShareRule.ByDemand, 90, 1, [60, 60, 60]) with { Minimums = [0, 40, 40], Priorities = [1, 2, 3] };
        Assert.Equal([45L, 45, 0], p.Solve().Totals);
        Assert.Equal(1, p.Solve().Outcome.BelowMinimum);
    }

    [Fact]
    public void What_falls_out_is_offered_to_those_who_can_take_it()
    {
        // 42 each are below 50 and 95: the third falls, then the second with 81. The first stops at its 10; 80 reach the third again.
        var p = Simple(FairShareRule.ByDemand, 90, 1, [10, 100, 100]) with { Minimums = [0, 95, 50], Priorities = [1, 2, 3] };
        var (totals, outcome, _) = p.Solve();
        Assert.Equal([10L, 0, 80], totals);
        Assert.Equal(0, outcome.Left);
        Assert.Equal(2, outcome.BelowMinimum);
    }

    [Fact]
    public void By_priority_serves_one_after_the_other_and_equals_by_demand()
    {
        var p = Simple(FairShareRule.ByPriority, 100, 1, [80, 40, 120]) with { Priorities = [2, 1, 2] };
        Assert.Equal([24L, 40, 36], p.Solve().Totals);
    }

    [Fact]
    public void By_quota_is_capped_by_the_request_and_the_rest_shared_again()
    {
        var p = Simple(FairShareRule.ByQuota, 100, 1, [20, 100, 100]) with { Quotas = [50, 30, 20] };
        Assert.Equal([20L, 48, 32], p.Solve().Totals);
    }

    [Fact]
    public void By_target_gives_nothing_to_whom_is_above_and_never_more_than_the_request()
    {
        // The first stands at 90 %; the second and third rise to (40 + 0 + 60) / 200 = 50 %.
        var p = Simple(FairShareRule.ByTarget, 60, 1, [100, 100, 100]) with { Targets = [100, 100, 100], Stocks = [90, 40, 0] };
        var (totals, outcome, _) = p.Solve();
        Assert.Equal([0L, 10, 50], totals);
        Assert.Equal((100, 200), ((int)outcome.Lambda!.Value.Numerator, (int)outcome.Lambda.Value.Denominator));

        // Capped at 20 the third leaves 40 to the second, who stops at 40; nothing is left of 60.
        Assert.Equal([0L, 40, 20], (p with { Requests = [100, 100, 20] }).Solve().Totals);
    }

    [Fact]
    public void A_small_multiple_beside_a_large_one_is_filled_in_few_steps()
    {
        var p = Simple(FairShareRule.ByDemand, 4_999_999_999_999, 1, [9_000_000_000_000, 9_000_000_000_000]) with { Multiples = [1, 3_000_000_000_000] };
        // Half of it is not a whole multiple for the second, and what is left after rounding down is too little for one more.
        Assert.Equal([4_999_999_999_999L, 0], p.Solve().Totals);
        Assert.Equal([2_999_999_999_999L, 3_000_000_000_000], (p with { Available = 5_999_999_999_999, Requests = [6_000_000_000_000, 6_000_000_000_000] }).Solve().Totals);
        Assert.Equal(
            [2_000_000_000_000L, 1_000_000_000_000, 3_000_000_000_000],
            (p with
            {
                Available = 6_000_000_000_000,
                Requests = [2_000_000_000_000, 2_000_000_000_000, 5_000_000_000_000],
                Multiples = [1, 1_000_000_000_000, 3_000_000_000_000],
                Priorities = new int[3],
                Targets = new long[3],
                Stocks = new long[3],
                Quotas = new long[3],
                Minimums = new long[3],
            }).Solve().Totals);
    }

    private static Problem Simple(FairShareRule rule, long available, int tiers, long[] requests)
    {
        var n = requests.Length / tiers;
        return new Problem(rule, available, tiers, requests, new int[n], new long[n], new long[n], new long[n], new long[n], new long[n], 1);
    }

    /// <summary>The rules again, as plainly as they are written, on rational numbers.</summary>
    private static Rational[] BruteForce(Problem p)
    {
        var shares = Enumerable.Repeat(Rational.Of(0, 1), p.Children).ToArray();
        var rest = Rational.Of(p.Available, 1);
        for (var k = 0; k < p.Tiers; k++)
        {
            var requests = Enumerable.Range(0, p.Children).Select(i => Rational.Of(p.Requests[i * p.Tiers + k], 1)).ToArray();
            var sum = requests.Aggregate(Rational.Of(0, 1), (a, b) => a + b);
            var served = rest.CompareTo(sum) >= 0 ? requests : Tier(p, requests, rest);
            for (var i = 0; i < p.Children; i++) shares[i] += served[i];
            rest -= served.Aggregate(Rational.Of(0, 1), (a, b) => a + b);
            if (rest.CompareTo(0) <= 0) break;
        }

        return shares;
    }

    private static Rational[] Tier(Problem p, Rational[] requests, Rational rest)
    {
        var n = p.Children;
        var zero = Rational.Of(0, 1);
        switch (p.Rule)
        {
            case FairShareRule.ByPriority:
                var served = Enumerable.Repeat(zero, n).ToArray();
                foreach (var i in Enumerable.Range(0, n).OrderBy(i => p.Priorities[i]))
                {
                    served[i] = rest.CompareTo(requests[i]) < 0 ? rest : requests[i];
                    rest -= served[i];
                }

                return served;
            case FairShareRule.ByQuota:
                // One cap at a time: the child whose request over quota is smallest is capped first.
                var open = Enumerable.Range(0, n).Where(i => p.Quotas[i] > 0).OrderBy(i => requests[i] * Rational.Of(1, p.Quotas[i])).ToList();
                served = Enumerable.Repeat(zero, n).ToArray();
                while (open.Count > 0)
                {
                    var level = rest * Rational.Of(1, open.Sum(i => p.Quotas[i]));
                    var first = open[0];
                    if ((level * Rational.Of(p.Quotas[first], 1)).CompareTo(requests[first]) < 0)
                    {
                        foreach (var i in open) served[i] = level * Rational.Of(p.Quotas[i], 1);
                        return served;
                    }

                    served[first] = requests[first];
                    rest -= requests[first];
                    open.RemoveAt(0);
                }

                return Rest(requests, served, rest);
            case FairShareRule.ByTarget:
                if (rest.CompareTo(0) == 0) return Enumerable.Repeat(zero, n).ToArray();

                // The largest λ among all candidates of the form (available − full + ΣS) / ΣT over subsets that serves no more than there is.
                var best = (Rational?)null;
                for (var rising = 1; rising < 1 << n; rising++)
                    for (var full = (1 << n) - 1; full >= 0; full--)
                    {
                        if ((rising & full) != 0) continue;
                        long t = 0, s = 0;
                        var right = rest;
                        for (var i = 0; i < n; i++)
                        {
                            if ((rising >> i & 1) == 1) { t += p.Targets[i]; s += p.Stocks[i]; }
                            if ((full >> i & 1) == 1) right -= requests[i];
                        }

                        if (t == 0) continue;
                        var lambda = (right + Rational.Of(s, 1)) * Rational.Of(1, t);
                        if (lambda.CompareTo(1) > 0 || (best is { } b && lambda.CompareTo(b) <= 0)) continue;
                        if (Rational.Sum(p, requests, lambda).CompareTo(rest) == 0) best = lambda;
                    }

                if (best is { } found) return [.. Enumerable.Range(0, n).Select(i => Rational.At(p, requests, i, found))];
                served = [.. Enumerable.Range(0, n).Select(i => Rational.At(p, requests, i, Rational.Of(1, 1)))];
                return Rest(requests, served, served.Aggregate(rest, (a, b) => a - b));
            default:
                return Rest(requests, Enumerable.Repeat(zero, n).ToArray(), rest);
        }
    }

    private static Rational[] Rest(Rational[] requests, Rational[] served, Rational rest)
    {
        var open = requests.Zip(served, (r, s) => r - s).Aggregate(Rational.Of(0, 1), (a, b) => a + b);
        if (open.CompareTo(0) == 0) return served;
        return [.. requests.Zip(served, (r, s) => s + (r - s) * rest * open.Inverse())];
    }

    private readonly record struct Rational(BigInteger Numerator, BigInteger Denominator) : IComparable<Rational>
    {
        public static Rational Of(BigInteger numerator, BigInteger denominator)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
            return new Rational(numerator / divisor, denominator / divisor);
        }

        public static Rational Of(Int128 numerator, Int128 denominator) => Of((BigInteger)numerator, (BigInteger)denominator);
        public static Rational Of(long numerator, long denominator) => Of((BigInteger)numerator, (BigInteger)denominator);
        public Rational Inverse() => Of(Denominator, Numerator);
        public static Rational operator +(Rational a, Rational b) => Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);
        public static Rational operator -(Rational a, Rational b) => Of(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);
        public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);
        public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        public int CompareTo(long other) => CompareTo(Of(other, 1L));

        public static Rational At(Problem p, Rational[] requests, int i, Rational lambda)
        {
            if (p.Targets[i] == 0) return Of(0L, 1L);
            var wanted = lambda * Of(p.Targets[i], 1L) - Of(p.Stocks[i], 1L);
            return wanted.CompareTo(0) < 0 ? Of(0L, 1L) : wanted.CompareTo(requests[i]) > 0 ? requests[i] : wanted;
        }

        public static Rational Sum(Problem p, Rational[] requests, Rational lambda) =>
            Enumerable.Range(0, p.Children).Aggregate(Of(0L, 1L), (sum, i) => sum + At(p, requests, i, lambda));

        public static Rational Sum(Problem p, Rational lambda) => Sum(p, [.. p.Requests.Select(r => Of(r, 1L))], lambda);
    }
}
