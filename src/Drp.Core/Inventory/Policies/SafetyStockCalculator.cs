using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// Safety stock for a service goal: by cycle service level α or by fill rate β, with deviations of demand and of lead
/// time, under continuous or periodic review. Pure; safe to call from any thread.
/// </summary>
/// <remarks>
/// Exposure: mean d·(L+R), deviation √((L+R)·σd² + d²·σL²). Sources: Silver, Pyke and Thomas, Inventory and Production
/// Management in Supply Chains, 4th ed., ch. 6; the lead-time term after Hadley and Whitin, Analysis of Inventory
/// Systems (1963), ch. 4.
/// </remarks>
public static class SafetyStockCalculator
{
    private const string Source = "Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, ch. 6";
    private const string Floored = "The formula gives a negative safety stock; it is held at 0.";

    /// <summary>The safety stock for either kind of goal.</summary>
    /// <param name="input">Demand, lead time and review.</param>
    /// <param name="goal">The goal.</param>
    /// <returns>Safety stock and reorder point.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static SafetyStockResult ForGoal(SafetyStockInput input, ServiceGoal goal) => goal switch
    {
        CycleServiceGoal cycle => ForCycleService(input, cycle.Level),
        FillRateGoal fill => ForFillRate(input, fill.Rate),
        _ => throw new ArgumentNullException(nameof(goal)),
    };

    /// <summary>
    /// The safety stock for a cycle service level: the smallest r with P(exposure demand ≤ r) ≥ α, less the mean; with
    /// normal demand z·√((L+R)·σd² + d²·σL²).
    /// </summary>
    /// <param name="input">Demand, lead time and review.</param>
    /// <param name="level">The level α.</param>
    /// <returns>Safety stock and reorder point.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static SafetyStockResult ForCycleService(SafetyStockInput input, CycleServiceLevel level)
    {
        var exposure = Exposure.Of(input, needsQuantity: false);
        var stock = exposure.Demand.Quantile(level.Value) - exposure.Demand.Mean;
        var steps = new List<DerivationValue>(exposure.Steps);
        if (exposure.IsNormal)
            steps.Add(Value("z", Numerics.NormalQuantile(level.Value), "standard normal quantile of α"));
        var formula = exposure.IsNormal
            ? "z·√((L+R)·σd² + d²·σL²)"
            : "min{ r : P(D(L+R) ≤ r) ≥ α } − E[D(L+R)]";
        return Build(input, exposure, stock, formula, [Value("α", level.Value, "cycle service level"), .. exposure.Inputs], steps);
    }

    /// <summary>
    /// The safety stock for a fill rate: the r whose expected shortage per cycle is (1−β)·Q, less the mean; with normal
    /// demand σ·G(k) = (1−β)·Q.
    /// </summary>
    /// <param name="input">Demand, lead time, review and order quantity.</param>
    /// <param name="rate">The rate β.</param>
    /// <returns>Safety stock and reorder point.</returns>
    /// <exception cref="DrpInputException">
    /// DRP3101: a number of the input is outside its range, or neither an order quantity nor a review period is given.
    /// </exception>
    public static SafetyStockResult ForFillRate(SafetyStockInput input, FillRate rate)
    {
        var exposure = Exposure.Of(input, needsQuantity: true);
        var allowed = (1 - rate.Value) * exposure.Quantity!.Value;
        var reorderPoint = exposure.Demand.StandardDeviation > 0
            ? ReorderPoint(exposure, input.FillRateFormula, allowed)
            : exposure.Demand.Mean;
        var stock = reorderPoint - exposure.Demand.Mean;
        var steps = new List<DerivationValue>(exposure.Steps) { Value("(1−β)·Q", allowed, "units that may be short per cycle") };
        if (exposure.IsNormal)
            steps.Add(Value("k", stock / exposure.Demand.StandardDeviation, "safety factor, by inverting the loss function"));
        var loss = input.FillRateFormula == FillRateFormula.PerCycle ? "n(r)" : "n(r) − n(r+Q)";
        var formula = exposure.IsNormal && input.FillRateFormula == FillRateFormula.PerCycle
            ? "k·σ with σ·G(k) = (1−β)·Q"
            : $"r − E[D(L+R)] with {loss} = (1−β)·Q, n(x) = E[(D(L+R) − x)⁺]";
        return Build(
            input,
            exposure,
            stock,
            formula,
            [Value("β", rate.Value, "fill rate"), Value("Q", exposure.Quantity.Value, "order quantity"), .. exposure.Inputs],
            steps);
    }

