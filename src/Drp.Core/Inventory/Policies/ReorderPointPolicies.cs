namespace Drp.Inventory.Policies;

/// <summary>
/// (r,Q) policies: the exact optimum and the four heuristics in use. Pure; safe to call from any thread. Sources: Zheng,
/// On Properties of Stochastic Inventory Systems, Management Science 38 (1992); Federgruen and Zheng, An Efficient
/// Algorithm for Computing an Optimal (r,Q) Policy, Operations Research 40 (1992); Hadley and Whitin (1963); Snyder and
/// Shen, Fundamentals of Supply Chain Theory, 2nd ed., ch. 5.
/// </summary>
public static partial class ReorderPointPolicies
{
    /// <summary>
    /// The policy of least cost. With continuous demand over the lead time r and Q are real numbers; with Poisson demand
    /// they are whole numbers and the result is exact; with other demand in steps the position is taken as uniform over
    /// r+1 … r+Q, which is exact only for demand unit by unit.
    /// </summary>
    /// <param name="input">Demand, lead time and costs; the shortage cost is per unit and unit of time.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static ReorderPointPolicy Optimal(ReorderPointInput input)
    {
        var system = ReorderPointSystem.Of(input);
        var (r, q) = system.Step > 0 ? system.OptimalInSteps() : system.OptimalContinuous();
        return Policy(system, r, q, system.CostPerTime(r, q), "least (K·λ + ∫g over the positions r … r+Q)/Q", "Federgruen & Zheng (1992)");
    }

    /// <summary>The cost per unit of time of any policy: (K·λ + ∫ g(y) dy over r … r+Q)/Q, or the sum for demand in steps.</summary>
    /// <param name="input">Demand, lead time and costs.</param>
    /// <param name="reorderPoint">The reorder point r.</param>
    /// <param name="orderQuantity">The order quantity Q; above 0.</param>
    /// <returns>The cost; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static double CostPerTime(ReorderPointInput input, double reorderPoint, double orderQuantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orderQuantity);
        return ReorderPointSystem.Of(input).CostPerTime(reorderPoint, orderQuantity);
    }

    /// <summary>The best reorder point for a given order quantity: g(r) = g(r+Q).</summary>
    /// <param name="input">Demand, lead time and costs.</param>
    /// <param name="orderQuantity">The order quantity Q; above 0.</param>
    /// <returns>The policy with this quantity.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static ReorderPointPolicy ForQuantity(ReorderPointInput input, double orderQuantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orderQuantity);
        var system = ReorderPointSystem.Of(input);
        var r = system.BestReorderPoint(orderQuantity);
        return Policy(system, r, orderQuantity, system.CostPerTime(r, orderQuantity), "r with g(r) = g(r+Q), Q given", "Zheng (1992)");
    }

    private static ReorderPointPolicy Policy(
        ReorderPointSystem system, double r, double q, double cost, string formula, string source, params DerivationValue[] steps)
    {
        Derivation Describe(string subject) => new()
        {
            Subject = subject,
            Formula = formula,
            Source = source,
            Inputs = system.Inputs,
            Steps = steps,
            Notes = [$"Demand over the lead time: {system.Demand.Name}."],
        };

        return new ReorderPointPolicy
        {
            ReorderPoint = ComputedQuantity.RoundUp(r, system.Scale, Describe("reorder point")),
            OrderQuantity = ComputedQuantity.RoundUp(q, system.Scale, Describe("order quantity")),
            CostPerTime = cost,
        };
    }
}
