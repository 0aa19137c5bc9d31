namespace Drp.Inventory.Policies;

/// <summary>
/// Base stock: at every review the position is raised to one level, optimal when an order has no fixed cost. The level is
/// the newsvendor's over lead time and review period. Pure; safe to call from any thread. Source: Snyder and Shen,
/// Fundamentals of Supply Chain Theory, 2nd ed., ch. 4.
/// </summary>
public static class BaseStock
{
    /// <summary>The best level.</summary>
    /// <param name="input">Demand, lead time, review period and costs.</param>
    /// <returns>The level, with the expected cost per period.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static NewsvendorResult Solve(BaseStockInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Newsvendor.Solve(ExposureDemand(input), input.Costs, input.Scale);
    }

    /// <summary>The expected cost per period of any level.</summary>
    /// <param name="input">Demand, lead time, review period and costs.</param>
    /// <param name="level">The order-up-to level, in the item's base unit.</param>
    /// <returns>The cost; a statistic, not an amount to post.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static double ExpectedCost(BaseStockInput input, double level)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Newsvendor.ExpectedCost(ExposureDemand(input), input.Costs, level);
    }

    private static IDemandDistribution ExposureDemand(BaseStockInput input)
    {
        new PolicyInputCheck("a base stock")
            .Demand(input.Demand)
            .LeadTime(input.LeadTime)
            .Positive("ReviewPeriod", input.ReviewPeriod)
            .Costs(input.Costs)
            .Scale(input.Scale)
            .ThrowIfAny();
        var (mean, deviation) = Exposure.Moments(input.Demand, input.LeadTime, input.ReviewPeriod);
        return input.ExposureDemand ?? DemandDistributions.Of(input.Family, mean, deviation);
    }
}