    /// <summary>The reorder point for a safety stock that is given, with the service that it can be expected to give.</summary>
    /// <param name="input">Demand, lead time and review.</param>
    /// <param name="safetyStock">The safety stock, in the item's base unit; not negative.</param>
    /// <returns>The given safety stock and its reorder point.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static SafetyStockResult ForFixed(SafetyStockInput input, decimal safetyStock)
    {
        new PolicyInputCheck("a safety stock").NotNegative("SafetyStock", safetyStock).ThrowIfAny();
        var exposure = Exposure.Of(input, needsQuantity: false);
        var given = (double)safetyStock;
        return Build(input, exposure, given, "given", [Value("SS", given, "safety stock given")], exposure.Steps);
    }

    /// <summary>What a given reorder point can be expected to give.</summary>
    /// <param name="input">Demand, lead time, review and, for the fill rate, the order quantity.</param>
    /// <param name="reorderPoint">The reorder point (order-up-to level under periodic review), in the item's base unit.</param>
    /// <returns>Cycle service, expected shortage and fill rate.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number of the input is outside its range.</exception>
    public static ServiceEstimate Evaluate(SafetyStockInput input, double reorderPoint) =>
        Estimate(Exposure.Of(input, needsQuantity: false), input.FillRateFormula, reorderPoint);

    private static double ReorderPoint(Exposure exposure, FillRateFormula formula, double allowed)
    {
        var demand = exposure.Demand;
        var quantity = formula == FillRateFormula.WithoutDoubleCount ? exposure.Quantity!.Value : double.PositiveInfinity;
        double Slack(double r) => allowed - Short(demand, r, quantity);

        var high = demand.Mean + demand.StandardDeviation;
        while (Slack(high) < 0)
            high += high + demand.StandardDeviation;
        if (demand.LatticeStep > 0)
            return demand.LatticeStep * Numerics.FirstThat(n => Slack(n * demand.LatticeStep) >= -1e-12, 0, (long)Math.Ceiling(high / demand.LatticeStep));

        // Below any demand the shortage falls one for one, so a low enough start is short by more than is allowed.
        var low = demand.Mean - demand.StandardDeviation;
        for (var step = demand.StandardDeviation + allowed; Slack(low) > 0 && low > -1e15; step *= 2)
            low -= step;
        return Numerics.RootOfIncreasing(Slack, low, high);
    }

    private static double Short(IDemandDistribution demand, double reorderPoint, double quantity) =>
        demand.ExpectedShortage(reorderPoint)
        - (double.IsPositiveInfinity(quantity) ? 0 : demand.ExpectedShortage(reorderPoint + quantity));

    private static ServiceEstimate Estimate(Exposure exposure, FillRateFormula formula, double reorderPoint)
    {
        var demand = exposure.Demand;
        var carried = formula == FillRateFormula.WithoutDoubleCount && exposure.Quantity is { } q ? q : double.PositiveInfinity;
        var shortage = Short(demand, reorderPoint, carried);
        return new ServiceEstimate
        {
            SafetyStock = reorderPoint - demand.Mean,
            ExposureDeviation = demand.StandardDeviation,
            CycleService = demand.CumulativeProbability(reorderPoint),
            ExpectedShortagePerCycle = shortage,
            FillRate = exposure.Quantity is { } quantity ? Math.Clamp(1 - shortage / quantity, 0, 1) : null,
        };
    }

    private static SafetyStockResult Build(
        SafetyStockInput input,
        Exposure exposure,
        double stock,
        string formula,
        IReadOnlyList<DerivationValue> inputs,
        IReadOnlyList<DerivationValue> steps)
    {
        var held = Math.Max(0, stock);
        var derivation = new Derivation
        {
            Subject = "safety stock",
            Formula = formula,
            Source = Source,
            Inputs = inputs,
            Steps = steps,
            Notes = stock < 0 ? [exposure.Note, Floored] : [exposure.Note],
        };
        var mean = exposure.Demand.Mean;
        return new SafetyStockResult
        {
            SafetyStock = ComputedQuantity.RoundUp(held, input.Scale, derivation),
            ReorderPoint = ComputedQuantity.RoundUp(mean + held, input.Scale, new Derivation
            {
                Subject = "reorder point",
                Formula = "E[D(L+R)] + safety stock",
                Source = Source,
                Inputs = [Value("E[D(L+R)]", mean, "mean demand over the exposure"), Value("SS", held, "safety stock before rounding")],
            }),
            SafetyFactor = exposure.Demand.StandardDeviation > 0 ? held / exposure.Demand.StandardDeviation : 0,
            ExposureMean = mean,
            ExposureDeviation = exposure.Demand.StandardDeviation,
            ExposureDistribution = exposure.Demand.Name,
            Estimate = Estimate(exposure, input.FillRateFormula, mean + held),
        };
    }
}
