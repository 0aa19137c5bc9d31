namespace Drp.Inventory.Policies;

public static partial class ReorderPointPolicies
{
    private const int MostRounds = 500;
    private const double Settled = 1e-11;

    /// <summary>Q = EOQ; r = mean + σ·Φ⁻¹(p/(p+h)). Simple, and high on stock: it protects every moment, not the cycle's end.</summary>
    /// <param name="input">Demand, lead time and costs.</param>
    /// <returns>The policy with its exact cost.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static ReorderPointPolicy EoqPlusSafetyStock(ReorderPointInput input)
    {
        var system = ReorderPointSystem.Of(input);
        var q = system.WholeQuantity(Math.Sqrt(2 * system.K * system.Rate / system.H));
        var r = system.Demand.Quantile(system.P / (system.P + system.H));
        return Policy(system, r, q, system.CostPerTime(r, q), "Q = √(2Kλ/h), r = F⁻¹(p/(p+h))", "Snyder & Shen, ch. 5");
    }

    /// <summary>Q from the economic order quantity with back orders; r the best for that Q. Cost within 12 % of the optimum (Zheng 1992).</summary>
    /// <param name="input">Demand, lead time and costs.</param>
    /// <returns>The policy with its exact cost.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static ReorderPointPolicy EoqWithBackorders(ReorderPointInput input)
    {
        var system = ReorderPointSystem.Of(input);
        var q = system.WholeQuantity(system.QuantityWithBackorders());
        var r = system.BestReorderPoint(q);
        return Policy(
            system, r, q, system.CostPerTime(r, q), "Q = √(2Kλ(h+p)/(h·p)), r with g(r) = g(r+Q)", "Zheng (1992)");
    }

    /// <summary>
    /// The expected-inventory-level approximation: stock taken as r − mean + Q/2, each unit short costing once; r and Q in
    /// turn from 1 − F(r) = Q·h/(p·λ) and Q = √(2λ(K + p·n(r))/h). The cost is that of this approximation.
    /// </summary>
    /// <param name="input">Demand, lead time and costs; the shortage cost is per unit short, whatever the time.</param>
    /// <returns>The policy with its approximate cost.</returns>
    /// <exception cref="DrpInputException">
    /// DRP3101: a number of the input is outside its range, or a unit short costs so little that no stock pays.
    /// </exception>
    public static ReorderPointPolicy ExpectedInventoryLevel(ReorderPointInput input)
    {
        var system = ReorderPointSystem.Of(input);
        var q = Math.Sqrt(2 * system.K * system.Rate / system.H);
        var r = 0d;
        for (var round = 0; round < MostRounds; round++)
        {
            var tail = q * system.H / (system.P * system.Rate);
            if (tail >= 1)
                new PolicyInputCheck("an expected-inventory-level policy").Require(
                    false, "DRP3102", "Costs.Shortage is below the cost of holding a unit through a cycle; no reorder point exists.").ThrowIfAny();
            r = system.Demand.Quantile(1 - tail);
            var next = Math.Sqrt(2 * system.Rate * (system.K + system.P * system.Demand.ExpectedShortage(r)) / system.H);
            var settled = Math.Abs(next - q) <= Settled * next;
            q = next;
            if (settled)
                break;
        }

        var cost = system.H * (r - system.Demand.Mean + q / 2) + system.K * system.Rate / q
            + system.P * system.Rate * system.Demand.ExpectedShortage(r) / q;
        return Policy(
            system, r, q, cost, "1 − F(r) = Q·h/(p·λ) and Q = √(2λ(K + p·n(r))/h), in turn", "Hadley & Whitin (1963)");
    }

    /// <summary>
    /// The loss-function approximation: r and Q in turn from n(r) = h·Q/(h+p) and Q = √(2(K·λ + (h+p)·n₂(r))/h). Accurate
    /// when the position rarely leaves a cycle short.
    /// </summary>
    /// <param name="input">Demand, lead time and costs.</param>
    /// <returns>The policy with its exact cost.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static ReorderPointPolicy LossFunction(ReorderPointInput input)
    {
        var system = ReorderPointSystem.Of(input);
        var q = system.QuantityWithBackorders();
        var r = 0d;
        for (var round = 0; round < MostRounds; round++)
        {
            r = system.PointOfShortage(system.H * q / (system.H + system.P));
            var next = Math.Sqrt(
                2 * (system.K * system.Rate + (system.H + system.P) * system.Demand.SecondOrderShortage(r)) / system.H);
            var settled = Math.Abs(next - q) <= Settled * next;
            q = next;
            if (settled)
                break;
        }

        if (system.Step > 0)
            (r, q) = (Math.Ceiling(r / system.Step - 1e-9) * system.Step, system.WholeQuantity(q));
        return Policy(
            system, r, q, system.CostPerTime(r, q), "n(r) = h·Q/(h+p) and Q = √(2(K·λ + (h+p)·n₂(r))/h), in turn", "Snyder & Shen, ch. 5");
    }
}
