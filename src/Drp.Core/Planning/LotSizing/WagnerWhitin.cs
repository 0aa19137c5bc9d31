using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// The cheapest set of orders for known requirements (Wagner and Whitin 1958), exact and in time linear in the number of
/// buckets. Pure and thread-safe.
/// </summary>
/// <remarks>
/// The forward recursion <c>F(j) = min over t of F(t) + Kₜ + Σ dᵢ(Hᵢ − Hₜ)</c>, with H the accumulated holding cost, reads
/// each earlier order bucket as a line over cumulative demand. Holding costs aren't negative, so the slopes fall with t
/// while the points asked for rise with j: a queue of lines answers each in amortised constant time (the geometric form
/// of Wagelmans, van Hoesel and Kolen 1992; Federgruen and Tzur 1991; Aggarwal and Park 1993).
/// <para>Ties: the last order is placed in the latest bucket that costs the same, then the one before it, and so on
/// backward; so among plans of the same cost the stock arrives late rather than early.</para>
/// </remarks>
public static class WagnerWhitin
{
    /// <summary>Plans with one setup and one holding cost for all buckets.</summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="costs">Setup per order and holding per unit and bucket.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    /// <returns>The least cost in 10⁻¹² of a currency unit (<see cref="LotCosts.ToAmount"/>).</returns>
    public static Int128 Plan(ReadOnlySpan<long> net, LotCosts costs, Span<int> covers) =>
        Plan(net, [costs.Setup], [costs.Holding], covers, default);

    /// <summary>Plans with costs per bucket.</summary>
    /// <param name="net">Net requirements per bucket, Q4, not negative.</param>
    /// <param name="setup">The setup cost of an order in each bucket (scale of <see cref="LotCosts.Setup"/>); one element holds for all.</param>
    /// <param name="holding">The cost of carrying a unit out of each bucket into the next (scale of <see cref="LotCosts.Holding"/>); one element holds for all.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket. With setups that differ an order may stand in a bucket without requirement.</param>
    /// <param name="costByHorizon">Receives, if not empty, the least cost of the first 1, 2 … buckets alone.</param>
    /// <returns>The least cost in 10⁻¹² of a currency unit.</returns>
    /// <exception cref="ArgumentException">Lengths don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative requirement or cost.</exception>
    /// <exception cref="OverflowException">A cost exceeds 128 bits.</exception>
    public static Int128 Plan(
        ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, Span<int> covers, Span<Int128> costByHorizon)
    {
        LotRequirements.Check(net, covers);
        LotRequirements.CheckCosts(setup, net.Length, nameof(setup));
        LotRequirements.CheckCosts(holding, net.Length, nameof(holding));
        if (!costByHorizon.IsEmpty && costByHorizon.Length != net.Length)
            throw new ArgumentException("There must be one cost per bucket.", nameof(costByHorizon));
        covers.Clear();
        if (net.IsEmpty) return 0;

        var lines = ArrayPool<Line>.Shared.Rent(net.Length);
        var from = ArrayPool<int>.Shared.Rent(net.Length);
        try
        {
            return Solve(net, setup, holding, covers, costByHorizon, lines, from);
        }
        finally
        {
            ArrayPool<Line>.Shared.Return(lines);
            ArrayPool<int>.Shared.Return(from);
        }
    }

    private static Int128 Solve(
        ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, Span<int> covers, Span<Int128> costByHorizon,
        Line[] lines, int[] from)
    {
        checked
        {
            // reduced = F(j) − weighted, with weighted = Σ dᵢHᵢ: the part of the cost that depends on the orders chosen.
            Int128 reduced = 0, weighted = 0, demand = 0, carried = 0;
            int front = 0, back = 0;
            for (var t = 0; t < net.Length; t++)
            {
                var line = new Line(carried, reduced + (Int128)LotRequirements.At(setup, t) * LotCosts.SetupFactor + carried * demand, t);
                back = Insert(lines, front, back, line);
                if (net[t] > 0)
                {
                    demand += net[t];
                    weighted += carried * net[t];
                    while (back - front > 1 && lines[front + 1].ValueAt(demand) <= lines[front].ValueAt(demand)) front++;
                    reduced = lines[front].ValueAt(demand);
                    from[t] = lines[front].Bucket;
                }

                if (!costByHorizon.IsEmpty) costByHorizon[t] = reduced + weighted;
                carried += LotRequirements.At(holding, t);
            }

            for (var end = net.Length; end > 0;)
            {
                if (net[end - 1] == 0) { end--; continue; }
                var start = from[end - 1];
                covers[start] = end - start;
                end = start;
            }

            return reduced + weighted;
        }
    }

    /// <summary>Adds a line at the back and removes those that it makes superfluous; returns the new end of the queue.</summary>
    private static int Insert(Line[] lines, int front, int back, Line line)
    {
        if (back > front && lines[back - 1].Slope == line.Slope && line.Intercept > lines[back - 1].Intercept) return back;
        while (back - front > 1 && Overtakes(lines[back - 1], line) <= Overtakes(lines[back - 2], lines[back - 1])) back--;
        if (back > front && lines[back - 1].Slope == line.Slope) back--;
        lines[back] = line;
        return back + 1;
    }

    /// <summary>The first whole demand at which the later, flatter line costs no more than the earlier one.</summary>
    private static Int128 Overtakes(in Line earlier, in Line later) =>
        later.Slope == earlier.Slope
            ? Int128.MinValue
            : ExactMath.CeilingDivide(later.Intercept - earlier.Intercept, later.Slope - earlier.Slope);

    /// <summary>The cost of everything up to a cumulative demand when the last order stands in one bucket.</summary>
    private readonly record struct Line(Int128 Slope, Int128 Intercept, int Bucket)
    {
        public Int128 ValueAt(Int128 demand) => checked(Intercept - Slope * demand);
    }
}
