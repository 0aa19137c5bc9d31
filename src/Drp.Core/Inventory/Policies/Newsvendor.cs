using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// The newsvendor: one stock for one stretch of uncertain demand. The best level is the smallest with
/// P(D ≤ S) ≥ p/(p+h). Pure; safe to call from any thread. Source: Arrow, Harris and Marschak, Optimal Inventory Policy
/// (1951); Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., ch. 4.
/// </summary>
public static class Newsvendor
{
    private const string Source = "Snyder & Shen, Fundamentals of Supply Chain Theory, ch. 4";

    /// <summary>The best level for a cost of holding and a cost of falling short.</summary>
    /// <param name="demand">The demand that the stock must last; normal, Poisson, discrete or any other.</param>
    /// <param name="costs">Holding and shortage cost of one unit; the order cost is not used.</param>
    /// <param name="scale">Decimal places of the item's quantity, 0 to 4. Default 0.</param>
    /// <returns>Level, critical ratio and expected cost.</returns>
    /// <exception cref="DrpInputException">DRP3101: a cost or the scale is outside its range.</exception>
    public static NewsvendorResult Solve(IDemandDistribution demand, StockCosts costs, int scale = 0)
    {
        ArgumentNullException.ThrowIfNull(demand);
        new PolicyInputCheck("a newsvendor").Costs(costs).Scale(scale).ThrowIfAny();
        double h = (double)costs.Holding, p = (double)costs.Shortage;
        var level = Level(
            demand,
            p / (p + h),
            scale,
            "min{ S : P(D ≤ S) ≥ p/(p+h) }",
            [Value("p", p, "cost of one unit short"), Value("h", h, "cost of one unit left over")]);
        return new NewsvendorResult
        {
            Level = level,
            CriticalRatio = p / (p + h),
            ExpectedCost = ExpectedCost(demand, costs, level.Exact),
        };
    }

    /// <summary>The best level for given prices.</summary>
    /// <param name="demand">The demand of the season.</param>
    /// <param name="prices">Revenue above purchase cost above salvage value.</param>
    /// <param name="scale">Decimal places of the item's quantity, 0 to 4. Default 0.</param>
    /// <returns>Level, critical ratio, expected cost of being over and short, and expected profit.</returns>
    /// <exception cref="DrpInputException">DRP3101: the prices do not fall in that order, or the scale is outside its range.</exception>
    public static NewsvendorResult Solve(IDemandDistribution demand, NewsvendorPrices prices, int scale = 0)
    {
        ArgumentNullException.ThrowIfNull(demand);
        Check(prices, scale);
        double under = (double)(prices.Revenue - prices.PurchaseCost + prices.Goodwill), over = (double)(prices.PurchaseCost - prices.SalvageValue);
        var level = Level(
            demand,
            under / (under + over),
            scale,
            "min{ S : P(D ≤ S) ≥ cu/(cu+co) }",
            [
                Value("cu", under, "revenue − purchase cost + goodwill, per unit short"),
                Value("co", over, "purchase cost − salvage value, per unit left over"),
            ]);
        return new NewsvendorResult
        {
            Level = level,
            CriticalRatio = under / (under + over),
            ExpectedCost = under * demand.ExpectedShortage(level.Exact) + over * Surplus(demand, level.Exact),
            ExpectedProfit = ExpectedProfit(demand, prices, level.Exact),
        };
    }

    /// <summary>The expected cost of a level: h·E[(S−D)⁺] + p·E[(D−S)⁺].</summary>
    /// <param name="demand">The demand that the stock must last.</param>
    /// <param name="costs">Holding and shortage cost of one unit.</param>
    /// <param name="level">The level S.</param>
    /// <returns>The cost; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a cost is outside its range.</exception>
    public static double ExpectedCost(IDemandDistribution demand, StockCosts costs, double level)
    {
        ArgumentNullException.ThrowIfNull(demand);
        new PolicyInputCheck("a newsvendor").Costs(costs).ThrowIfAny();
        return (double)costs.Holding * Surplus(demand, level) + (double)costs.Shortage * demand.ExpectedShortage(level);
    }

    /// <summary>The expected profit of a level: sales and salvage less purchase and goodwill.</summary>
    /// <param name="demand">The demand of the season.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="level">The level S.</param>
    /// <returns>The profit; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: the prices do not fall in the right order.</exception>
    public static double ExpectedProfit(IDemandDistribution demand, NewsvendorPrices prices, double level)
    {
        ArgumentNullException.ThrowIfNull(demand);
        Check(prices, 0);
        var shortage = demand.ExpectedShortage(level);
        return (double)prices.Revenue * (demand.Mean - shortage)
            + (double)prices.SalvageValue * Surplus(demand, level)
            - (double)prices.PurchaseCost * level
            - (double)prices.Goodwill * shortage;
    }

    private static double Surplus(IDemandDistribution demand, double level) =>
        Math.Max(0, level - demand.Mean + demand.ExpectedShortage(level));

    private static ComputedQuantity Level(
        IDemandDistribution demand, double ratio, int scale, string formula, IReadOnlyList<DerivationValue> inputs) =>
        ComputedQuantity.RoundUp(demand.Quantile(ratio), scale, new Derivation
        {
            Subject = "newsvendor level",
            Formula = formula,
            Source = Source,
            Inputs = inputs,
            Steps = [Value("ratio", ratio, "critical ratio")],
            Notes = [$"Demand: {demand.Name}."],
        });

    private static void Check(NewsvendorPrices prices, int scale)
    {
        ArgumentNullException.ThrowIfNull(prices);
        new PolicyInputCheck("a newsvendor")
            .Scale(scale)
            .NotNegative("Goodwill", prices.Goodwill)
            .Require(prices.Revenue > prices.PurchaseCost, "DRP3102", "Revenue must exceed PurchaseCost, or nothing should be bought.")
            .Require(prices.PurchaseCost > prices.SalvageValue, "DRP3102", "PurchaseCost must exceed SalvageValue, or any quantity pays.")
            .ThrowIfAny();
    }
}
