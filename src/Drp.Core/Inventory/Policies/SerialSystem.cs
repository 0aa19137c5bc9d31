using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// The optimal base stocks of a serial system with stochastic service, and their bounds. Pure; safe to call from any
/// thread. Sources: Clark and Scarf, Optimal Policies for a Multi-Echelon Inventory Problem, Management Science 6 (1960), in
/// the recursion of Chen and Zheng (1994); Shang and Song, Newsvendor Bounds and Heuristic for Optimal Policies in Serial
/// Supply Chains, Management Science 49 (2003).
/// </summary>
public static class SerialSystem
{
    /// <summary>
    /// The optimal levels: exact whole numbers for Poisson demand; for normal demand by quadrature, to about 10⁻⁴ of a
    /// deviation.
    /// </summary>
    /// <param name="input">The chain, the one that serves customers first.</param>
    /// <returns>Levels with their bounds, and the cost.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range.</exception>
    public static SerialSystemResult Optimal(SerialSystemInput input)
    {
        Check(input);
        var recursion = SerialRecursion.Of(input);
        var levels = recursion.Solve(out var cost);
        return Result(input, levels, cost, "argmin of C_j(y) = E[h_j·(y − D_j) + C_{j−1}(min(S_{j−1}, y − D_j))]", "Clark & Scarf (1960)");
    }

    /// <summary>
    /// The newsvendor heuristic: each level the mean of its two bounds (rounded down for Poisson demand), without any
    /// recursion.
    /// </summary>
    /// <param name="input">The chain, the one that serves customers first.</param>
    /// <returns>Levels with their bounds, and the exact cost of these levels.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range.</exception>
    public static SerialSystemResult ShangSong(SerialSystemInput input)
    {
        Check(input);
        var levels = new double[input.Stages.Count];
        for (var j = 0; j < levels.Length; j++)
        {
            var (low, high) = Bounds(input, j);
            levels[j] = input.DemandDeviation is null ? Math.Floor((low + high) / 2) : (low + high) / 2;
        }

        return Result(input, levels, Cost(input, levels), "mean of the two newsvendor bounds", "Shang & Song (2003)");
    }

    /// <summary>The exact cost per unit of time of given echelon base stocks.</summary>
    /// <param name="input">The chain, the one that serves customers first.</param>
    /// <param name="echelonBaseStocks">The levels, the stage that serves customers first; whole numbers for Poisson demand.</param>
    /// <returns>The cost; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range.</exception>
    public static double CostPerTime(SerialSystemInput input, IReadOnlyList<double> echelonBaseStocks)
    {
        Check(input);
        ArgumentNullException.ThrowIfNull(echelonBaseStocks);
        ArgumentOutOfRangeException.ThrowIfNotEqual(echelonBaseStocks.Count, input.Stages.Count);
        return Cost(input, echelonBaseStocks);
    }

    internal static (double Low, double High) Bounds(SerialSystemInput input, int stage)
    {
        var time = input.Stages.Take(stage + 1).Sum(s => s.LeadTime);
        var demand = SerialRecursion.Demand(input, time);
        double above = (double)input.BackorderCost, here = (double)input.Stages[stage].EchelonHoldingCost, below = 0;
        for (var i = 0; i < input.Stages.Count; i++)
            if (i > stage)
                above += (double)input.Stages[i].EchelonHoldingCost;
            else if (i < stage)
                below += (double)input.Stages[i].EchelonHoldingCost;
        return (demand.Quantile(above / (above + here + below)), demand.Quantile(above / (above + here)));
    }

    private static double Cost(SerialSystemInput input, IReadOnlyList<double> levels) =>
        SerialRecursion.Of(input).Evaluate(levels);

    private static SerialSystemResult Result(
        SerialSystemInput input, double[] levels, double cost, string formula, string source)
    {
        var lowest = new double[levels.Length];
        for (var j = levels.Length - 1; j >= 0; j--)
            lowest[j] = j == levels.Length - 1 ? levels[j] : Math.Min(levels[j], lowest[j + 1]);
        return new SerialSystemResult
        {
            CostPerTime = cost,
            Stages = [.. input.Stages.Select((stage, j) =>
            {
                var (low, high) = Bounds(input, j);
                return new SerialStagePolicy
                {
                    Code = stage.Code,
                    LowerBound = low,
                    UpperBound = high,
                    EchelonBaseStock = ComputedQuantity.RoundUp(levels[j], input.Scale, new Derivation
                    {
                        Subject = $"echelon base stock of {stage.Code}",
                        Formula = formula,
                        Source = source,
                        Inputs =
                        [
                            Value("λ", input.DemandRate, "demand per unit of time"),
                            Value("L", stage.LeadTime, "lead time of the stage"),
                            Value("h", (double)stage.EchelonHoldingCost, "echelon holding cost of the stage"),
                            Value("b", (double)input.BackorderCost, "cost of a customer's unit waiting"),
                        ],
                        Steps = [Value("low", low, "newsvendor lower bound"), Value("high", high, "newsvendor upper bound")],
                    }),
                    LocalBaseStock = ComputedQuantity.RoundUp(lowest[j] - (j == 0 ? 0 : lowest[j - 1]), input.Scale, new Derivation
                    {
                        Subject = $"local base stock of {stage.Code}",
                        Formula = "Ŝ_j − Ŝ_{j−1}, Ŝ_j = min of S_i over i ≥ j",
                        Source = source,
                        Inputs = [Value("Ŝj", lowest[j], "lowest echelon level from this stage upwards"), Value("Ŝj−1", j == 0 ? 0 : lowest[j - 1], "the same one stage below")],
                    }),
                };
            })],
        };
    }

    private static void Check(SerialSystemInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Stages);
        var check = new PolicyInputCheck("a serial system")
            .Positive("BackorderCost", input.BackorderCost)
            .Positive("DemandRate", input.DemandRate)
            .Scale(input.Scale)
            .Require(input.Stages.Count > 0, "DRP3102", "Stages is empty; give at least one stage.");
        if (input.DemandDeviation is { } deviation)
            check.Positive("DemandDeviation", deviation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in input.Stages)
            check.Require(seen.Add(stage.Code), "DRP3105", $"Stage {stage.Code} appears twice; list every stage once.")
                .NotNegative($"{stage.Code}: LeadTime", stage.LeadTime)
                .Positive($"{stage.Code}: EchelonHoldingCost", stage.EchelonHoldingCost);
        check.ThrowIfAny();
    }
}
