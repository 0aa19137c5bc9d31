using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// The economic order quantity for steady demand: classic, with lots that arrive as they are made, and with demand that
/// may wait; the last two together as well. Pure; safe to call from any thread. Sources: Harris, How Many Parts to Make at
/// Once (1913); Taft (1918); Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., ch. 3.
/// </summary>
public static class EconomicOrderQuantity
{
    private const string Source = "Harris (1913), Taft (1918); Snyder & Shen, ch. 3";

    /// <summary>The quantity of least cost: √(2Kλ/h'), times √((h'+p)/p) where demand may wait; h' = h·(1 − λ/μ).</summary>
    /// <param name="input">Demand and costs.</param>
    /// <returns>Quantity, cost, share of demand that waits and cycle time.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static OrderQuantityResult Solve(OrderQuantityInput input)
    {
        var (k, rate, h, p) = Read(input);
        var q = Math.Sqrt(2 * k * rate / h * (p is { } wait ? (h + wait) / wait : 1));
        var inputs = new List<DerivationValue>
        {
            Value("λ", rate, "demand per unit of time"),
            Value("K", k, "cost of one order"),
            Value("h", (double)input.HoldingCost, "cost of holding a unit for a unit of time"),
        };
        var formula = "√(2·K·λ/h)";
        if (input.ProductionRate is { } made)
        {
            inputs.Add(Value("μ", made, "units made per unit of time"));
            formula = "√(2·K·λ/h'), h' = h·(1 − λ/μ)";
        }

        if (p is { } back)
        {
            inputs.Add(Value("p", back, "cost of a unit waiting for a unit of time"));
            formula = formula.Replace("2·K·λ/h", "2·K·λ·(h+p)/(h·p)", StringComparison.Ordinal);
        }

        return new OrderQuantityResult
        {
            OrderQuantity = ComputedQuantity.RoundUp(q, input.Scale, new Derivation
            {
                Subject = "economic order quantity",
                Formula = formula,
                Source = Source,
                Inputs = inputs,
            }),
            CostPerTime = Cost(k, rate, h, p, q),
            BackorderedShare = Share(h, p),
            CycleTime = q / rate,
        };
    }

    /// <summary>The cost per unit of time of any quantity, with the best share of waiting where demand may wait.</summary>
    /// <param name="input">Demand and costs.</param>
    /// <param name="orderQuantity">The quantity; above 0.</param>
    /// <returns>Ordering, holding and waiting cost; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static double CostPerTime(OrderQuantityInput input, double orderQuantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orderQuantity);
        var (k, rate, h, p) = Read(input);
        return Cost(k, rate, h, p, orderQuantity);
    }

    private static double Share(double h, double? p) => p is { } wait ? h / (h + wait) : 0;

    // With the share h/(h+p) of a lot waiting, holding and waiting together cost h·p/(h+p) per unit of the mean lot.
    private static double Cost(double k, double rate, double h, double? p, double q) =>
        k * rate / q + q / 2 * (p is { } wait ? h * wait / (h + wait) : h);

    private static (double K, double Rate, double H, double? P) Read(OrderQuantityInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new PolicyInputCheck("an economic order quantity")
            .Positive("DemandRate", input.DemandRate)
            .Positive("OrderCost", input.OrderCost)
            .Positive("HoldingCost", input.HoldingCost)
            .Scale(input.Scale);
        if (input.BackorderCost is { } wait)
            check.Positive("BackorderCost", wait);
        if (input.ProductionRate is { } made)
            check.Require(
                double.IsFinite(made) && made > input.DemandRate,
                "DRP3102",
                "ProductionRate must exceed DemandRate, or the stock never builds up.");
        check.ThrowIfAny();
        var h = (double)input.HoldingCost * (input.ProductionRate is { } rate ? 1 - input.DemandRate / rate : 1);
        return ((double)input.OrderCost, input.DemandRate, h, input.BackorderCost is { } p ? (double)p : null);
    }
}
