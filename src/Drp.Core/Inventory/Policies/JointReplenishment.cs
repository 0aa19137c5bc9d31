using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// Joint replenishment: a family shares the cost of an order; one cycle time for all and a whole multiple of it for each
/// item. Pure; safe to call from any thread. Sources: Silver, A Simple Method of Determining Order Quantities in Joint
/// Replenishments under Deterministic Demand, Management Science 22 (1976); Goyal, Determination of Optimum Packaging
/// Frequency of Items Jointly Replenished, Management Science 21 (1974).
/// </summary>
public static class JointReplenishment
{
    /// <summary>The cycle time and the multiples.</summary>
    /// <param name="input">The family.</param>
    /// <param name="method">How the multiples are found. Default: least cost.</param>
    /// <returns>The cycle, in the order of the items given.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range, a code appears twice, or there is no item.</exception>
    public static JointReplenishmentResult Solve(
        JointReplenishmentInput input, JointReplenishmentMethod method = JointReplenishmentMethod.Optimal)
    {
        Check(input);
        var multiples = Silver(input, nearest: method == JointReplenishmentMethod.SilverNearest);
        if (method == JointReplenishmentMethod.Optimal)
            multiples = Optimal(input, multiples);
        return Result(input, multiples, method);
    }

    /// <summary>The cost per unit of time of given multiples, at the cycle time that is best for them.</summary>
    /// <param name="input">The family.</param>
    /// <param name="multiples">A multiple of 1 or more for each item, in the order of the items.</param>
    /// <returns>√(2·(K + Σ k_i/m_i)·Σ m_i·h_i·λ_i); a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the family is outside its range.</exception>
    public static double CostPerTime(JointReplenishmentInput input, IReadOnlyList<int> multiples)
    {
        Check(input);
        ArgumentNullException.ThrowIfNull(multiples);
        ArgumentOutOfRangeException.ThrowIfNotEqual(multiples.Count, input.Items.Count);
        foreach (var multiple in multiples)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(multiple, nameof(multiples));
        return Cost(input, multiples);
    }

    private static int[] Silver(JointReplenishmentInput input, bool nearest)
    {
        var ratios = input.Items.Select(i => (double)i.OrderCost / Slope(i)).ToArray();
        var first = Enumerable.Range(0, ratios.Length).MinBy(i => ratios[i]);
        var unit = Slope(input.Items[first]) / ((double)input.SharedOrderCost + (double)input.Items[first].OrderCost);
        return [.. ratios.Select((ratio, i) => i == first ? 1
            : nearest ? (int)Math.Max(1, Math.Round(Math.Sqrt(ratio * unit), MidpointRounding.AwayFromZero))
            : BestMultiple(ratio * unit))];
    }

    /// <summary>The whole m ≥ 1 with m(m−1) ≤ square ≤ m(m+1).</summary>
    private static int BestMultiple(double square) =>
        (int)Math.Max(1, Math.Ceiling(-0.5 + Math.Sqrt(0.25 + square) - 1e-12));

    private static int[] Optimal(JointReplenishmentInput input, int[] start)
    {
        var items = input.Items;
        var best = start;
        var bestCost = Cost(input, start);

        // No cycle longer than the joint one with all multiples 1, none shorter than the one whose shared cost alone, on
        // top of what every item costs at its own economic quantity, exceeds the best known.
        var alone = items.Sum(i => Math.Sqrt(2 * (double)i.OrderCost * Slope(i)));
        var longest = CycleTime(input, Enumerable.Repeat(1, items.Count).ToArray());
        var cycle = longest;
        while (true)
        {
            // Just below this cycle time each item takes the multiple that is best there.
            var multiples = items.Select(i => BestMultiple(2 * (double)i.OrderCost / Slope(i) / (cycle * cycle) * (1 + 1e-9))).ToArray();
            var cost = Cost(input, multiples);
            if (cost < bestCost * (1 - 1e-12))
                (best, bestCost) = (multiples, cost);

            var next = 0d;
            for (var i = 0; i < items.Count; i++)
                next = Math.Max(next, Math.Sqrt(
                    2 * (double)items[i].OrderCost / Slope(items[i]) / ((double)multiples[i] * (multiples[i] + 1))));
            cycle = next;
            if (cycle <= (double)input.SharedOrderCost / (bestCost - alone))
                break;
        }

        return best;
    }

    private static JointReplenishmentResult Result(
        JointReplenishmentInput input, int[] multiples, JointReplenishmentMethod method)
    {
        var cycle = CycleTime(input, multiples);
        return new JointReplenishmentResult
        {
            BaseCycleTime = cycle,
            CostPerTime = Cost(input, multiples),
            Lines = [.. input.Items.Select((item, i) => new JointReplenishmentLine
            {
                Code = item.Code,
                Multiple = multiples[i],
                OrderQuantity = ComputedQuantity.RoundUp(item.DemandRate * multiples[i] * cycle, item.Scale, new Derivation
                {
                    Subject = $"order quantity of {item.Code}",
                    Formula = "λ·m·T, T = √(2·(K + Σk/m)/Σ(m·h·λ))",
                    Source = method == JointReplenishmentMethod.Optimal ? "Goyal (1974)" : "Silver (1976)",
                    Inputs =
                    [
                        Value("λ", item.DemandRate, "demand per unit of time"),
                        Value("K", (double)input.SharedOrderCost, "shared cost of one order"),
                        Value("k", (double)item.OrderCost, "cost of the item in an order"),
                        Value("h", (double)item.HoldingCost, "cost of holding a unit for a unit of time"),
                    ],
                    Steps = [Value("m", multiples[i], "in every m-th order"), Value("T", cycle, "time between joint orders")],
                }),
            })],
        };
    }

    private static double Slope(JointReplenishmentItem item) => (double)item.HoldingCost * item.DemandRate;

    private static double Orders(JointReplenishmentInput input, IReadOnlyList<int> multiples) =>
        (double)input.SharedOrderCost + input.Items.Select((item, i) => (double)item.OrderCost / multiples[i]).Sum();

    private static double Holding(JointReplenishmentInput input, IReadOnlyList<int> multiples) =>
        input.Items.Select((item, i) => Slope(item) * multiples[i]).Sum();

    private static double CycleTime(JointReplenishmentInput input, IReadOnlyList<int> multiples) =>
        Math.Sqrt(2 * Orders(input, multiples) / Holding(input, multiples));

    private static double Cost(JointReplenishmentInput input, IReadOnlyList<int> multiples) =>
        Math.Sqrt(2 * Orders(input, multiples) * Holding(input, multiples));

    private static void Check(JointReplenishmentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Items);
        var check = new PolicyInputCheck("a joint replenishment")
            .Positive("SharedOrderCost", input.SharedOrderCost)
            .Require(input.Items.Count > 0, "DRP3102", "Items is empty; give at least one item.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in input.Items)
            check.Positive($"{item.Code}: DemandRate", item.DemandRate)
                .NotNegative($"{item.Code}: OrderCost", item.OrderCost)
                .Positive($"{item.Code}: HoldingCost", item.HoldingCost)
                .Scale(item.Scale)
                .Require(seen.Add(item.Code), "DRP3105", $"Item {item.Code} appears twice; list every item once.");
        check.ThrowIfAny();
    }
}
