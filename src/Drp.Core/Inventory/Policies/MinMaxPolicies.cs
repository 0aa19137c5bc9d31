using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// (s,S) policies under periodic review: the exact optimum, the cost of any policy, and the power approximation. Pure;
/// safe to call from any thread. Sources: Zheng and Federgruen, Finding Optimal (s,S) Policies Is About As Simple As
/// Evaluating a Single Policy, Operations Research 39 (1991); Ehrhardt and Mosier, A Revision of the Power Approximation
/// for Computing (s,S) Policies, Management Science 30 (1984).
/// </summary>
public static class MinMaxPolicies
{
    /// <summary>
    /// The policy of least long-run cost over the multiples of a step. Continuous demand is put on the step first (each
    /// multiple takes the probability within half a step), and is exact up to that.
    /// </summary>
    /// <param name="input">Demand of a period, lead time and costs.</param>
    /// <returns>The policy with its cost per period.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range, or demand is always 0.</exception>
    public static MinMaxPolicy Optimal(MinMaxInput input)
    {
        var system = MinMaxSystem.Of(input);
        var (s, upTo, cost) = system.Optimal();
        return Policy(
            input,
            s * system.Step,
            upTo * system.Step,
            cost,
            "least c(s,S) = (K + Σ m(j)·G(S−j))/M(S−s) over s < S",
            "Zheng & Federgruen (1991)");
    }

    /// <summary>The long-run cost per period of any policy.</summary>
    /// <param name="input">Demand of a period, lead time and costs.</param>
    /// <param name="reorderPoint">The point s, inclusive; a multiple of the step.</param>
    /// <param name="orderUpTo">The level S, above s; a multiple of the step.</param>
    /// <returns>The cost; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range, or demand is always 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">S is not above s.</exception>
    public static double CostPerPeriod(MinMaxInput input, double reorderPoint, double orderUpTo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(orderUpTo, reorderPoint);
        var system = MinMaxSystem.Of(input);
        return system.Cost((long)Math.Round(reorderPoint / system.Step), (long)Math.Round(orderUpTo / system.Step));
    }

    /// <summary>
    /// The power approximation: s = 0.973·μL + σL·(0.183/z + 1.063 − 2.192·z), S = s + Q with
    /// Q = 1.3·μ^0.494·(K/h)^0.506·(1 + σL²/μ²)^0.116 and z = √(Q·h/(p·σL)); μL, σL over lead time and one period.
    /// </summary>
    /// <param name="input">Demand of a period, lead time and costs; the order cost must be above 0.</param>
    /// <param name="form">Capped at small order sizes, as revised in 1984 (default), or plain.</param>
    /// <returns>The policy, without a cost.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range, or demand does not vary.</exception>
    public static MinMaxPolicy PowerApproximation(
        MinMaxInput input, PowerApproximationForm form = PowerApproximationForm.Capped)
    {
        MinMaxSystem.Check(input)
            .Positive("Costs.Order", input.Costs.Order)
            .Positive("PeriodDemand.StandardDeviation", input.PeriodDemand.StandardDeviation)
            .ThrowIfAny();
        double h = (double)input.Costs.Holding, p = (double)input.Costs.Shortage, k = (double)input.Costs.Order;
        var mean = input.PeriodDemand.Mean;
        var periods = input.LeadTime + 1;
        var meanL = mean * periods;
        var deviationL = input.PeriodDemand.StandardDeviation * Math.Sqrt(periods);
        var q = 1.3 * Math.Pow(mean, 0.494) * Math.Pow(k / h, 0.506)
            * Math.Pow(1 + deviationL * deviationL / (mean * mean), 0.116);
        var z = Math.Sqrt(q * h / (p * deviationL));
        var s = 0.973 * meanL + deviationL * (0.183 / z + 1.063 - 2.192 * z);
        var upTo = s + q;
        if (form == PowerApproximationForm.Capped && q <= 1.5 * mean)
        {
            var cap = meanL + deviationL * Numerics.NormalQuantile(p / (p + h));
            s = Math.Min(s, cap);
            upTo = Math.Min(upTo, cap);
        }

        return Policy(
            input,
            s,
            upTo,
            null,
            "s = 0.973·μL + σL·(0.183/z + 1.063 − 2.192·z), S = s + Q",
            form == PowerApproximationForm.Capped ? "Ehrhardt & Mosier (1984), capped form" : "Ehrhardt & Mosier (1984), plain form",
            Value("Q", q, "order size"),
            Value("z", z, "√(Q·h/(p·σL))"));
    }

    private static MinMaxPolicy Policy(
        MinMaxInput input, double s, double upTo, double? cost, string formula, string source, params DerivationValue[] steps)
    {
        Derivation Describe(string subject) => new()
        {
            Subject = subject,
            Formula = formula,
            Source = source,
            Inputs =
            [
                Value("μ", input.PeriodDemand.Mean, "mean demand per period"),
                Value("σ", input.PeriodDemand.StandardDeviation, "deviation of demand per period"),
                Value("L", input.LeadTime, "lead time in periods"),
                Value("K", (double)input.Costs.Order, "cost of one order"),
                Value("h", (double)input.Costs.Holding, "cost of holding a unit for a period"),
                Value("p", (double)input.Costs.Shortage, "cost of a unit short for a period"),
            ],
            Steps = steps,
            Notes = [$"Demand of a period: {input.PeriodDemand.Name}."],
        };

        return new MinMaxPolicy
        {
            ReorderPoint = ComputedQuantity.RoundUp(s, input.Scale, Describe("reorder point s")),
            OrderUpTo = ComputedQuantity.RoundUp(upTo, input.Scale, Describe("order-up-to level S")),
            CostPerPeriod = cost,
        };
    }
}
